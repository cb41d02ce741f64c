from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from accessible_release.checking.translated.facts import TextFact, TextFactKind, facts_of
from accessible_release.checking.translated.frame import Frame
from accessible_release.translating.quotes import in_style_of, straight
from accessible_release.translating.shapes import SHAPES, SURNAMES, Shape
from accessible_release.translating.shielding import Shielded, facts_alone, shielded

FRAME = Frame("en", "pt")
SENTENCE = "Call 0808 100 0900 or write to help@example.org on 8 May 2017, and get £2,500."
SHIELDED = {
    "XQ1X": "Call XQ1X or write to XQ2X on XQ3X, and get XQ4X.",
    "N1N": "Call N1N or write to N2N on N3N, and get N4N.",
    "surnames": "Call Hartwell or write to Brandreth on Fenwick, and get Ollerton.",
    "[X1X]": "Call [X1X] or write to [X2X] on [X3X], and get [X4X].",
}
RENDERED = "Call 0808 100 0900 or write to help@example.org on 8 de maio de 2017, and get £\N{NO-BREAK SPACE}2.500."
XQ = SHAPES[0]


def fact(start: int, printed: str, rendered: str = "", kind: TextFactKind = "exact") -> TextFact:
    return TextFact(start, start + len(printed), kind, printed, rendered or printed, must_shield=True)


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
def test_facts_go_round_the_engine_and_come_back(shape: Shape) -> None:
    made = shielded(SENTENCE, facts_of(SENTENCE, FRAME), shape)
    assert made is not None
    assert made.text == SHIELDED[shape.name]
    assert made.restored(made.text) == RENDERED
    backwards = " – ".join(placeholder for placeholder, _ in reversed(made.facts))
    assert made.restored(backwards) == " – ".join(rendered for _, rendered in reversed(made.facts))


@pytest.mark.parametrize(
    "output",
    [
        "Ligue.",  # lost
        "Ligue XQ1X ou XQ1X.",  # doubled
        "Ligue XQ1 X.",  # torn apart
        "Ligue xq1x.",  # in other letters
        "Ligue XQ2X.",  # another number
        "Ligue XQ1Xs.",  # grown together with a letter
        "Ligue XQ1X e os XQ1Xs.",  # once right, once not
        "Ligue XQ1X, Xq1X.",
        "Ligue XQ1X [X] 960.",  # remains of other shapes
        "Ligue XQ1X, XQ 7 X.",
        "Ligue XQ1X, N3N.",
        "Ligue XQ1X (X).",
        "Ligue XQ1X, Brandreths.",
        "",
    ],
)
def test_a_placeholder_that_was_damaged(output: str) -> None:
    made = shielded("Call 101.", [fact(5, "101")], XQ)
    assert made is not None
    assert made.restored("Ligue XQ1X.") == "Ligue 101."
    assert made.restored(output) is None


def test_what_looks_like_remains_in_the_source_too_is_none() -> None:
    made = shielded("Call Brandreth on 101 (X).", [fact(18, "101")], XQ)
    assert made is not None
    assert made.restored("Ligue para Brandreth no XQ1X (X).") == "Ligue para Brandreth no 101 (X)."


def test_a_name_that_was_inflected_is_no_placeholder() -> None:
    made = shielded("Call 101.", [fact(5, "101")], Shape("surnames"))
    assert made is not None
    assert made.restored("Zadzwoń: Hartwell.") == "Zadzwoń: 101."
    assert made.restored("Zadzwoń: Hartwella.") is None
    assert made.restored("Zadzwoń: Hartwell, do Hartwella.") is None


def test_a_shape_without_enough_placeholders() -> None:
    words = "a " * (len(SURNAMES) + 1)
    facts = [fact(2 * number, "a", "b") for number in range(len(SURNAMES) + 1)]
    assert shielded(words, facts, Shape("surnames")) is None
    made = shielded(words, facts[1:], Shape("surnames"))
    assert made is not None
    assert made.restored(made.text) == "a " + "b " * len(SURNAMES)
    many = shielded(words, facts, XQ)
    assert many is not None
    assert many.restored(many.text) == "b " * (len(SURNAMES) + 1)


def test_a_sentence_that_holds_a_placeholder_of_its_own() -> None:
    sentence = "Ms Hartwell quoted XQ1X on 0808 100 0900."
    facts = [fact(27, "0808 100 0900")]
    assert [shape.name for shape in SHAPES if shielded(sentence, facts, shape)] == ["N1N", "[X1X]"]


def test_what_comes_back_is_not_taken_for_a_placeholder() -> None:
    made = shielded("one two", [fact(0, "one", "XQ2X"), fact(4, "two", "2")], XQ)
    assert made is not None
    assert made.restored(made.text) == "XQ2X 2"


def test_a_term_that_opens_a_sentence_keeps_its_capital() -> None:
    sentence = "Child sexual abuse is a crime, and child sexual abuse hurts."
    made = shielded(sentence, facts_of(sentence, FRAME), XQ)
    assert made is not None
    assert made.text == "XQ1X is a crime, and XQ2X hurts."
    assert (
        made.restored("XQ1X é um crime, e XQ2X dói.")
        == "Abuso sexual infantil é um crime, e abuso sexual infantil dói."
    )
    assert made.restored("Um crime é XQ1X; XQ2X dói.") == "Um crime é abuso sexual infantil; abuso sexual infantil dói."
    small = shielded(sentence.lower(), facts_of(sentence.lower(), FRAME), XQ)
    assert small is not None
    assert small.restored(small.text) == "abuso sexual infantil is a crime, and abuso sexual infantil hurts."


def test_an_address_that_opens_a_sentence_gets_no_capital() -> None:
    made = shielded("www.example.org is open.", facts_of("www.example.org is open.", FRAME), XQ)
    assert made is not None
    assert made.restored("XQ1X está aberto.") == "www.example.org está aberto."


def test_what_comes_back_is_no_pattern() -> None:
    made = shielded("Call one.", [fact(5, "one", r"\1 \g<0> $1")], XQ)
    assert made is not None
    assert made.restored(made.text) == r"Call \1 \g<0> $1."


def test_without_facts_the_output_stays() -> None:
    assert Shielded("Call us.").restored("Ligue para nós.") == "Ligue para nós."
    assert Shielded("").restored("") == ""


PLAIN = st.text(alphabet="abcdeé ,.:;’“”-()\n", min_size=1, max_size=12)
PRINTED = st.text(alphabet="0123456789@._-/£%+ aZ", min_size=1, max_size=12).filter(str.strip)
RENDERINGS = st.text(alphabet="0123456789\\$XQN[]é .", min_size=1, max_size=12)
PIECES = st.lists(st.tuples(PLAIN, PRINTED, RENDERINGS), max_size=8)


@given(pieces=PIECES, end=PLAIN, shape=st.sampled_from(SHAPES))
def test_an_engine_that_changes_nothing_gives_back_the_facts_as_rendered(
    pieces: list[tuple[str, str, str]], end: str, shape: Shape
) -> None:
    sentence, expected, facts = "", "", list[TextFact]()
    for before, printed, rendered in pieces:
        facts.append(fact(len(sentence + before) + 1, printed, rendered))
        sentence += f"{before} {printed} "
        expected += f"{before} {rendered} "
    made = shielded(sentence + end, facts, shape)
    assume(made is not None)
    assert made is not None
    assert made.restored(made.text) == expected + end
    assert all(placeholder in made.text for placeholder, _ in made.facts)
    hidden = [each.printed for each in facts if any(letter not in PRINTED_ELSEWHERE for letter in each.printed)]
    assert not any(f" {printed} " in made.text for printed in hidden)


PRINTED_ELSEWHERE = frozenset("abcdeé ,.:;’“”-()\nXQN[]0123456789")
"""Letters of what stands beside facts, and of placeholders."""


@given(before=st.text(max_size=20), after=st.text(max_size=20), shape=st.sampled_from(SHAPES))
def test_nothing_but_a_whole_placeholder_becomes_a_fact(before: str, after: str, shape: Shape) -> None:
    made = shielded("Call 101.", [fact(5, "101", "§")], shape)
    assert made is not None
    placeholder = made.facts[0][0]
    got = made.restored(before + placeholder + after)
    touched = (before[-1:].isalnum() or before.endswith("_")) or (after[:1].isalnum() or after.startswith("_"))
    assert got in (None, f"{before}§{after}")
    assert (got is None) or not touched


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("0808 100 0900", "0808 100 0900"),
        ("£2,500", "£\N{NO-BREAK SPACE}2.500"),
        ("8 May 2017", "8 de maio de 2017"),
        ("1,800; 45%", "1.800; 45%"),
        ("www.example.org, help@example.org.", "www.example.org, help@example.org."),
        ("Child sexual abuse", "Abuso sexual infantil"),
        ("child sexual abuse", "abuso sexual infantil"),
        ("", ""),
        (" – ", " – "),
        ("Call 101", None),
        ("5 children", None),
    ],
)
def test_a_sentence_of_nothing_but_facts(sentence: str, said: str | None) -> None:
    assert facts_alone(sentence, facts_of(sentence, FRAME)) == said


@pytest.mark.parametrize(
    ("sentence", "output", "styled"),
    [
        ("He called it “a mess”.", 'Ele chamou de "uma bagunça".', "Ele chamou de “uma bagunça”."),
        ("He called it “a mess”.", "Ele chamou de uma bagunça.", "Ele chamou de uma bagunça."),  # the gate sees that
        ('He called it "a mess".', 'Ele chamou de "uma bagunça".', 'Ele chamou de "uma bagunça".'),
        ("“We will not stop.", '"Não vamos parar.', "“Não vamos parar."),
    ],
)
def test_quotation_marks_have_the_style_of_the_source(sentence: str, output: str, styled: str) -> None:
    assert straight(sentence).count('"') == sum(sentence.count(mark) for mark in '“”"')
    assert in_style_of(sentence, output) == styled

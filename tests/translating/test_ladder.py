from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from accessible_release.checking.translated.frame import Fixed, Frame
from accessible_release.plugins import Candidate
from accessible_release.translating.engine import Engine
from accessible_release.translating.ladder import ALTERNATIVES, RUNGS, Ladder
from accessible_release.translating.rendering import Rendering
from accessible_release.translating.shapes import SHAPES
from translating.fakes import EN_PT, NO_CACHE, Fake, Said, book, probed

FRAME = Frame("en", "pt")
RUNG = {attempt.__name__.strip("_"): number for number, (attempt, _) in enumerate(RUNGS, start=1)}
EXACT, EVERY, SHAPE, OTHERS = (RUNG[name] for name in ("exact", "all_facts", "next_shapes", "alternatives"))
PHONE = "Call 0808 100 0900 today."
DATE = "It opens on 8 May 2017 in the town."
DENIAL = "The line is not open on Sunday."
MONEY = "He took £2,500 from the school."
RIGHT = {
    "Call XQ1X today.": "Ligue para XQ1X hoje.",
    DATE: "Abre em 8 de maio de 2017 na cidade.",
    "It opens on XQ1X in the town.": "Abre em XQ1X na cidade.",
    DENIAL: "A linha não está aberta no domingo.",
    MONEY: "Ele tirou £ 2.500 da escola.",
    "He took XQ1X from the school.": "Ele tirou XQ1X da escola.",
}


def climbed(says: Callable[[str], Said], *sentences: str, frame: Frame = FRAME) -> list[Rendering]:
    fake = Fake(probed(says))
    return Ladder(frame, Engine(fake, EN_PT, NO_CACHE)).climb(sentences)


def test_the_first_rung() -> None:
    made = climbed(book(RIGHT), PHONE, DATE, DENIAL, MONEY)
    assert [(each.source, each.how, each.rung) for each in made] == [
        (sentence, "translated", EXACT) for sentence in (PHONE, DATE, DENIAL, MONEY)
    ]
    assert made[0].text == "Ligue para 0808 100 0900 hoje."
    assert [each.text for each in made[1:]] == [RIGHT[each] for each in (DATE, DENIAL, MONEY)]
    assert not any(each.breaches or each.doubts for each in made)


def test_an_exact_fact_never_goes_through_while_a_shape_is_kept() -> None:
    fake = Fake(probed(book(RIGHT)))
    Ladder(FRAME, Engine(fake, EN_PT, NO_CACHE)).climb([PHONE])
    assert not any("0808" in each for each in fake.asked)


def test_a_month_that_was_swapped_is_shielded() -> None:
    (made,) = climbed(book({**RIGHT, DATE: "Abre em 8 de março de 2017 na cidade."}), DATE)
    assert made.text == "Abre em 8 de maio de 2017 na cidade."
    assert EXACT < made.rung <= EVERY


def test_a_digit_of_a_sum_that_was_lost_is_shielded() -> None:
    (made,) = climbed(book({**RIGHT, MONEY: "Ele tirou £ 250 da escola."}), MONEY)
    assert made.text == "Ele tirou £\N{NO-BREAK SPACE}2.500 da escola."
    assert EXACT < made.rung <= EVERY


def test_a_currency_that_was_swapped_is_mended() -> None:
    (made,) = climbed(book({**RIGHT, MONEY: "Ele tirou 2.500 euros da escola."}), MONEY)
    assert made.text == "Ele tirou £\N{NO-BREAK SPACE}2.500 da escola."
    assert made.rung == EXACT


def test_a_placeholder_that_is_lost_goes_in_another_shape() -> None:
    said = {**RIGHT, "Call XQ1X today.": "Ligue hoje.", "Call N1N today.": "Ligue hoje para N1N."}
    (made,) = climbed(book(said), PHONE)
    assert (made.text, made.rung) == ("Ligue hoje para 0808 100 0900.", SHAPE)


def test_a_placeholder_that_is_doubled_goes_in_another_shape() -> None:
    said = {**RIGHT, "Call XQ1X today.": "Ligue XQ1X XQ1X hoje.", "Call Hartwell today.": "Ligue hoje: Hartwell."}
    (made,) = climbed(book(said), PHONE)
    assert (made.text, made.rung) == ("Ligue hoje: 0808 100 0900.", SHAPE)


def test_a_second_candidate_that_is_right() -> None:
    candidates = [Candidate("A linha está aberta no domingo.", -0.1), Candidate(RIGHT[DENIAL].capitalize(), -0.4)]
    (made,) = climbed(book({DENIAL: candidates}), DENIAL)
    assert (made.text, made.rung, made.score) == (RIGHT[DENIAL].capitalize(), OTHERS, -0.4)


def test_no_more_candidates_than_were_asked_for() -> None:
    wrong = ["A linha está aberta no domingo."] * ALTERNATIVES
    (made,) = climbed(book({DENIAL: [*wrong, RIGHT[DENIAL]]}), DENIAL)
    assert made.how == "kept"


def test_of_what_passes_the_candidate_with_the_fewest_doubts() -> None:
    source = "Parents must read this page carefully today."
    doubtful, better = (
        "Os pais vão ler esta página com cuidado hoje.",
        "Os pais devem ler esta página com cuidado hoje.",
    )
    refused = "Os pais não devem ler esta página com cuidado hoje."
    (made,) = climbed(book({source: [refused, doubtful, better]}), source)
    assert (made.text, made.rung, made.doubts) == (better, OTHERS, ())
    (made,) = climbed(book({source: [refused, doubtful]}), source)
    assert (made.text, [doubt.kind for doubt in made.doubts]) == (doubtful, ["duty"])


@pytest.mark.parametrize(
    ("source", "wrong", "escaping", "right"),
    [
        ("You must call us today.", "Você pode nos ligar hoje.", "Você nos liga hoje.", "Você deve nos ligar hoje."),
        ("You may bring a friend.", "Você deve trazer um amigo.", "Você traz um amigo.", "Você pode trazer um amigo."),
        ("It is not open today.", "Está aberto hoje.", "Deixou de abrir hoje.", "Não está aberto hoje."),
        ("All of the rooms are open.", "Algumas das salas abrem.", "As salas abrem.", "Todas as salas abrem."),
    ],
)
def test_what_was_wrong_once_is_not_left_out_instead(source: str, wrong: str, escaping: str, right: str) -> None:
    (made,) = climbed(book({source: [escaping]}), source)
    assert (made.how, len(made.doubts)) == ("translated", 1)  # a doubt by itself is for a person
    (made,) = climbed(book({source: [wrong, escaping, right]}), source)
    assert (made.text, made.rung) == (right, OTHERS)
    (made,) = climbed(book({source: [wrong, escaping]}), source)
    assert (made.text, made.how) == (source, "kept")


def test_a_fact_that_the_engine_leaves_alone_where_no_placeholder_comes_through() -> None:
    (made,) = climbed(book({PHONE: ["Ligue para 0808 100 0900 hoje."]}), PHONE)
    assert (made.text, made.rung) == ("Ligue para 0808 100 0900 hoje.", OTHERS)


DAMAGE: dict[str, tuple[str, Callable[[str], str]]] = {
    "digits": ("The fund gave 1,800 people help with food.", lambda text: text.replace("1,800", "1,700")),
    "denial": (DENIAL, lambda text: text.replace("not ", "")),
    "duty": ("You must tell the police at once.", lambda text: text.replace("must", "pode")),
    "silence": (DENIAL, lambda _: ""),
    "loop": (DENIAL, lambda _: "A linha não, a linha não, a linha não, a linha não, a linha não."),
    "other script": (DENIAL, lambda _: "Линия не открыта в воскресенье."),
    "untranslated": (DENIAL, str),
    "too long": (PHONE, lambda text: text + " muito" + " bem mal assim como isso e aquilo outro mais" * 3),
}


@pytest.mark.parametrize("kind", DAMAGE)
def test_what_never_comes_right_stays_in_its_own_language(kind: str) -> None:
    source, damage = DAMAGE[kind]
    (made,) = climbed(damage, source)
    assert (made.how, made.text, made.rung) == ("kept", source, 0)
    assert made.breaches
    assert all(breach.why for breach in made.breaches)


@pytest.mark.parametrize("damage", ["", r"\g<0> \g<0>", r"\g<0>a", "XQ9X", "Penhale", "0808 100 0901", "[X1X"])
def test_placeholders_without_their_facts_are_never_published(damage: str) -> None:
    """An engine that loses, doubles, inflects or swaps every placeholder and every number, whatever their shape."""
    facts = re.compile(r"XQ\dX|N\dN|\[X\dX\]|Hartwell|0808 100 0900")
    (made,) = climbed(
        lambda text: facts.sub(damage, text.replace("Call", "Ligue para").replace("today", "hoje")), PHONE
    )
    assert (made.text, made.how) == (PHONE, "kept")


def test_a_fact_comes_back_exact_in_whichever_shape_the_engine_keeps() -> None:
    for shape in SHAPES:
        held = f"Call {shape.placeholder(1)} today."
        (made,) = climbed(book({held: f"Hoje ligue para {shape.placeholder(1)}."}), PHONE)
        assert made.text == "Hoje ligue para 0808 100 0900."
        assert made.rung == (EXACT if shape == SHAPES[0] else SHAPE)


def test_the_reason_is_that_of_the_last_attempt() -> None:
    (made,) = climbed(lambda _: "A linha está aberta no domingo.", DENIAL)
    assert [(breach.id, breach.why) for breach in made.breaches] == [("G6", "a denial was lost")]
    (made,) = climbed(lambda _: [], DENIAL)
    assert [breach.why for breach in made.breaches] == ["a fact did not come through the engine"]


def test_names_and_terms_of_the_frame() -> None:
    frame = replace(FRAME, names=("Stop it Now!",), fixed=(Fixed("NetSafe", ("NetSafe",)), Fixed("boat", ("barco",))))
    source = "NetSafe and Stop it Now! have a boat for the town."
    said = {
        "XQ1X and Stop it Now! have a boat for the town.": "XQ1X e Pare Agora! têm uma canoa para a cidade.",
        "XQ1X and XQ2X have a XQ3X for the town.": "XQ1X e XQ2X têm um XQ3X para a cidade.",
    }
    (made,) = climbed(book(said), source, frame=frame)
    assert made.text == "NetSafe e Stop it Now! têm um barco para a cidade."
    assert EXACT < made.rung <= EVERY


def test_bare_facts_need_no_engine() -> None:
    fake = Fake(str)
    made = Ladder(FRAME, Engine(fake, EN_PT, NO_CACHE)).climb(["0808 100 0900", "", "8 May 2017", "£2,500"])
    assert [each.how for each in made] == ["facts"] * 4
    assert [each.text for each in made] == ["0808 100 0900", "", "8 de maio de 2017", "£\N{NO-BREAK SPACE}2.500"]
    assert fake.asked == []


def test_approved_sentences_need_no_engine() -> None:
    fake, memory = Fake(book(RIGHT)), Fake(lambda text: ["Ligue já para 0808 100 0900."] if text == PHONE else [])
    made = Ladder(FRAME, Engine(fake, EN_PT, NO_CACHE), Engine(memory, EN_PT, NO_CACHE)).climb([PHONE, DENIAL])
    assert [(each.text, each.how) for each in made] == [
        ("Ligue já para 0808 100 0900.", "approved"),
        (RIGHT[DENIAL], "translated"),
    ]
    assert fake.asked == [DENIAL]


def test_without_an_engine_the_rest_stays() -> None:
    made = Ladder(FRAME).climb([PHONE, "101"])
    assert [(each.text, each.how) for each in made] == [(PHONE, "kept"), ("101", "facts")]


def test_the_same_sentence_twice_and_the_order() -> None:
    fake = Fake(probed(book(RIGHT)))
    made = Ladder(FRAME, Engine(fake, EN_PT, NO_CACHE)).climb([DENIAL, "101", DENIAL])
    assert [each.source for each in made] == [DENIAL, "101", DENIAL]
    assert fake.asked.count(DENIAL) == 1


def test_a_rung_is_climbed_only_by_those_that_wait() -> None:
    fake = Fake(probed(book({**RIGHT, DATE: "Abre em 8 de março de 2017 na cidade."})))
    Ladder(FRAME, Engine(fake, EN_PT, NO_CACHE)).climb([DATE, DENIAL, MONEY])
    own = [each for each in fake.asked if each in {*RIGHT}]
    assert own == [DATE, DENIAL, MONEY, "It opens on XQ1X in the town."]

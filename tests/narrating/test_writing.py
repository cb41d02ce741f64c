"""What is heard, as it is printed: the parts of sentences, cells and the card."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from accessible_release.model import Contact, Container, Mark, Part, Phone, Release, ScriptLine
from accessible_release.narrating.script import script
from accessible_release.phrases import complete_languages
from accessible_release.settings import Settings

from .releases import STOP_IT_NOW, block, paragraph, passage, quotation, release

SETTINGS = Settings()


def of_element(given: Release, element: str) -> list[ScriptLine]:
    return [line for line in script(given, SETTINGS) if line.element == element]


def parts(given: Release, element: str) -> list[tuple[str, str]]:
    line = of_element(given, element)[0]
    return [(part.speaker, part.text) for part in line.written]


def said_by(speaker: str | None, text: str, *words: str) -> Release:
    """A release of one paragraph in which somebody is quoted."""
    return release(text, quotations=(quotation(speaker, *(passage(0, text, each) for each in words)),))


def test_a_sentence_is_written_as_it_is_printed() -> None:
    given = release("On 8 May 2017, 3 of the CPS’s cases – see www.a.org.")
    (line,) = of_element(given, "s0.1")
    assert line.written == (Part("On 8 May 2017, 3 of the CPS’s cases – see www.a.org."),)
    assert line.text != line.written[0].text
    assert not line.quoted


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("“We act,” said Ann Lee.", ["We act"], [("Ann", "“We act,”"), ("", " said Ann Lee.")]),
        ('Ann said: "We act."', ["We act."], [("", "Ann said: "), ("Ann", '"We act."')]),
        ("Ann said: “We act”.", ["We act"], [("", "Ann said: "), ("Ann", "“We act”"), ("", ".")]),
        ("« On y va », dit Ann.", ["On y va"], [("Ann", "« On y va »"), ("", ", dit Ann.")]),
        ("„Wir helfen“, sagte Ann.", ["Wir helfen"], [("Ann", "„Wir helfen“"), ("", ", sagte Ann.")]),
        ("»Wir helfen«, sagte Ann.", ["Wir helfen"], [("Ann", "»Wir helfen«"), ("", ", sagte Ann.")]),
        ("‘Go!’ said Ann.", ["Go!"], [("Ann", "‘Go!’"), ("", " said Ann.")]),
        (
            "“We act,” said Ann, “and we help.”",
            ["We act", "and we help."],
            [("Ann", "“We act,”"), ("", " said Ann, "), ("Ann", "“and we help.”")],
        ),
        ('Ann said: "We act', ["We act"], [("", "Ann said: "), ("Ann", '"We act')]),
    ],
)
def test_quoted_words_are_their_speaker_s_marks_included(
    text: str, words: list[str], expected: list[tuple[str, str]]
) -> None:
    quoted = quotation("Ann", *(passage(0, text, each) for each in words))
    given = release(paragraph(text), quotations=(quoted,))
    assert parts(given, "s0.1") == expected
    assert "".join(part for _, part in expected) == text


def test_words_without_marks_end_where_they_end() -> None:
    text = "The boys act, the men do not."
    assert parts(said_by("Ann", text, "The boys act"), "s0.1") == [("Ann", "The boys act"), ("", ", the men do not.")]


def test_every_sentence_of_a_long_quotation_is_its_speaker_s() -> None:
    text = "Ann said: “We act. We help.” More."
    given = said_by("Ann Lee", text, "We act. We help.")
    assert parts(given, "s0.2") == [("Ann Lee", "“We act.")]
    assert parts(given, "s0.3") == [("Ann Lee", "We help.”")]
    assert parts(given, "s0.4") == [("", "More.")]
    assert [line.quoted for line in script(given, SETTINGS) if line.sentence] == [False, True, True, False]


def test_a_quotation_of_nobody_is_quoted_and_has_no_speaker() -> None:
    given = said_by(None, "We act.", "We act.")
    line = next(line for line in of_element(given, "s0.1") if line.sentence)
    assert (line.written, line.quoted) == ((Part("We act."),), True)


def test_marks_of_notes_are_gone_and_pictures_told() -> None:
    text = "See logo of A and this[1]. Next."
    start, note = text.index("logo"), text.index("[1]")
    marks = (Mark("image", start, start + len("logo of A"), "x.png"), Mark("note", note, note + 3))
    given = release(block(0, text, marks=marks))
    assert parts(given, "s0.1") == [("", "See Picture: logo of A. and this.")]
    assert parts(given, "s0.2") == [("", "Next.")]
    glued = "AB"
    given = release(block(0, glued, marks=(Mark("image", 0, 1, "x.png"),)))
    assert parts(given, "s0.1") == [("", "Picture: A. B")]
    given = release(block(0, "A, here.", marks=(Mark("image", 0, 1, "x.png"),)))
    assert parts(given, "s0.1") == [("", "Picture: A., here.")]


def test_a_note_sign_behind_a_quotation_is_not_heard_as_words_after_it() -> None:
    text = "“We act.”[1] More."
    given = release(
        paragraph(text, 12, marks=(Mark("note", 9, 12),)), quotations=(quotation("Ann", passage(0, text, "We act.")),)
    )
    assert [line.text for line in script(given, SETTINGS) if "quote" in line.text] == ["End of quote."]


def test_a_forced_line_break_is_a_space() -> None:
    (line,) = of_element(release("Suffolk Police\nIpswich"), "s0.1")
    assert line.written == (Part("Suffolk Police Ipswich"),)
    assert line.text == "Suffolk Police, Ipswich."


def test_headings_and_titles_are_written_without_what_announces_them() -> None:
    given = release(block(0, "Act on 3 crimes", "title"), block(1, "The 2 plans", "heading", level=2), "A.")
    assert parts(given, "s0.1") == [("", "Act on 3 crimes")]
    (heading,) = of_element(given, "s1.1")
    assert (heading.text, heading.written) == ("Heading: The two plans.", (Part("The 2 plans"),))
    assert parts(release("A.", title="The 3 plans"), "title") == [("", "The 3 plans")]


def test_a_cell_is_written_under_its_header() -> None:
    box = Container("table", "t1", size=1)
    given = release(
        block(0, "NSPCC 2:", "cell", (box,), row=0, header="NSPCC 2:"),
        block(1, "131. 5.", "cell", (box,), row=1, header="NSPCC 2:"),
    )
    assert parts(given, "s1.1") == [("", "NSPCC 2: "), ("", "131. 5.")]
    assert of_element(given, "s1.1")[0].text.startswith("N S P C C two: one")


def test_a_cell_in_another_language_is_written_apart_from_its_header() -> None:
    box = Container("table", "t1", size=1)
    cell = block(1, "Olá 5.", "cell", (box,), row=1, header="NSPCC")
    cell = replace(cell, sentences=tuple(replace(each, language="pt") for each in cell.sentences))
    given = replace(release(block(0, "NSPCC", "cell", (box,), row=0, header="NSPCC"), cell))
    lines = script(given, SETTINGS)
    place = next(place for place, line in enumerate(lines) if line.sentence == "s1.1")
    assert [line.written for line in lines[place - 1 : place + 1]] == [(Part("NSPCC:"),), (Part("Olá 5."),)]


def test_every_line_of_a_detail_of_the_card_has_its_one_writing() -> None:
    contact = Contact(
        "helpline", "Talk to NSPCC",
        phones=(
            Phone("0808 1000 900"), Phone("01473 613500", extension="12"), Phone("01473 613500 x12", extension="12"),
        ),
        text_numbers=("60777", "61016"), text_words=("HELP",), relays=("18001 101",), urls=("www.a.org/b",),
        emails=("a@b.org",), hours="9am–5pm", cost="15p a minute", audience="For people under 19",
    )  # fmt: skip
    given = release("A.", contacts=(contact,))
    expected = {
        "card-first-1": "Talk to NSPCC.",
        "card-first-1-audience": "For people under 19.",
        "card-first-1-hours": "Open 9am–5pm.",
        "card-first-1-cost": "Cost: 15p a minute.",
        "card-first-1-phones-1": "Telephone: 0808 1000 900",
        "card-first-1-phones-2": "Telephone: 01473 613500, extension 12",
        "card-first-1-phones-3": "Telephone: 01473 613500 x12",
        "card-first-1-text_numbers-1": "By text message, send the word HELP. Send it to this number: 60777",
        "card-first-1-text_numbers-2": "By text message: 61016",
        "card-first-1-relays-1": "By textphone or relay: 18001 101",
        "card-first-1-urls-1": "Website: www.a.org/b",
        "card-first-1-emails-1": "Email: a@b.org",
    }
    lines = [line for line in script(given, SETTINGS) if line.kind == "card"]
    for element, text in expected.items():
        assert {line.written for line in lines if line.element == element} == {(Part(text),)}
        last = element.replace("first", "last")
        assert {line.written for line in lines if line.element == last} == {(Part(text),)}
    assert {line.element for line in lines} == {
        *expected,
        *(each.replace("first", "last") for each in expected),
        "card-first",
        "card-last",
    }


def test_what_is_said_as_it_is_written_has_no_writing_of_its_own() -> None:
    lines = script(release("A.", contacts=(STOP_IT_NOW,)), SETTINGS)
    told = {line.text: line.written for line in lines if line.kind in ("note", "announcement", "end")}
    assert set(told.values()) == {()}
    assert next(line for line in lines if line.element == "card-first-1").written == ()


def test_our_own_lines_are_written_in_full_where_they_are_spelt_out() -> None:
    given = release("A.", site_name="NCA 24", protected_subject="CSA")
    lines = {line.element: line for line in script(given, SETTINGS)}
    assert lines["publisher"].written == (Part("A news release from NCA 24."),)
    assert lines["publisher"].text == "A news release from N C A twenty-four."
    assert lines["note-before"].written == (Part("Please note: this release is about CSA."),)
    quote = "“We act. We help.”"
    given = release("A.", quote, quotations=(quotation("the PC 12", passage(1, quote, "We act. We help.")),))
    opening = next(line for line in script(given, SETTINGS) if line.text.endswith("said:"))
    assert opening.written == (Part("The PC 12 said:"),)
    assert opening.text.startswith("The P C twelve")


def test_an_emergency_contact_is_written_with_what_it_is_for() -> None:
    contact = Contact("emergency", "NCA", phones=(Phone("999"),))
    assert parts(release("A.", contacts=(contact,)), "card-first-1") == [("", "In an emergency, NCA.")]


def test_deleted_words_are_written_and_said_to_be_deleted() -> None:
    text = "It had failed not passed."
    given = release(block(0, text, marks=(Mark("deleted", 7, 13),)))
    (line,) = of_element(given, "s0.1")
    assert line.written == (Part("It had [Deleted: failed] not passed."),)
    assert line.text == "It had, deleted: failed, end of deletion, not passed."
    assert not line.quoted


def test_a_deletion_ends_with_its_sentence_and_what_stands_in_it_is_told() -> None:
    text = "It was late. All of it[1] was. Next."
    marks = (Mark("deleted", 0, 30), Mark("note", 22, 25))
    given = release(block(0, text, marks=marks))
    assert parts(given, "s0.1") == [("", "[Deleted: It was late.]")]
    assert [line.text for line in script(given, SETTINGS) if line.sentence] == [
        "deleted: It was late, end of deletion.",
        "deleted: All of it, end of deletion, deleted: was, end of deletion.",
        "Next.",
    ]
    assert parts(release(paragraph("A . b.", marks=(Mark("deleted", 2, 3),))), "s0.1") == [("", "A  b.")]


def test_deleted_words_of_somebody_else_stay_theirs() -> None:
    text = "“We did not act,” said Ann Lee."
    quoted = quotation("Ann Lee", passage(0, text, "We did not act,"))
    given = release(block(0, text, marks=(Mark("deleted", 8, 11),)), quotations=(quoted,))
    assert parts(given, "s0.1") == [("Ann Lee", "“We did [Deleted: not] act,”"), ("", " said Ann Lee.")]
    for settings in (SETTINGS, Settings(quotation_voice="second")):
        said = " ".join(line.text for line in script(given, settings) if line.sentence)
        assert said == "We did, deleted: not, end of deletion, act, said Ann Lee."


@pytest.mark.parametrize("language", complete_languages())
def test_where_a_deletion_begins_and_ends_is_heard_in_every_language(language: str) -> None:
    given = release(block(0, "A b c.", marks=(Mark("deleted", 2, 3),)), language=language)
    (line,) = of_element(given, "s0.1")
    before, after = re.split(" b[,،]", line.text)
    assert len(before) > len("A,"), line.text
    assert re.search(r"[^\W\d].{2,}, c\.$", after), line.text

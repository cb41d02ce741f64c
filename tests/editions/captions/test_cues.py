from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accessible_release.editions.captions import Cue, Run, cues
from accessible_release.model import Part
from editions.captions.narrations import line, spoken

LONG = (
    "Six police forces across Eastern England are launching the operation today, Monday, in a bid to tackle "
    "the viewing of such images; the police ask everybody to help."
)
NUMBER = "Telephone: 0808 1000 900"
BAILEY = "Simon Bailey"


def shown(*lines: object) -> tuple[Cue, ...]:
    return cues(spoken(lines), "en")  # type: ignore[arg-type]


def test_a_number_said_in_groups_twice_is_one_caption() -> None:
    groups = ["Telephone:", "zero, eight.", "one, zero.", "Again:", "zero, eight.", "one, zero."]
    narration = spoken(
        [line("Help and support."), *(line(each, NUMBER, element="card-first-1-phones-1") for each in groups)]
    )
    _, number = cues(narration, "en")
    assert number.text == NUMBER
    assert number.id == "card-first-1-phones-1"
    assert (number.start, number.end) == (narration.lines[1].start, narration.lines[-1].end)


def test_two_numbers_of_the_same_writing_are_two_captions() -> None:
    found = shown(line("Telephone zero eight:", NUMBER, element="a"), line("Telephone one:", NUMBER, element="b"))
    assert [cue.id for cue in found] == ["a", "b"]


def test_a_long_sentence_is_several_captions_that_begin_and_end_with_its_clip() -> None:
    narration = spoken(
        [line("A title stands here."), line(LONG, element="s0001"), line("Next sentence.", element="s0002")]
    )
    found = [cue for cue in cues(narration, "en") if cue.id.startswith("s0001")]
    assert [cue.id for cue in found] == ["s0001", *(f"s0001-{number}" for number in range(2, len(found) + 1))]
    assert len(found) > 1
    assert (found[0].start, found[-1].end) == (narration.lines[1].start, narration.lines[1].end)
    assert all(before.end == behind.start for before, behind in pairwise(found))
    assert " ".join(cue.text for cue in found) == LONG


def test_no_name_of_a_caption_is_that_of_another_element() -> None:
    found = shown(line(LONG, element="card-first"), line("The name is here.", element="card-first-2"))
    names = [cue.id for cue in found]
    assert len(set(names)) == len(names)
    assert next(cue for cue in found if cue.id == "card-first-2").text == "The name is here."


def test_what_no_element_shows_is_named_after_its_kind() -> None:
    first = line("A list of four items follows.", kind="announcement")
    found = shown(first, line("Something written in between.", element="s0001"), first)
    assert [cue.id for cue in found] == ["announcement", "s0001", "announcement-2"]


def test_who_begins_to_speak_is_named_once() -> None:
    found = shown(
        line("Simon Bailey said:", kind="announcement"),
        line("We did this together.", Part("“We did this together.", BAILEY), element="s0001"),
        line("We will go on now.", Part("We will go on now.”", BAILEY), element="s0002"),
        line("The release goes on.", element="s0003"),
        line("It is over, he said.", Part("“It is over,”", BAILEY), Part(" he said."), element="s0004"),
        line("He said it is over.", Part("He said “it is over”.", ""), element="s0005"),
    )
    assert [cue.label for cue in found] == ["", "SIMON BAILEY:", "", "", "SIMON BAILEY:", ""]
    assert [run.speaker for run in found[4].runs] == [BAILEY, ""]


def test_a_quotation_within_a_sentence_of_the_release_has_no_name_before_it() -> None:
    (only,) = shown(line("He called it sad.", Part("He called it "), Part("“sad”.", BAILEY), element="s0001"))
    assert only.label == ""


def test_a_name_wider_than_a_line_ends_with_a_word() -> None:
    name = "The National Society for the Prevention of Cruelty to Children"
    (only,) = shown(line("We are here to help.", Part("We are here to help.", name), element="s0001"))
    assert only.label == "THE NATIONAL SOCIETY FOR THE PREVENTION…:"


def test_a_short_announcement_is_shown_with_what_it_announces() -> None:
    narration = spoken([line("Item 1.", kind="announcement"), line("Lock the door.", element="s0001")])
    (only,) = cues(narration, "en")
    assert (only.id, only.text) == ("s0001", "Item 1. Lock the door.")
    assert (only.start, only.end) == (narration.lines[0].start, narration.lines[1].end)


def test_a_short_announcement_is_shown_with_the_first_caption_of_a_long_sentence() -> None:
    narration = spoken([line("Item 1.", kind="announcement"), line(LONG, element="s0001")])
    found = cues(narration, "en")
    assert found[0].text.startswith("Item 1. Six police forces")
    assert found[0].id == "s0001"


@pytest.mark.parametrize(
    "second",
    [line("Lock it.", Part("“Lock it.”", BAILEY), element="s0002"), line(LONG, element="s0002")],
    ids=["of somebody who begins to speak", "that leaves no room"],
)
def test_a_short_sentence_is_not_put_in_front_of_one(second: object) -> None:
    assert shown(line("No one.", element="s0001"), second)[0].text == "No one."


def test_lines_without_a_word_are_not_shown() -> None:
    assert [cue.text for cue in shown(line("Something is said."), line("x", "  "))] == ["Something is said."]


def test_numbers_and_addresses_keep_their_order_from_right_to_left() -> None:
    text = "اتصل على 0808 1000 900 أو اكتب إلى help@example.org اليوم"
    (only,) = cues(spoken([line("x y z", text, element="s0001")]), "ar")
    assert "\u20660808\u00a01000\u00a0900\u2069" in only.text
    assert "\u2066help@example.org\u2069" in only.text


def test_a_writing_in_two_languages_is_one_caption_and_each_is_marked() -> None:
    written = "Horário: staffed day and night."
    (only,) = shown(
        line("Horário de hoje:", written, element="a"),
        line("staffed day and night.", written, element="a", language="en"),
    )
    assert only.runs == (Run("Horário: "), Run("staffed day and night.", language="en"))


def test_a_line_in_another_language_is_marked_as_a_whole() -> None:
    (only,) = shown(line("Not yet checked by a person.", element="a", language="en"))
    assert only.runs == (Run("Not yet checked by a person.", language="en"),)


WORD = st.text(st.characters(categories=("Lu", "Ll", "Nd"), max_codepoint=0x24F), min_size=1, max_size=12)
SENTENCE = st.lists(st.tuples(WORD, st.sampled_from(["", "", "", ",", ";", "."])), min_size=1, max_size=40)


@settings(max_examples=40, deadline=None)
@given(st.lists(SENTENCE, min_size=1, max_size=4))
def test_every_word_once_in_order_and_no_two_captions_at_a_time(sentences: list[list[tuple[str, str]]]) -> None:
    texts = [" ".join(word + sign for word, sign in sentence) for sentence in sentences]
    narration = spoken([line(text, element=f"s{place}") for place, text in enumerate(texts)])
    found = cues(narration, "en")
    assert " ".join(cue.text for cue in found).split() == " ".join(texts).split()
    assert all(cue.start < cue.end for cue in found)
    assert all(before.end <= behind.start for before, behind in pairwise(found))
    assert (found[0].start, found[-1].end) == (narration.lines[0].start, narration.lines[-1].end)
    assert len({cue.id for cue in found}) == len(found)

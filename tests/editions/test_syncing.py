from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accessible_release.cache import Cache
from accessible_release.editions.syncing import Clip, clips
from accessible_release.editions.web import page
from accessible_release.model import Contact, Narration, Release, ScriptLine, TimedLine
from accessible_release.narrating.narrate import narrate
from accessible_release.narrating.script import script
from accessible_release.narrating.tone_voice import ToneVoice
from accessible_release.provenance import Origin
from accessible_release.settings import DEFAULTS, Settings

from .pages import parsed
from .releases import EMERGENCY, HELPLINE, REPORT, quoted, rich, simple

QUICK = Settings(rate=3000, contact_rate=3000, sentence_pause=5, paragraph_pause=5, heading_pause=5, group_pause=5)


def recording(*lines: tuple[str, str]) -> Narration:
    """Lines of a second each, after each a second of silence: element (`-` for none) and text."""
    timed = tuple(
        TimedLine(ScriptLine(text, "card", 1000, shown="" if element == "-" else element), 2.0 * place, 2.0 * place + 1)
        for place, (element, text) in enumerate(lines)
    )
    return Narration(100, bytes(2 * 100 * 2 * len(lines)), timed)


def test_the_groups_of_a_number_said_twice_are_one_clip() -> None:
    heard = recording(("card-first-1", "A."), ("p", "Telephone:"), ("p", "zero."), ("p", "Again:"), ("p", "zero."))
    assert clips(heard) == (Clip("card-first-1", 0.0, 2.0), Clip("p", 2.0, 10.0))


def test_what_is_announced_is_heard_with_what_follows_and_the_end_with_the_last() -> None:
    heard = recording(
        ("-", "Hello."), ("s1", "One."), ("-", "A list."), ("-", "Item 1."), ("s2", "Two."), ("-", "End.")
    )
    assert clips(heard) == (Clip("s1", 0.0, 4.0), Clip("s2", 4.0, 12.0))


def test_an_element_that_an_edition_lacks_is_an_announcement() -> None:
    heard = recording(("s1", "One."), ("s2", "Two."), ("s3", "Three."))
    assert clips(heard, {"s1", "s3"}) == (Clip("s1", 0.0, 2.0), Clip("s3", 2.0, 6.0))
    assert clips(heard, ()) == ()


def test_nothing_said_nothing_heard() -> None:
    assert clips(Narration(100, b"", ())) == ()


def test_an_element_that_is_read_again_later_has_a_second_clip() -> None:
    heard = recording(("s1", "One."), ("s2", "Two."), ("s1", "One."))
    assert [each.element for each in clips(heard)] == ["s1", "s2", "s1"]


@given(st.lists(st.sampled_from(["-", "a", "b", "c"]), max_size=12))
def test_no_sound_is_left_out_or_heard_twice(elements: list[str]) -> None:
    heard = recording(*((element, "Words.") for element in elements))
    found = clips(heard)
    assert [each.end for each in found[:-1]] == [each.start for each in found[1:]]
    if found:
        assert (found[0].start, found[-1].end) == (0.0, heard.seconds)
    assert {each.element for each in found} == set(elements) - {"-"}


WHOLE = replace(REPORT, source="directory", details_from_directory=())
CONTACTS = (HELPLINE, replace(EMERGENCY, line=1), REPORT, WHOLE)


@pytest.mark.parametrize(
    "given",
    [
        simple(protected_subject="abuse", contacts=CONTACTS, level="easy"),
        simple(contacts=(Contact("enquiries", "Desk", emails=("desk@example.org",)),)),
        simple(origin=Origin("de"), language="en"),
        quoted(),
        rich(),
    ],
    ids=["card", "enquiries", "translated", "quoted", "rich"],
)
def test_every_id_in_a_script_stands_in_the_page(given: Release) -> None:
    ids = {each.attributes.get("id") for each in parsed(page(given, DEFAULTS)).all()}
    said = {line.element for line in script(given, DEFAULTS)} - {""}
    assert said <= ids
    headers = {block.id for block in given.blocks if block.kind == "cell" and block.row == 0}
    assert said >= {sentence.id for sentence in given.sentences if sentence.block not in headers}


def test_each_detail_of_the_card_has_its_own_id_in_page_and_recording() -> None:
    given = simple(contacts=CONTACTS)
    made = parsed(page(given, DEFAULTS))
    assert made.one(id="card-last-1").words == "In an emergency"
    assert made.one("dd", id="card-last-3-text_numbers-2").words == "HELP to 60777"
    assert made.one("dd", id="card-first-3-hours").words == "24 hours"
    lines = [line for line in script(given, DEFAULTS) if line.element == "card-first-3-hours"]
    assert [line.text for line in lines] == ["Open twenty-four hours."]
    assert {line.element for line in script(given, DEFAULTS) if line.text == "nine, nine, nine."} == {
        "card-first-1-phones-1",
        "card-last-1-phones-1",
    }


def test_a_recording_says_what_comes_from_the_list_of_the_body_after_the_rest() -> None:
    said = [line for line in script(simple(contacts=(REPORT,)), DEFAULTS) if line.element.startswith("card-first-1")]
    texts = [line.text for line in said]
    place = texts.index("From our list of helplines, not from the release:")
    assert said[place].element == "card-first-1-listed"
    assert texts[place + 1 :] == ["Open twenty-four hours.", "Cost: Free."]
    assert "For Anyone." in texts[:place]


def test_all_of_a_contact_from_the_list_is_said_to_be_so() -> None:
    said = [line.element for line in script(simple(contacts=(WHOLE,)), DEFAULTS)]
    after = said[said.index("card-first-1") + 1]
    assert after == "card-first-1-listed"
    assert "card-first-1-phones-1" in said


def test_the_clips_of_a_whole_recording_follow_one_another() -> None:
    heard = narrate(rich(), QUICK, ToneVoice(), Cache(None))
    found = clips(heard)
    assert found[0].element == "title"
    assert found[-1].element.startswith("card-last-")
    assert all(before.end == after.start for before, after in pairwise(found))
    assert len({each.element for each in found}) == len(found)

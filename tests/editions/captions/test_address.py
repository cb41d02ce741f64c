"""A web address that is wider than a line is parted where it has parts, and read back whole."""

from __future__ import annotations

from accessible_release.editions.captions import cues, srt, webvtt
from accessible_release.editions.captions.reading import words_of
from accessible_release.editions.captions.words import WIDTH
from accessible_release.model import Narration, Part, ScriptLine, TimedLine

ADDRESS = "https://www.example.gov.uk/support-for-families/domestic-abuse/where-to-find-help?lang=en&from=news"
SECONDS = 20


def narration(*texts: str, chapter: str = "") -> Narration:
    """Lines of a second each, said one after the other."""
    lines = [
        ScriptLine(text, "sentence", 0, f"s{number:04}", written=(Part(text),), chapter=chapter if number == 2 else "")
        for number, text in enumerate(texts, start=1)
    ]
    pcm = bytes(2 * 1000 * SECONDS)
    length = 0.5 if len(lines) > 1 else SECONDS
    return Narration(1000, pcm, tuple(TimedLine(line, place, place + length) for place, line in enumerate(lines)))


def test_no_line_is_too_long_and_the_address_comes_back() -> None:
    made = cues(narration(f"See {ADDRESS} for more."), "en")
    for data in (webvtt(made), srt(made)):
        lines = [line for line in data.decode().splitlines() if "/" in line or "See" in line]
        assert max(map(len, lines)) <= WIDTH
        assert f"See {ADDRESS} for more." in " ".join(words_of(data).split())


def test_what_has_no_full_stop_does_not_run_into_what_follows() -> None:
    assert [cue.text for cue in cues(narration("Food", "Housing"), "en")] == ["Food", "Housing"]
    assert [cue.text for cue in cues(narration("Yes.", "We do."), "en")] == ["Yes. We do."]


def test_a_chapter_begins_with_a_caption_of_its_own() -> None:
    assert [cue.text for cue in cues(narration("Yes.", "We do.", chapter="What we do"), "en")] == ["Yes.", "We do."]


def test_an_address_that_two_lines_hold_is_one_caption() -> None:
    made = cues(narration("See https://www.example.gov.uk/support-for-families/where-to-find-help for more."), "en")
    assert len([cue for cue in made if "support" in cue.text or "find" in cue.text]) == 1

from __future__ import annotations

import pytest

from accessible_release.editions.captions.sound import sound_of
from accessible_release.editions.captions.timing import cut_times, word_starts
from accessible_release.model import Narration, ScriptLine, TimedLine
from editions.captions.narrations import line, onset, spoken

TEXT = (
    "In October last year, the chief constable of Norfolk, Simon Bailey, said that numbers had risen; nobody knew why."
)


def test_words_behind_signs_begin_where_the_pause_ends() -> None:
    narration = spoken([line("Title."), line(TEXT)])
    timed = narration.lines[1]
    starts = word_starts(narration, timed)
    for word in (4, 9, 11, 16):
        assert starts[word] - timed.start == pytest.approx(onset(TEXT, word), abs=0.02)


def test_words_between_signs_are_reckoned_from_their_letters() -> None:
    narration = spoken([line(TEXT)])
    starts = word_starts(narration, narration.lines[0])
    for word in (2, 6, 14):
        assert starts[word] == pytest.approx(onset(TEXT, word), abs=0.15)


def test_a_pause_that_no_sign_asked_for_does_not_mislead() -> None:
    heard = "The unit closed; who was responsible, there is nothing to say, and nobody knows."
    narration = spoken([line(heard)])
    timed = TimedLine(line(heard.replace("responsible,", "responsible")), 0.0, narration.lines[0].end)
    starts = word_starts(narration, timed)
    for word in (3, 11):
        assert starts[word] == pytest.approx(onset(heard, word), abs=0.02)


def test_writing_is_laid_beside_what_is_said() -> None:
    said = "Call zero eight zero eight, one zero zero zero, nine zero zero, or write to w w w dot stop it now dot org."
    written = "Call 0808 1000 900, or write to www.stopitnow.org."
    narration = spoken([line(said, written)])
    cut = written.index(" or")
    ((end, start),) = cut_times(narration, narration.lines, written, [cut])
    assert end == start == pytest.approx(onset(said, 12), abs=0.02)


def test_words_said_again_further_on_do_not_mislead() -> None:
    said = "Stop Hate U K has a helpline, zero eight zero, or see w w w dot stop hate uk dot org."
    written = "Stop Hate UK has a helpline, 080, or see www.stophateuk.org."
    narration = spoken([line(said, written)])
    ((_, start),) = cut_times(narration, narration.lines, written, [written.index(" 080")])
    assert start == pytest.approx(onset(said, 7), abs=0.02)


def test_between_two_lines_a_caption_ends_and_begins_with_the_clips() -> None:
    lines = [line("Item one."), line("Call us today.")]
    narration = spoken(lines)
    first, second = narration.lines
    assert cut_times(narration, narration.lines, "Item 1. Call us today.", [7]) == [(first.end, second.start)]


def test_times_are_in_order_even_in_a_recording_of_nothing() -> None:
    narration = Narration(8_000, bytes(16_000), (TimedLine(ScriptLine("a", "sentence", 0), 0.0, 1.0),))
    text = "one two, three four, five"
    times = cut_times(narration, narration.lines, text, [8, 20])
    assert [time for both in times for time in both] == pytest.approx([1 / 3, 1 / 3, 2 / 3, 2 / 3])


def test_silence_is_found_between_tones() -> None:
    narration = spoken([line("One, two.")])
    (pause,) = sound_of(narration, 0.0, narration.lines[0].end).pauses(0.09)
    assert pause.end == pytest.approx(onset("One, two.", 1), abs=0.011)
    assert pause.seconds == pytest.approx(0.25, abs=0.021)

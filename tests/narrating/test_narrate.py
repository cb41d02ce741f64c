from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from accessible_release.cache import Cache
from accessible_release.errors import MachineLacks
from accessible_release.narrating.narrate import BLOCK, LEAD_IN, narrate
from accessible_release.narrating.pyttsx3_voice import Pyttsx3Voice
from accessible_release.narrating.script import script
from accessible_release.narrating.tone_voice import ToneVoice
from accessible_release.narrating.trimming import trimmed
from accessible_release.plugins import Clip, Utterance, Voice, VoiceInfo
from accessible_release.settings import Settings

from .releases import STOP_IT_NOW, block, release

SETTINGS = Settings()
GIVEN = release("Police act on three crimes. They help.", "More text.", contacts=(STOP_IT_NOW,))


class CountingVoice(ToneVoice):
    """Remembers what it was asked to say, and can give clips of its own."""

    def __init__(self, clips: Sequence[Clip] | None = None) -> None:
        self.asked: list[Utterance] = []
        self.clips = clips

    def speak(self, utterances: Sequence[Utterance], language: str, voice_name: str) -> Iterator[Clip]:
        self.asked += utterances
        if self.clips is None:
            yield from super().speak(utterances, language, voice_name)
        else:
            yield from self.clips


def test_times_are_exact_to_the_sample() -> None:
    made = narrate(GIVEN, SETTINGS, ToneVoice(), Cache(None))
    place = 0
    for timed in made.lines:
        assert timed.start == place / made.sample_rate
        assert timed.end > timed.start
        place = round(timed.end * made.sample_rate) + round(timed.line.pause * made.sample_rate / 1000)
    assert made.seconds == len(made.pcm) / 2 / made.sample_rate
    assert 0 <= len(made.pcm) / 2 - place < BLOCK
    assert len(made.pcm) % (2 * BLOCK) == 0
    assert not any(made.pcm[place * 2 :])


def test_the_first_line_begins_with_silence() -> None:
    made = narrate(GIVEN, SETTINGS, ToneVoice(), Cache(None))
    lead_in = round(LEAD_IN * made.sample_rate / 1000) * 2
    assert made.lines[0].start == 0
    assert not any(made.pcm[:lead_in])
    assert any(made.pcm[lead_in : lead_in + 200])


def test_sound_is_where_the_times_say_and_pauses_are_silent() -> None:
    made = narrate(GIVEN, SETTINGS, ToneVoice(), Cache(None))
    first, second = made.lines[:2]
    start, end = (round(second_ * made.sample_rate) * 2 for second_ in (first.end, second.start))
    assert not any(made.pcm[start:end])
    assert any(made.pcm[end : end + 200])


def test_a_word_changed_is_one_clip_made(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    first = narrate(GIVEN, SETTINGS, CountingVoice(), cache)
    again = CountingVoice()
    assert narrate(GIVEN, SETTINGS, again, cache) == first
    assert again.asked == []
    changed = CountingVoice()
    narrate(
        release("Police act on three crimes. They helped.", "More text.", contacts=(STOP_IT_NOW,)),
        SETTINGS,
        changed,
        cache,
    )
    assert [each.text for each in changed.asked] == ["They helped."]


def test_a_line_is_spoken_once_however_often_it_is_heard() -> None:
    voice = CountingVoice()
    made = narrate(GIVEN, SETTINGS, voice, Cache(None))
    assert len(voice.asked) == len(set(voice.asked)) < len(made.lines)


def test_numbers_are_slow_and_text_is_not() -> None:
    voice = CountingVoice()
    narrate(GIVEN, Settings(rate=150, contact_rate=110), voice, Cache(None))
    rates = {each.text: each.rate for each in voice.asked}
    assert rates["zero, eight, zero, eight."] == 110
    assert rates["They help."] == 150


def test_progress_counts_what_is_spoken(tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    cache = Cache(tmp_path)
    narrate(GIVEN, SETTINGS, ToneVoice(), cache, lambda done, of: seen.append((done, of)))
    assert seen == [(count, len(seen)) for count in range(1, len(seen) + 1)]
    seen.clear()
    narrate(GIVEN, SETTINGS, ToneVoice(), cache, lambda done, of: seen.append((done, of)))
    assert not seen


@pytest.mark.parametrize(
    ("clips", "message"),
    [
        ([Clip(100, b"ab")], "gave 1 clips"),
        ([Clip(100, b"ab"), Clip(200, b"ab")] * 9, "sample rate"),
        ([Clip(100, b"")] * 18, "no sound for title"),
    ],
)
def test_a_voice_that_fails_is_an_error(clips: list[Clip], message: str) -> None:
    voice = CountingVoice()
    narrate(GIVEN, SETTINGS, voice, Cache(None))
    assert len(voice.asked) == 19, "the lines, and how long they last"
    with pytest.raises(MachineLacks, match=message):
        narrate(GIVEN, SETTINGS, CountingVoice(clips), Cache(None))


def test_an_empty_entry_of_the_cache_is_made_again(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    with pytest.raises(MachineLacks):
        narrate(GIVEN, SETTINGS, CountingVoice([Clip(100, b"")] * 18), cache)
    assert narrate(GIVEN, SETTINGS, ToneVoice(), cache).pcm


def test_the_tone_is_as_long_as_its_words() -> None:
    voice: Voice = ToneVoice()
    slow, fast = voice.speak([Utterance("one two three", 60), Utterance("one two three", 120)], "en", "")
    assert len(slow.pcm) == 3 * slow.sample_rate * 2
    assert len(fast.pcm) == len(slow.pcm) // 2
    assert voice.voices() == (VoiceInfo("tone", "tone", ("*",)),)
    assert voice.fingerprint("en", "")


def test_trimming_leaves_the_sound_and_a_margin() -> None:
    sound = b"\x01\x00\x00\x02" * 100
    silence = bytes(4000)
    cut = trimmed(silence + sound + silence, 10_000)
    assert cut.strip(b"\0") == sound.strip(b"\0")
    assert len(cut) == len(sound) + 2 * 50 * 2
    assert len(trimmed(sound, 10_000)) == len(sound)
    assert trimmed(silence, 10_000) == b""
    assert trimmed(b"", 10_000) == b""


# -- how long it lasts


class Long(ToneVoice):
    """Says everything in `seconds`, and how long that lasts in `length` seconds."""

    def __init__(self, seconds: float, length: Mapping[str, float]) -> None:
        self.seconds, self.length = seconds, length
        self.asked: list[str] = []

    def speak(self, utterances: Sequence[Utterance], language: str, voice_name: str) -> Iterator[Clip]:  # noqa: ARG002 (the Voice protocol)
        for each in utterances:
            self.asked.append(each.text)
            seconds = next((found for start, found in self.length.items() if each.text.startswith(start)), self.seconds)
            yield Clip(1000, b"ab" * round(1000 * seconds))


SILENT = Settings(sentence_pause=0, paragraph_pause=0, heading_pause=0, group_pause=0)
SHORT = release("One.")
"""Five lines: title, publisher, what follows, One, the end."""


def told_length(seconds: float, settings: Settings = SILENT, **length: float) -> str:
    """What a recording of five lines of so many seconds says of its length."""
    voice = Long(
        seconds, {f"It lasts about {number}": found for number, found in length.items()} or {"It lasts": 0.001}
    )
    made = narrate(SHORT, settings, voice, Cache(None))
    (said,) = (timed.line.text for timed in made.lines if timed.line.text.startswith("It lasts"))
    return said


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (1, "It lasts about one minute."),
        (17.9, "It lasts about one minute."),
        (18, "It lasts about two minutes."),
        (29.9, "It lasts about two minutes."),
        (30, "It lasts about three minutes."),
        (252, "It lasts about twenty-one minutes."),
    ],
)
def test_it_says_how_long_it_lasts(seconds: float, said: str) -> None:
    assert told_length(seconds) == said


def test_the_pauses_and_the_line_itself_count() -> None:
    assert told_length(17, replace(SILENT, paragraph_pause=2_000)) == "It lasts about two minutes."
    assert told_length(17, one=4.9) == "It lasts about one minute."
    assert told_length(17, one=5.1, two=5.1) == "It lasts about two minutes."


def test_a_length_that_moves_back_and_forth_is_settled() -> None:
    assert told_length(17, one=5.1, two=4.9) == "It lasts about two minutes."


def test_the_length_stands_after_what_follows_and_is_true() -> None:
    made = narrate(GIVEN, SETTINGS, ToneVoice(), Cache(None))
    texts = [timed.line.text for timed in made.lines]
    place = texts.index("It lasts about one minute.")
    assert texts[place - 1].startswith("This recording gives")
    assert [line for line in texts if line != texts[place]] == [line.text for line in script(GIVEN, SETTINGS)]
    assert (made.lines[place].line.kind, made.lines[place].line.pause) == ("note", SETTINGS.paragraph_pause)
    assert round(made.seconds / 60) == 1
    assert narrate(GIVEN, SETTINGS, ToneVoice(), Cache(None)) == made


# -- the settings


def test_each_pause_acts_where_it_should() -> None:
    given = release(
        block(0, "Heading", "heading", level=2), "One. Two.", contacts=(STOP_IT_NOW,), protected_subject="suicide"
    )
    settings = Settings(group_pause=11, sentence_pause=22, paragraph_pause=33, heading_pause=44)
    pauses = {line.text: line.pause for line in script(given, settings)}
    assert pauses["zero, eight, zero, eight."] == pauses["Telephone:"] == pauses["Again:"] == 11
    assert pauses["One."] == pauses["Stop it Now!"] == pauses["Police act."] == 22
    assert pauses["Two."] == pauses["Help and support."] == pauses["The release."] == 33
    assert pauses["Heading: Heading."] == pauses["Please note: this release is about suicide."] == 44


@pytest.mark.engine
@pytest.mark.parametrize("settings", [Settings(rate=79), Settings(contact_rate=451)])
def test_a_rate_that_the_voice_cannot_speak_is_a_clear_error(settings: Settings) -> None:
    with pytest.raises(MachineLacks, match=r"cannot speak (79|451) words a minute") as caught:
        narrate(GIVEN, settings, Pyttsx3Voice(), Cache(None))
    assert caught.value.hint == "Choose 80 to 450 words a minute."


def test_house_words_are_spoken_as_the_house_says(tmp_path: Path) -> None:
    words = tmp_path / "words.tsv"
    words.write_text("Bailey\tBay lee\n", encoding="utf-8")
    voice = CountingVoice()
    narrate(release("Bailey acts."), Settings(lexicon=str(words)), voice, Cache(None))
    assert "Bay lee acts." in [each.text for each in voice.asked]

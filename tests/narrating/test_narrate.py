from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from accessible_release.cache import Cache
from accessible_release.errors import MachineLacks
from accessible_release.narrating.narrate import narrate
from accessible_release.narrating.tone_voice import ToneVoice
from accessible_release.narrating.trimming import trimmed
from accessible_release.plugins import Clip, Utterance, Voice, VoiceInfo
from accessible_release.settings import Settings

from .releases import STOP_IT_NOW, release

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
    assert len(made.pcm) == place * 2
    assert made.seconds == place / made.sample_rate


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
    assert len(voice.asked) == 18
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

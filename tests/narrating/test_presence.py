from __future__ import annotations

import math
from array import array

from accessible_release.narrating.presence import lifted

RATE = 22_050


def tone(hertz: int, loudness: int = 6_000) -> bytes:
    return array("h", (round(loudness * math.sin(2 * math.pi * hertz * at / RATE)) for at in range(RATE))).tobytes()


def loudness(pcm: bytes) -> float:
    samples = array("h", pcm)
    return math.sqrt(sum(each * each for each in samples) / len(samples))


def test_high_tones_become_louder_beside_low_ones() -> None:
    low, high = (loudness(lifted(tone(each), RATE)) / loudness(tone(each)) for each in (300, 8_000))
    assert 1.8 < high / low < 2.1  # 6 dB


def test_as_many_samples_come_back_and_always_the_same() -> None:
    sound = tone(1_000)[:-2]
    assert len(lifted(sound, RATE)) == len(sound)
    assert lifted(sound, RATE) == lifted(sound, RATE)


def test_the_loudest_sound_is_not_turned_over() -> None:
    assert max(array("h", lifted(tone(300, 32_767), RATE))) > 15_000


def test_nothing_stays_nothing() -> None:
    assert lifted(b"", RATE) == b""

from __future__ import annotations

import math

import pytest

from accessible_release.editions.sound.measuring import loudness, measured
from accessible_release.editions.sound.profiles import profiles
from accessible_release.samples import Samples

from .signals import RATE, samples, sine

LUFS, RMS = profiles()["-19"], profiles()["acx"]


@pytest.mark.parametrize("rate", [16000, 22050, 44100, 48000])
def test_a_tone_of_known_loudness(rate: int) -> None:
    """A sine of 997 Hz in one channel is 3.01 LU below its peaks (ITU-R BS.1770), and so is its power."""
    tone = sine(2.0, -20.0, rate=rate)
    assert loudness(tone, "lufs") == pytest.approx(-23.0, abs=0.1)
    assert loudness(tone, "rms") == pytest.approx(-23.01, abs=0.02)
    found = measured(tone, LUFS)
    assert found.loudness == pytest.approx(-23.0, abs=0.1)
    assert found.peak == pytest.approx(-20.0, abs=0.1)
    assert found.floor == -math.inf


def test_pauses_count_for_power_and_not_for_loudness() -> None:
    tone = sine(3.0, -20.0)
    half = Samples(RATE, tone.pcm + bytes(len(tone.pcm)))
    assert loudness(half, "lufs") == pytest.approx(-23.0, abs=0.3)
    assert loudness(half, "rms") == pytest.approx(-26.02, abs=0.05)


def test_peaks_between_the_samples_are_seen() -> None:
    """A tone of a quarter of the rate, sampled 45 degrees off its peaks, is 3 dB higher than its samples."""
    tone = samples(
        [0.5 * math.sin(math.pi / 2 * place + math.pi / 4) * math.sin(math.pi * place / RATE) for place in range(RATE)]
    )
    assert max(memoryview(tone.pcm).cast("h")) / 32768 == pytest.approx(0.3536, abs=0.002)
    assert measured(tone, LUFS).peak == pytest.approx(-6.02, abs=0.1)


def test_the_quietest_half_second() -> None:
    quiet, loud = sine(0.5, -50.0), sine(1.0, -10.0)
    assert measured(Samples(RATE, loud.pcm + quiet.pcm + loud.pcm), RMS).floor == pytest.approx(-53.01, abs=0.5)
    assert measured(Samples(RATE, loud.pcm + quiet.pcm[: RATE // 4]), RMS).floor == pytest.approx(-13.01, abs=0.1)


@pytest.mark.parametrize("measure", ["lufs", "rms"])
@pytest.mark.parametrize(
    "nothing", [Samples(RATE, b""), Samples(RATE, bytes(2 * RATE)), sine(0.39, -3.0), sine(2.0, -80.0)]
)
def test_what_has_no_loudness(nothing: Samples, measure: str) -> None:
    assert loudness(nothing, measure) is None  # type: ignore[arg-type]
    assert measured(nothing, LUFS).loudness is None
    assert loudness(sine(0.5, -3.0), measure) is not None  # type: ignore[arg-type]

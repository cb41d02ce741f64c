from __future__ import annotations

import pytest

from accessible_release.editions.sound.mastering import louder, mastered
from accessible_release.editions.sound.measuring import loudness, measured
from accessible_release.editions.sound.profiles import Profile, profiles
from accessible_release.samples import Samples

from .signals import RATE, lag, noise, samples, sine, spoken

USUAL = profiles()["-19"]


@pytest.mark.parametrize("name", ["-19", "-16", "acx"])
@pytest.mark.parametrize("signal", [spoken(6.0), spoken(6.0, -24.0), sine(3.0, -0.1), sine(3.0, -40.0)])
def test_as_loud_as_the_profile_with_peaks_below_its_own(name: str, signal: Samples) -> None:
    profile = profiles()[name]
    found = measured(mastered(signal, profile, 1.2), profile)
    assert found.loudness == pytest.approx(profile.target, abs=0.11)
    assert found.peak <= profile.peak - 1.2 + 0.3


def test_no_sample_is_added_lost_or_moved() -> None:
    for length in (1.0, 1.2345, 3.01):
        signal = noise(length)
        made = mastered(signal, USUAL, 1.2)
        assert (len(made), made.rate) == (len(signal), RATE)
        assert lag(made, signal) == 0


def test_the_limiter_moves_nothing_where_it_works() -> None:
    signal = noise(1.5)
    made = mastered(signal, Profile("lufs", -13.0, 0.5, -6.0), 0.0)
    assert measured(made, USUAL).peak <= -5.5
    assert (len(made), lag(made, signal)) == (len(signal), 0)


def test_a_rate_of_its_own() -> None:
    made = mastered(spoken(2.0), profiles()["acx"], 1.2)
    assert (made.rate, len(made)) == (44100, 88200)


@pytest.mark.parametrize(
    "signal", [Samples(RATE, b""), Samples(RATE, bytes(2 * RATE)), sine(0.2, -30.0), sine(1.0, -75.0)]
)
def test_what_has_no_loudness_is_not_blown_up(signal: Samples) -> None:
    made = mastered(signal, USUAL, 1.2)
    assert len(made) == len(signal)
    assert measured(made, USUAL).peak <= max(measured(signal, USUAL).peak + 0.1, -90)


def test_a_loud_short_noise_is_limited() -> None:
    assert measured(mastered(sine(0.2, 0.0), USUAL, 1.2), USUAL).peak <= -2.6


def test_gain_has_an_end() -> None:
    whisper = sine(2.0, -65.0)
    assert loudness(mastered(whisper, USUAL, 1.2), "lufs") == pytest.approx(-28.0, abs=0.2)


def test_louder_by_so_many_decibels() -> None:
    tone = sine(1.0, -20.0)
    assert loudness(louder(tone, 6.0), "rms") == pytest.approx(-17.01, abs=0.02)
    assert loudness(louder(tone, -6.0), "rms") == pytest.approx(-29.01, abs=0.02)
    assert louder(tone, 0.0) is tone
    assert len(louder(samples([0.1] * 777), 1.0)) == 777

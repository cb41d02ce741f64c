"""Samples made as loud as they should be: one gain for all, and a limiter that looks ahead. None is added or lost."""

from __future__ import annotations

from accessible_release.editions.sound.measuring import loudness
from accessible_release.editions.sound.profiles import Profile
from accessible_release.ffmpeg import Step, filtered
from accessible_release.samples import Samples

CLOSE = 0.1
"""Decibels from the target at which the samples are loud enough."""
MOST_PASSES = 6
MOST_GAIN = 40.0
"""Decibels; what is quieter by more than that is hardly speech."""
LEAST_ANSWER = 0.25
"""What a decibel of gain is taken to add in loudness, at least: less than one, where the limiter takes it off again."""
OVERSAMPLED = 2
"""The limiter works between the samples, where true peaks are; twice as many let some 0.2 dB through."""
LIMITER = "attack=5:release=80:level=false:latency=true"


def mastered(samples: Samples, profile: Profile, headroom: float) -> Samples:
    """The samples at the loudness of the profile and at its rate, with peaks `headroom` decibels below its own.

    What is silent or too short to have a loudness keeps it, and what cannot be made as loud as the profile comes
    as near as it gets.
    """
    heard, ceiling = loudness(samples, profile.measure), profile.peak - headroom
    gain, answer = 0.0, 1.0
    step = 0.0 if heard is None else profile.target - heard
    for _ in range(MOST_PASSES):
        change = step / answer
        gain = min(gain + change, MOST_GAIN)
        made = filtered(samples, _steps(samples.rate, profile.rate or samples.rate, gain, ceiling))
        before, heard = heard, loudness(made, profile.measure)
        if before is None or heard is None or abs(profile.target - heard) <= CLOSE or gain >= MOST_GAIN:
            break
        answer = max(LEAST_ANSWER, min(1.0, (heard - before) / change)) if change else 1.0
        step = profile.target - heard
    return made


def louder(samples: Samples, gain: float) -> Samples:
    """The samples with `gain` decibels more."""
    return filtered(samples, [("volume", f"{gain:.3f}dB")]) if gain else samples


def _steps(rate: int, wanted: int, gain: float, ceiling: float) -> list[Step]:
    return [
        ("volume", f"volume={gain:.3f}dB:precision=float"),
        ("aresample", str(OVERSAMPLED * rate)),
        ("alimiter", f"limit={10 ** (ceiling / 20):.6f}:{LIMITER}"),
        ("aresample", str(wanted)),
    ]

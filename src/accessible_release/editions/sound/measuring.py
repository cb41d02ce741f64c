"""How loud samples are: integrated loudness and true peak (EBU R 128), power, and how quiet they get."""

from __future__ import annotations

import math
from dataclasses import dataclass

from accessible_release.editions.sound.profiles import Measure, Profile
from accessible_release.ffmpeg import Step, noted
from accessible_release.samples import Samples

SILENCE = -70.0
"""What is quieter has no loudness: the absolute gate of EBU R 128, in LUFS."""
BLOCK = 0.4
"""Seconds over which loudness is measured; what is shorter has none."""
LOUDNESS, TRUE_PEAK, POWER = "lavfi.r128.I", "lavfi.r128.true_peak", "lavfi.astats.Overall.RMS_level"


@dataclass(frozen=True, slots=True)
class Measured:
    """What was measured of a finished file."""

    loudness: float | None
    """In the measure of its profile, LUFS or dB; None for what is silent or too short to have one."""
    peak: float
    """True peak in dBTP."""
    floor: float
    """Power of the quietest half second in dB."""


def measured(samples: Samples, profile: Profile) -> Measured:
    """All that a profile asks about; `floor` is only measured where it does."""
    steps: list[Step] = [("ebur128", "metadata=1:peak=true:framelog=quiet")]
    found = {name: value for notes in noted(samples, steps) for name, value in notes.items()}
    heard = _heard(found, LOUDNESS, samples) if profile.measure == "lufs" else loudness(samples, profile.measure)
    return Measured(heard, decibels(float(found.get(TRUE_PEAK, 0))), _floor(samples) if profile.floor else -math.inf)


def loudness(samples: Samples, measure: Measure) -> float | None:
    """In LUFS or dB; None for what is silent or too short to have a loudness."""
    if measure == "lufs":
        steps, name = [("ebur128", "metadata=1:framelog=quiet")], LOUDNESS
    else:
        steps, name = [("astats", "metadata=1:measure_perchannel=none:measure_overall=RMS_level")], POWER
    found: dict[str, str] = {}
    for notes in noted(samples, steps):
        found = dict(notes)
    return _heard(found, name, samples)


def decibels(value: float) -> float:
    """A factor in decibels; minus infinity for nothing."""
    return 20 * math.log10(value) if value > 0 else -math.inf


def _heard(found: dict[str, str], name: str, samples: Samples) -> float | None:
    value = float(found.get(name, SILENCE))
    return value if value > SILENCE and len(samples) >= BLOCK * samples.rate else None


def _floor(samples: Samples) -> float:
    window = samples.rate // 2
    whole = samples.cut(0, len(samples) // window * window)
    steps = [
        ("asetnsamples", f"n={window}:p=0"),
        ("astats", "metadata=1:reset=1:measure_perchannel=none:measure_overall=RMS_level"),
    ]
    return min((float(notes[POWER]) for notes in noted(whole, steps) if POWER in notes), default=-math.inf)

"""How loud a recording is to be, by the name of the setting."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from accessible_release import tables

Measure = Literal["lufs", "rms"]


@dataclass(frozen=True, slots=True)
class Profile:
    """What a finished file is held to."""

    measure: Measure
    """Whether `target` is an integrated loudness (EBU R 128) or the power of all samples."""
    target: float
    """In LUFS or dB."""
    tolerance: float
    """How far a finished file may be from the target, in LU or dB."""
    peak: float
    """The highest true peak, in dBTP."""
    floor: float | None = None
    """How loud the quietest half second may be, in dB RMS; None where nobody asks."""
    rate: int = 0
    """The sample rate in hertz; 0 for that of the voice."""
    least_bits: int = 0
    """Kilobits a second where the setting `bitrate` is lower."""


@cache
def profiles() -> Mapping[str, Profile]:
    """Every profile by its name: `-19`, `-16`, `acx`."""
    return {name: Profile(**row) for name, row in tables.toml(__package__, "profiles.toml").items()}

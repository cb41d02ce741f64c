"""A recording as FFmpeg decodes it, measured by two meters that know nothing of each other."""

from __future__ import annotations

import json
import re
import subprocess
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from verdicts import PATIENCE, output

OVERSAMPLED = 4
"""How much finer the second meter looks for peaks between samples (ITU-R BS.1770-5, annex 2)."""
STRETCH = 20
"""Seconds that it looks at in one go."""
FLOOR = 1e-9


@dataclass(frozen=True, slots=True)
class Heard:
    """What is heard of a recording."""

    rate: int
    samples: np.ndarray[Any, np.dtype[np.float32]]
    """Mono, full scale is 1."""
    loudness: float
    """LUFS, by FFmpeg."""
    peak: float
    """dBTP, by FFmpeg."""
    trouble: str
    """What FFmpeg complains of."""

    @property
    def seconds(self) -> float:
        """How long it lasts."""
        return len(self.samples) / self.rate

    def level(self, start: float, end: float) -> float:
        """The level of a stretch in dB under full scale; of silence -180."""
        part = self.samples[max(0, round(start * self.rate)) : round(end * self.rate)]
        return 20 * float(np.log10(np.sqrt(np.mean(np.square(part, dtype=np.float64))) + FLOOR)) if len(part) else -180

    def levels(self, start: float, end: float, block: float) -> list[float]:
        """The levels of the blocks of a stretch."""
        return [self.level(start + at * block, start + (at + 1) * block) for at in range(round((end - start) / block))]


@lru_cache(maxsize=8)
def decoded(path: Path) -> Heard:
    """A recording, decoded whole."""
    rate = int(probed(path)["streams"][0]["sample_rate"])
    command = ("ffmpeg", "-hide_banner", "-nostats", "-i", str(path), "-map", "0:a:0", "-af", "ebur128=peak=true")
    done = subprocess.run(  # noqa: S603 - a command of ours
        [*command, "-ac", "1", "-ar", str(rate), "-f", "f32le", "-"], capture_output=True, timeout=PATIENCE, check=False
    )
    said = done.stderr.decode("utf-8", "replace")
    *_, summary = said.rpartition("Summary:")
    loudness, peak = re.search(r"I:\s+(\S+) LUFS", summary), re.search(r"Peak:\s+(\S+) dBFS", summary)
    if not loudness or not peak:
        raise RuntimeError(" ".join(said.split())[-200:])
    return Heard(rate, np.frombuffer(done.stdout, np.float32), float(loudness[1]), float(peak[1]), _complaints(path))


def _complaints(path: Path) -> str:
    command = ("ffmpeg", "-v", "error", "-i", str(path), "-map", "0:a:0", "-f", "null", "-")
    done = subprocess.run(command, capture_output=True, timeout=PATIENCE, check=False)  # noqa: S603 - ours
    return done.stderr.decode("utf-8", "replace").strip()


@lru_cache(maxsize=8)
def probed(path: Path) -> dict[str, Any]:
    """What FFmpeg reads of a file: format, streams, chapters."""
    shown = ("-show_format", "-show_streams", "-show_chapters")
    found: dict[str, Any] = json.loads(output("ffprobe", "-v", "error", *shown, "-of", "json", path))
    found["streams"] = [each for each in found.get("streams", []) if each.get("codec_type") == "audio"]
    if not found["streams"]:
        raise RuntimeError("no sound in it")
    return found


def second_loudness(heard: Heard) -> float:
    """LUFS, by pyloudnorm."""
    import pyloudnorm

    return float(pyloudnorm.Meter(heard.rate).integrated_loudness(heard.samples.astype(np.float64)))


def second_peak(heard: Heard) -> float:
    """dBTP, by SciPy's resampling."""
    from scipy.signal import resample_poly

    step, margin, highest = STRETCH * heard.rate, heard.rate // 10, FLOOR
    for start in range(0, len(heard.samples), step):
        part = heard.samples[max(0, start - margin) : start + step + margin]
        highest = max(highest, float(np.max(np.abs(resample_poly(part, OVERSAMPLED, 1)))))
    return 20 * float(np.log10(highest))

"""Signals whose loudness is known or typical, and judges that share no code with what is tested."""

from __future__ import annotations

import math
from array import array
from collections.abc import Sequence
from fractions import Fraction
from io import BytesIO
from typing import Any

import av

from accessible_release.model import Narration
from accessible_release.samples import Samples

RATE = 22050


def samples(values: Sequence[float], rate: int = RATE) -> Samples:
    """Values from -1 to 1 as samples."""
    return Samples(rate, array("h", (round(32767 * max(-1.0, min(1.0, value))) for value in values)).tobytes())


def narration(of: Samples) -> Narration:
    return Narration(of.rate, of.pcm, ())


def sine(seconds: float, level: float, pitch: int = 997, rate: int = RATE) -> Samples:
    """A tone whose peaks are at `level` decibels."""
    top = 10 ** (level / 20)
    return samples([top * math.sin(2 * math.pi * pitch * place / rate) for place in range(round(seconds * rate))], rate)


def spoken(seconds: float, level: float = -3.0, rate: int = RATE) -> Samples:
    """Syllables as a voice makes them: pulses that ring at 600 and 1800 Hz, four a second, and a pause after six."""
    top, made = 10 ** (level / 20), []
    for place in range(round(seconds * rate)):
        time = place / rate
        since = time % (1 / (110 + 15 * math.sin(3 * time)))
        syllable = 0.0 if time % 2 > 1.5 else math.sin(math.pi * (time % 0.25) / 0.25) ** 2
        ring = math.exp(-500 * since) * (
            math.sin(2 * math.pi * 600 * since) + 0.6 * math.sin(2 * math.pi * 1800 * since)
        )
        made.append(0.8 * top * syllable * ring)
    return samples(made, rate)


def noise(seconds: float, rate: int = RATE) -> Samples:
    """The same low-passed noise every time: it is like itself at one place only."""
    state, before, made = 1, 0.0, []
    for _ in range(round(seconds * rate)):
        state = (1103515245 * state + 12345) % 2**31
        before += 0.4 * (state / 2**30 - 1 - before)
        made.append(0.5 * before)
    return samples(made, rate)


def judged(data: bytes) -> tuple[float, float]:
    """Integrated loudness and true peak of a file, as FFmpeg's own reading of it has them."""
    notes: dict[str, str] = {}
    with av.open(BytesIO(data), "r") as container:
        stream = container.streams.audio[0]
        graph = av.filter.Graph()
        ends = [graph.add_abuffer(template=stream, time_base=Fraction(1, stream.rate))]
        ends += [graph.add("ebur128", "metadata=1:peak=true"), graph.add("abuffersink")]
        graph.link_nodes(*ends).configure()
        for frame in [*container.decode(audio=0), None]:
            graph.push(frame)
            notes |= _notes(graph)
    return float(notes["lavfi.r128.I"]), 20 * math.log10(float(notes["lavfi.r128.true_peak"]))


def _notes(graph: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    while True:
        try:
            found |= dict(graph.pull().metadata)
        except (av.error.BlockingIOError, av.error.EOFError):
            return found


def lag(heard: Samples, wanted: Samples, most: int = 60) -> int:
    """By how many samples `heard` is late: where it is most like `wanted`."""
    one, other = memoryview(heard.pcm).cast("h"), memoryview(wanted.pcm).cast("h")
    start = len(other) // 2
    window = other[start : start + 1500]

    def alike(late: int) -> int:
        return sum(a * b for a, b in zip(window, one[start + late : start + late + 1500], strict=True))

    return max(range(-most, most + 1), key=alike)

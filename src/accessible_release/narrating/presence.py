"""Espeak's consonants are faint: a lift of the high tones makes them heard, by people and by recognisers.

Chosen with Whisper base on the sample, among some twenty settings and with one run each: 11.6 % of the
words of its sentences wrong without it, 10.0 % with it (then with 6 dB of room; en-gb-x-rp, 150 words a
minute). The same sound as WAV and as MP3 differs by 2 points, so that is a hint and no proof.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from av.filter import Graph

VERSION = "1"
"""Part of a clip's cache key: another filter makes other clips."""

STEPS = (("volume", "-4dB"), ("treble", "g=6:f=3000"), ("aformat", "sample_fmts=s16:channel_layouts=mono"))
"""FFmpeg filters: room for the lift, 6 dB more above 3 kHz, and back to our samples."""
SAMPLE_BYTES = 2


def lifted(pcm: bytes, sample_rate: int) -> bytes:
    """`pcm` (16-bit mono) with its consonants lifted: as many samples, at the same places."""
    import av

    if not pcm:
        return pcm
    graph = _graph(sample_rate)
    frame = av.AudioFrame(format="s16", layout="mono", samples=len(pcm) // SAMPLE_BYTES)
    frame.planes[0].update(pcm + bytes(frame.planes[0].buffer_size - len(pcm)))
    frame.sample_rate, frame.pts = sample_rate, 0
    graph.push(frame)
    graph.push(None)
    return b"".join(_pulled(graph))


def _graph(sample_rate: int) -> Graph:
    from av.filter import Graph

    graph = Graph()
    source = graph.add_abuffer(sample_rate=sample_rate, format="s16", layout="mono", time_base=Fraction(1, sample_rate))
    steps = [graph.add(name, arguments) for name, arguments in STEPS]
    graph.link_nodes(source, *steps, graph.add("abuffersink")).configure()
    return graph


def _pulled(graph: Graph) -> Iterator[bytes]:
    """The filtered samples, until there are none."""
    import av

    while True:
        try:
            frame = graph.pull()
        except (av.error.BlockingIOError, av.error.EOFError):
            return
        yield bytes(frame.planes[0])[: frame.samples * SAMPLE_BYTES]  # type: ignore[union-attr]

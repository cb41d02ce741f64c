"""The one door to FFmpeg (PyAV) for samples: out of a file, and through filters.

FFmpeg runs without Python's lock, so that several threads work at once.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from io import BytesIO
from typing import TYPE_CHECKING, Any, cast

from accessible_release.errors import MachineLacks
from accessible_release.samples import SAMPLE_BYTES, Samples

if TYPE_CHECKING:
    from av import AudioFrame
    from av.container import InputContainer
    from av.filter import Graph

FRAME_SECONDS = 10
"""How much sound is handed over at a time; an encoder cuts it into its own frames."""
Step = tuple[str, str]
"""A filter and its arguments."""


def decoded(data: bytes) -> Samples:
    """What a player plays of a file: all of its sound, to the end that its container tells."""
    import av

    with cast("InputContainer", av.open(BytesIO(data))) as container:
        stream = container.streams.audio[0]
        mono = av.AudioResampler(format="s16", layout="mono", rate=stream.rate)
        frames = [part for frame in container.decode(stream) for part in mono.resample(frame)]
        frames += mono.resample(None)
        whole = Samples(stream.rate, b"".join(map(_pcm, frames)))
        return whole.cut(0, _told(stream) or len(whole))


def filtered(samples: Samples, steps: Sequence[Step]) -> Samples:
    """The samples after FFmpeg's filters. Raises `MachineLacks` where a filter is missing or refuses."""
    ends: Sequence[Step] = [*steps, ("aformat", "sample_fmts=s16:channel_layouts=mono")]
    frames = list(_run(samples, ends))
    return Samples(frames[0].sample_rate if frames else samples.rate, b"".join(map(_pcm, frames)))


def noted(samples: Samples, steps: Sequence[Step]) -> Iterator[Mapping[str, str]]:
    """What FFmpeg's filters write about each stretch of the samples. Raises as `filtered` does."""
    return (cast("Mapping[str, str]", frame.metadata) for frame in _run(samples, steps) if frame.metadata)


def frames(samples: Samples) -> Iterator[AudioFrame]:
    """The samples as FFmpeg takes them: some seconds at a time."""
    import av

    step = FRAME_SECONDS * samples.rate
    for start in range(0, len(samples), step):
        chunk = samples.cut(start, start + step).pcm
        frame = av.AudioFrame(format="s16", layout="mono", samples=len(chunk) // SAMPLE_BYTES)
        frame.planes[0].update(chunk + bytes(frame.planes[0].buffer_size - len(chunk)))
        frame.sample_rate = samples.rate
        frame.pts, frame.time_base = start, Fraction(1, samples.rate)
        yield frame


def refused(what: str, error: Exception) -> MachineLacks:
    """What to raise where FFmpeg refuses."""
    return MachineLacks(
        "sound-refused", f"{what} refused the recording: {error}.", hint="Run: accessible-release doctor"
    )


def _told(stream: Any) -> int:
    """How many samples a container says there are, where that is less than whole packets hold; else 0."""
    exact = stream.codec_context.name == "aac" and stream.duration is not None
    return round(stream.duration * stream.time_base * stream.rate) if exact else 0


def _run(samples: Samples, steps: Sequence[Step]) -> Iterator[AudioFrame]:
    import av

    try:
        graph = _graph(samples.rate, steps)
        for frame in frames(samples):
            graph.push(frame)
            yield from _pulled(graph)
        graph.push(None)
        yield from _pulled(graph)
    except (av.error.FFmpegError, ValueError) as error:
        raise refused(f"a filter ({', '.join(name for name, _ in steps)})", error) from error


def _graph(rate: int, steps: Sequence[Step]) -> Graph:
    from av.filter import Graph

    graph = Graph()
    source = graph.add_abuffer(sample_rate=rate, format="s16", layout="mono", time_base=Fraction(1, rate))
    nodes = [graph.add(name, arguments) for name, arguments in steps]
    graph.link_nodes(source, *nodes, graph.add("abuffersink")).configure()
    return graph


def _pulled(graph: Graph) -> Iterator[AudioFrame]:
    """The filtered frames that are ready."""
    import av

    while True:
        try:
            yield cast("AudioFrame", graph.pull())
        except (av.error.BlockingIOError, av.error.EOFError):
            return


def _pcm(frame: AudioFrame) -> bytes:
    """A plane may be padded at its end; the padding is no sound."""
    return bytes(frame.planes[0])[: frame.samples * SAMPLE_BYTES]

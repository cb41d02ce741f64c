"""The one door to FFmpeg (PyAV) for sound: samples to a file and back, and through filters.

The same samples always give the same bytes. FFmpeg runs without Python's lock, so that several threads work at once.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from io import BytesIO
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, cast

from accessible_release.editions.sound.formats import Format
from accessible_release.editions.sound.samples import SAMPLE_BYTES, Samples
from accessible_release.errors import MachineLacks

if TYPE_CHECKING:
    from av import AudioFrame, AudioStream
    from av.container import InputContainer, OutputContainer
    from av.filter import Graph

FRAME_SECONDS = 10
"""How much sound is handed over at a time; an encoder cuts it into its own frames."""
BIT_EXACT_FILE, BIT_EXACT_SOUND = 0x0400, 0x800000
"""FFmpeg's AVFMT_FLAG_BITEXACT and AV_CODEC_FLAG_BITEXACT: no version, time or chance in the file."""
LENGTH, LAME_TAG = range(12, 16), range(120, 156)
"""Where an MP3 file tells, counted from the word "Info", how many bytes of sound it has, and how many samples the
encoder has put in front and behind."""

Step = tuple[str, str]
"""A filter and its arguments."""


def encoded(samples: Samples, wanted: Format, kilobits: int) -> bytes:
    """The file without tags, at `kilobits` a second (0 for encoders that throw nothing away).

    Times in it are those of the samples. Raises `MachineLacks` where the encoder refuses.
    """
    import av

    out, rate = BytesIO(), wanted.rate or samples.rate
    packets, early = None, samples
    if 0 < 2 * wanted.delay < len(samples) and not any(samples.cut(0, wanted.delay).pcm):
        packets = -(-len(samples) // _packet(rate))
        early = samples.early(wanted.delay, wanted.delay + 2 * _packet(rate))
    options = {name: value.replace("{rate}", str(rate)) for name, value in wanted.container_options.items()}
    try:
        with av.open(out, "w", format=wanted.container, options=options, io_open=_again(out)) as container:
            _fill(container, early, wanted, rate, kilobits, packets)
    except (av.error.FFmpegError, ValueError) as error:
        raise _refused(f"the encoder {wanted.codec}", error) from error
    return out.getvalue() if packets is None else _without_delay(out.getvalue())


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


def _packet(rate: int) -> int:
    """Samples in a packet of an MP3 file."""
    return 1152 if rate >= 32000 else 576


def _without_delay(data: bytes) -> bytes:
    """An MP3 file whose table of packets tells of no samples to leave out, and of how many bytes follow it.

    FFmpeg counts the table's own packet too; a player that reckons with that jumps up to a packet too far.
    """
    table = data.index(b"Info")
    sound = len(data) - data.index(data[:2], table + LAME_TAG.stop)
    told = table + LENGTH.start
    data = data[:told] + sound.to_bytes(len(LENGTH), "big") + data[told + len(LENGTH) :]
    told = table + LAME_TAG.start
    return data[:told] + bytes(len(LAME_TAG)) + data[told + len(LAME_TAG) :]


def _fill(
    container: OutputContainer, samples: Samples, wanted: Format, rate: int, kilobits: int, packets: int | None
) -> None:
    """Encodes the samples into the container: the first so many packets, or all."""
    container.flags |= BIT_EXACT_FILE
    added = container.add_stream(wanted.codec, rate=rate, layout="mono", options=dict(wanted.codec_options))
    stream = cast("AudioStream", added)
    if kilobits:
        stream.bit_rate = kilobits * 1000
    stream.codec_context.flags |= BIT_EXACT_SOUND
    made = chain.from_iterable(stream.encode(frame) for frame in (*_frames(samples), None))
    for packet in islice(made, packets):
        container.mux(packet)


def _again(out: BytesIO) -> Any:
    """What FFmpeg opens to read what it has written, when it moves the index of a file to its front."""

    def opened(url: str, flags: int, options: Mapping[str, str]) -> BytesIO:  # noqa: ARG001 - PyAV's arguments
        return BytesIO(out.getvalue())

    return opened


def _told(stream: Any) -> int:
    """How many samples a container says there are, where that is less than whole packets hold; else 0."""
    exact = stream.codec_context.name == "aac" and stream.duration is not None
    return round(stream.duration * stream.time_base * stream.rate) if exact else 0


def _run(samples: Samples, steps: Sequence[Step]) -> Iterator[AudioFrame]:
    import av

    try:
        graph = _graph(samples.rate, steps)
        for frame in _frames(samples):
            graph.push(frame)
            yield from _pulled(graph)
        graph.push(None)
        yield from _pulled(graph)
    except (av.error.FFmpegError, ValueError) as error:
        raise _refused(f"a filter ({', '.join(name for name, _ in steps)})", error) from error


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


def _frames(samples: Samples) -> Iterator[AudioFrame]:
    import av

    step = FRAME_SECONDS * samples.rate
    for start in range(0, len(samples), step):
        chunk = samples.cut(start, start + step).pcm
        frame = av.AudioFrame(format="s16", layout="mono", samples=len(chunk) // SAMPLE_BYTES)
        frame.planes[0].update(chunk + bytes(frame.planes[0].buffer_size - len(chunk)))
        frame.sample_rate = samples.rate
        frame.pts, frame.time_base = start, Fraction(1, samples.rate)
        yield frame


def _pcm(frame: AudioFrame) -> bytes:
    """A plane may be padded at its end; the padding is no sound."""
    return bytes(frame.planes[0])[: frame.samples * SAMPLE_BYTES]


def _refused(what: str, error: Exception) -> MachineLacks:
    return MachineLacks(
        "sound-refused", f"{what} refused the recording: {error}.", hint="Run: accessible-release doctor"
    )

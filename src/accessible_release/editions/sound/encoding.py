"""Samples as a file, by FFmpeg's encoders. The same samples always give the same bytes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from io import BytesIO
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, cast

from accessible_release.editions.sound import lame
from accessible_release.editions.sound.formats import Format
from accessible_release.ffmpeg import frames, refused
from accessible_release.samples import Samples

if TYPE_CHECKING:
    from av import AudioStream, Packet
    from av.container import OutputContainer

BIT_EXACT_FILE, BIT_EXACT_SOUND = 0x0400, 0x800000
"""FFmpeg's AVFMT_FLAG_BITEXACT and AV_CODEC_FLAG_BITEXACT: no version, time or chance in the file."""
LENGTH, LAME_TAG = range(12, 16), range(120, 156)
"""Where an MP3 file tells, counted from the word "Info", how many bytes of sound it has, and how many samples the
encoder has put in front and behind."""


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
        raise refused(f"the encoder {wanted.codec}", error) from error
    return out.getvalue() if packets is None else _without_delay(out.getvalue())


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
    for packet in islice(_packets(container, stream, samples, kilobits if packets else 0), packets):
        container.mux(packet)


def _packets(container: OutputContainer, stream: AudioStream, samples: Samples, kilobits: int) -> Iterator[Packet[Any]]:
    """The sound in packets; with `kilobits` by LAME itself, where that is there."""
    quick = lame.packets(samples, kilobits) if kilobits and stream.codec_context.name == "libmp3lame" else None
    if quick is None:
        yield from chain.from_iterable(stream.encode(frame) for frame in (*frames(samples), None))
        return
    from av import Packet

    container.start_encoding()
    step = _packet(samples.rate)
    for number, data in enumerate(quick):
        packet = Packet(data)
        packet.stream, packet.time_base = stream, Fraction(1, samples.rate)
        packet.pts = packet.dts = number * step
        packet.duration = step
        yield packet


def _again(out: BytesIO) -> Any:
    """What FFmpeg opens to read what it has written, when it moves the index of a file to its front."""

    def opened(url: str, flags: int, options: Mapping[str, str]) -> BytesIO:  # noqa: ARG001 - PyAV's arguments
        return BytesIO(out.getvalue())

    return opened

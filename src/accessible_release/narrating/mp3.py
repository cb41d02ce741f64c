"""The finished recording: MP3 in memory, with its tags, and what a finished file says of itself.

The only module that imports PyAV. The same narration always gives the same bytes.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING, Any, cast

from accessible_release.errors import MachineLacks
from accessible_release.model import Narration
from accessible_release.narrating import id3
from accessible_release.plugins import Clip

if TYPE_CHECKING:
    from av import AudioFrame, AudioStream
    from av.container import InputContainer

CODEC = "libmp3lame"
SAMPLE_FORMAT = "s16p"
SAMPLE_BYTES = 2
FRAME_SECONDS = 60
"""Sound is handed over a minute at a time; the encoder cuts it into its own frames."""
QUALITY = {"compression_level": "7", "flags": "+bitexact"}
"""0 (slow) to 9 (fast): two thirds of the time of LAME's own choice, and enough for speech at 64 kbit/s mono."""


def mp3(narration: Narration, *, title: str, artist: str, language: str, comment: str, bitrate: int = 64) -> bytes:
    """The narration as MP3: mono, at the engine's sample rate, `bitrate` in kilobits a second.

    `language` is a BCP 47 tag; the helpline card goes into `comment`, where players show it.
    Decoded, it is as long as the narration to within 50 ms. Raises `MachineLacks` when the encoder refuses.
    """
    import av

    # ID3 is ours (see id3.py), hence version 0 here; bitexact leaves FFmpeg's version out of the file.
    options = {"id3v2_version": "0", "fflags": "+bitexact"}
    out = io.BytesIO()
    try:
        with av.open(out, "w", format="mp3", options=options) as container:
            stream = cast("AudioStream", container.add_stream(CODEC, rate=narration.sample_rate, options=QUALITY))
            stream.layout = "mono"
            stream.format = SAMPLE_FORMAT
            stream.bit_rate = bitrate * 1000
            for frame in _frames(narration):
                container.mux(stream.encode(frame))
            container.mux(stream.encode(None))
    except (av.FFmpegError, ValueError) as error:
        message = f"the MP3 encoder refused {narration.sample_rate} Hz at {bitrate} kbit/s: {error}."
        raise MachineLacks("encoder-refused", message, hint="Set bitrate to 64.") from error
    return id3.tag(title=title, artist=artist, language=language, comment=comment) + out.getvalue()


def tags(data: bytes) -> dict[str, str]:
    """The tags of a finished file: title, artist, language (ISO 639-2) and comment, where it has them."""
    import av

    with av.open(io.BytesIO(data)) as container:
        return {name.lower(): value for name, value in container.metadata.items()}


def seconds(data: bytes) -> float:
    """How long a finished file plays, from the sound that is really in it."""
    clip = decoded(data)
    return len(clip.pcm) / SAMPLE_BYTES / clip.sample_rate


def decoded(data: bytes) -> Clip:
    """The sound of an MP3, WAV or AIFF file, mixed down to mono."""
    import av

    with cast("InputContainer", av.open(io.BytesIO(data))) as container:
        stream = container.streams.audio[0]
        mono = av.AudioResampler(format="s16", layout="mono", rate=stream.rate)
        frames = [part for frame in container.decode(stream) for part in mono.resample(frame)]
        frames += mono.resample(None)
        return Clip(stream.rate, b"".join(_samples(frame) for frame in frames))


def _samples(frame: AudioFrame) -> bytes:
    """A plane may be padded at its end; the padding is no sound."""
    return bytes(frame.planes[0])[: frame.samples * SAMPLE_BYTES]


def _frames(narration: Narration) -> Iterator[AudioFrame]:
    import av

    step = FRAME_SECONDS * narration.sample_rate * SAMPLE_BYTES
    whole = memoryview(narration.pcm)
    for place in range(0, len(whole), step):
        part = whole[place : place + step]
        frame = av.AudioFrame(format=SAMPLE_FORMAT, layout="mono", samples=len(part) // SAMPLE_BYTES)
        frame.planes[0].update(cast(Any, part))  # any buffer will do; only bytes are declared
        frame.sample_rate = narration.sample_rate
        frame.time_base = Fraction(1, narration.sample_rate)
        frame.pts = place // SAMPLE_BYTES
        yield frame

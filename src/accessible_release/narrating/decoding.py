"""The sound of a file that a platform's own engine wrote (WAV, AIFF), as samples."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, cast

from accessible_release.plugins import Clip

if TYPE_CHECKING:
    from av import AudioFrame
    from av.container import InputContainer

SAMPLE_BYTES = 2


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

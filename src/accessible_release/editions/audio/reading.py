"""A recording read back, with PyAV: its labels, and its sound decoded to the end."""

from __future__ import annotations

from io import BytesIO

SHORTER = 0.1
"""Seconds by which a sound may be shorter than its file says: what decoders cut away at the end."""
OGG_HEAD, OGG_LAST = 27, 0x04
"""Bytes in front of a page's table of sizes; the mark of the last page (RFC 3533)."""


def labels_in(data: bytes) -> dict[str, str]:
    """The texts of an audio file by FFmpeg's names, which are the same for every kind: title, comment, language."""
    import av

    with av.open(BytesIO(data), "r") as container:
        inside = container.streams.audio[0].metadata if container.streams.audio else {}
        found = {**inside, **container.metadata}
    return {name.lower(): value for name, value in found.items()}


def seconds(data: bytes) -> float:
    """The playing time of an audio file, measured by decoding all of it.

    Raises an error of PyAV for what cannot be decoded, ValueError for a file that ends before it should.
    """
    import av

    total = 0.0
    with av.open(BytesIO(data), "r") as container:
        promised = (container.duration or 0) / av.time_base
        for frame in container.decode(audio=0):
            total += frame.samples / frame.sample_rate
    if total < promised - SHORTER or _was_cut(data):
        raise ValueError(f"the sound ends too early, after {total:.1f} seconds")
    return total


def _was_cut(data: bytes) -> bool:
    """Whether the end of a WAV or Opus file is missing; FFmpeg takes such a file for a shorter one."""
    if data.startswith(b"RIFF"):
        return len(data) < 8 + int.from_bytes(data[4:8], "little")
    if not data.startswith(b"OggS"):
        return False
    page = data[data.rfind(b"OggS") :]
    if len(page) < OGG_HEAD or not page[5] & OGG_LAST:
        return True
    sizes = page[OGG_HEAD : OGG_HEAD + page[OGG_HEAD - 1]]
    return len(page) < OGG_HEAD + page[OGG_HEAD - 1] + sum(sizes)

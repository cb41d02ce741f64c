"""Labels of a WAV file, as chunks behind its sound.

`LIST INFO` is what FFmpeg and editors read; cue points with their names are the chapters, which editors show as
markers; the `id3 ` chunk is what players read, with the cover.
Formats: IBM and Microsoft, "Multimedia Programming Interface and Data Specifications 1.0".
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from dataclasses import replace

from accessible_release.editions.audio.chapters import Chapter
from accessible_release.editions.audio.id3 import tag
from accessible_release.editions.audio.labels import Labels

RIFF, FORMAT = struct.Struct("<4sI4s"), struct.Struct("<HHI")
CHUNK = struct.Struct("<4sI")


def labelled_wav(sound: bytes, labels: Labels) -> bytes:
    """The file with its labels; the sound is not touched. Raises ValueError for what is no WAV file."""
    body = sound[RIFF.size :] + b"".join(_chunks(labels, _rate(sound)))
    return RIFF.pack(b"RIFF", len(body) + len(b"WAVE"), b"WAVE") + body


def _rate(sound: bytes) -> int:
    """Samples a second, from the format chunk, which stands first."""
    head = sound[: RIFF.size + CHUNK.size + FORMAT.size]
    if len(head) < RIFF.size + CHUNK.size + FORMAT.size or (head[:4], head[8:16]) != (b"RIFF", b"WAVEfmt "):
        raise ValueError("no WAV file")
    rate: int = FORMAT.unpack_from(head, RIFF.size + CHUNK.size)[2]
    return rate


def _chunks(labels: Labels, rate: int) -> Iterator[bytes]:
    texts = {
        b"INAM": labels.title,
        b"IART": labels.artist,
        b"IPRD": labels.album,
        b"ICMT": labels.comment,
        b"ICRD": labels.date,
        b"IGNR": labels.genre,
        b"ILNG": labels.language,
    }
    named = (_chunk(name, value.encode() + b"\0") for name, value in texts.items() if value)
    yield _chunk(b"LIST", b"INFO" + b"".join(named))
    if labels.chapters:
        yield from _markers(labels.chapters, rate)
    yield _chunk(b"id3 ", tag(replace(labels, chapters=())))


def _markers(chapters: Sequence[Chapter], rate: int) -> Iterator[bytes]:
    """A cue point for each chapter, and their names."""
    points, names = [], []
    for number, chapter in enumerate(chapters, start=1):
        place = round(chapter.start * rate)
        points.append(struct.pack("<II4sIII", number, place, b"data", 0, 0, place))
        names.append(_chunk(b"labl", struct.pack("<I", number) + chapter.title.encode() + b"\0"))
    yield _chunk(b"cue ", struct.pack("<I", len(points)) + b"".join(points))
    yield _chunk(b"LIST", b"adtl" + b"".join(names))


def _chunk(name: bytes, body: bytes) -> bytes:
    """A chunk begins at an even place."""
    return CHUNK.pack(name, len(body)) + body + bytes(len(body) % 2)

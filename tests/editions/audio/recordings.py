"""Recordings with chapters, pictures for them, and readers that are not ours."""

from __future__ import annotations

import base64
import struct
import zlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import av
from mutagen.flac import FLAC, Picture
from mutagen.mp3 import MP3
from mutagen.mp4 import MP4
from mutagen.oggopus import OggOpus
from mutagen.wave import WAVE

from accessible_release.model import Narration, ScriptLine, TimedLine

from ..releases import narration

KINDS = ("mp3", "m4b", "opus", "flac", "wav")
LONG = "A heading that goes on " * 13 + "é"
TITLES = ("Police and charity act together", "Quotation: \u2067ندى\u2069", "Nul\0 and 😀 face", LONG)
STARTS = (0.0, 1.2345, 2.5, 3.999)

Read = tuple[float, str]
"""When a chapter starts, in seconds, and its name."""


def spoken(titles: Sequence[str] = TITLES, starts: Sequence[float] = STARTS, length: float = 5.0) -> Narration:
    """A recording with these chapters, and between them lines that begin none."""
    lines = []
    for title, start in zip(titles, starts, strict=True):
        lines.append(TimedLine(ScriptLine("It is said.", "sentence", 0, chapter=title), start, start + 0.1))
        lines.append(TimedLine(ScriptLine("And more.", "sentence", 0), start + 0.1, start + 0.2))
    return replace(narration(length), lines=tuple(lines))


def png(side: int = 8) -> bytes:
    """A grey square."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    rows = (b"\0" + b"\x80" * side) * side
    head = struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0)
    packed = zlib.compress(rows)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", packed) + chunk(b"IEND", b"")


def jpeg(side: int = 16) -> bytes:
    """A dark square."""
    out = BytesIO()
    with av.open(out, "w", format="image2pipe") as container:
        stream = container.add_stream("mjpeg", rate=1)
        stream.width = stream.height = side
        stream.pix_fmt = "yuvj420p"
        frame = av.VideoFrame(side, side, "yuvj420p")
        for plane in frame.planes:
            plane.update(bytes([90]) * plane.buffer_size)
        container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return out.getvalue()


def samples(data: bytes) -> tuple[bytes, tuple[Any, ...]]:
    """What is heard, sample for sample, and where and how long the file says that it is."""
    with av.open(BytesIO(data), "r") as container:
        stream = container.streams.audio[0]
        frames = list(container.decode(stream))
        heard = b"".join(
            bytes(plane)[: frame.samples * frame.format.bytes] for frame in frames for plane in frame.planes
        )
        told = (frames[0].pts, stream.start_time, stream.duration, container.duration, stream.codec_context.sample_rate)
        return heard, told


def seen_by_ffmpeg(data: bytes) -> list[Read]:
    """The chapters as FFmpeg reads them."""
    with av.open(BytesIO(data), "r") as container:
        found = [(float(each["start"] * (each["time_base"] or 0)), each["metadata"]) for each in container.chapters()]
        return [(start, metadata["title"]) for start, metadata in found]


def texts_of_mutagen(data: bytes, kind: str) -> dict[str, str]:
    """Title, artist, album, comment, date, genre, language, where the kind has a place for them."""
    return _TEXTS[kind](data)


def chapters_of_mutagen(data: bytes, kind: str) -> list[Read]:
    """The chapters in their order, from every kind but WAV."""
    return _CHAPTERS[kind](data)


def cover_of_mutagen(data: bytes, kind: str) -> bytes | None:
    """The picture that is the front cover."""
    return _COVERS[kind](data)


def _opened(kind: Callable[..., Any], data: bytes) -> Any:
    return kind(fileobj=BytesIO(data))


def _id3_texts(kind: Callable[..., Any], data: bytes) -> dict[str, str]:
    names = {
        "title": "TIT2", "artist": "TPE1", "album": "TALB", "date": "TDRC", "genre": "TCON", "language": "TLAN",
    }  # fmt: skip
    tags = _opened(kind, data).tags
    found = {name: str(tags[frame]) for name, frame in names.items() if frame in tags}
    comments = [each.text[0] for each in tags.getall("COMM")]
    return {**found, **({"comment": comments[0]} if comments else {})}


def _apple_texts(data: bytes) -> dict[str, str]:
    names = {"title": "©nam", "artist": "©ART", "album": "©alb", "date": "©day", "genre": "©gen", "comment": "©cmt"}
    tags = _opened(MP4, data).tags or {}
    return {name: tags[atom][0] for name, atom in names.items() if atom in tags}


def _vorbis_texts(kind: Callable[..., Any], data: bytes) -> dict[str, str]:
    names = ("title", "artist", "album", "date", "genre", "language")
    tags: Mapping[str, list[str]] = _opened(kind, data).tags
    found = {name: tags[name][0] for name in names if name in tags}
    return {**found, **({"comment": tags["description"][0]} if "description" in tags else {})}


def _id3_chapters(data: bytes) -> list[Read]:
    tags = _opened(MP3, data).tags
    order = tags["CTOC:toc"].child_element_ids if "CTOC:toc" in tags else []
    found = [tags[f"CHAP:{name}"] for name in order]
    assert len(found) == len(tags.getall("CHAP"))
    return [(each.start_time / 1000, str(each.sub_frames["TIT2"])) for each in found]


def _apple_chapters(data: bytes) -> list[Read]:
    return [(each.start, each.title) for each in _opened(MP4, data).chapters or ()]


def _vorbis_chapters(kind: Callable[..., Any], data: bytes) -> list[Read]:
    tags: Mapping[str, list[str]] = _opened(kind, data).tags
    found = []
    for number in range(1, 1000):
        if f"chapter{number:03d}" not in tags:
            break
        hours, minutes, seconds = tags[f"chapter{number:03d}"][0].split(":")
        start = int(hours) * 3600 + int(minutes) * 60 + float(seconds)
        found.append((start, tags[f"chapter{number:03d}name"][0]))
    return found


def _id3_cover(kind: Callable[..., Any], data: bytes) -> bytes | None:
    pictures = _opened(kind, data).tags.getall("APIC")
    return next((each.data for each in pictures if each.type == 3), None)


def _apple_cover(data: bytes) -> bytes | None:
    return next((bytes(each) for each in (_opened(MP4, data).tags or {}).get("covr", ())), None)


def _opus_cover(data: bytes) -> bytes | None:
    block: Callable[[bytes], Any] = Picture
    pictures = map(block, map(base64.b64decode, _opened(OggOpus, data).tags.get("metadata_block_picture", ())))
    return next((each.data for each in pictures if each.type == 3), None)


def _flac_cover(data: bytes) -> bytes | None:
    return next((each.data for each in _opened(FLAC, data).pictures if each.type == 3), None)


_TEXTS: Mapping[str, Callable[[bytes], dict[str, str]]] = {
    "mp3": lambda data: _id3_texts(MP3, data),
    "m4b": _apple_texts,
    "opus": lambda data: _vorbis_texts(OggOpus, data),
    "flac": lambda data: _vorbis_texts(FLAC, data),
    "wav": lambda data: _id3_texts(WAVE, data),
}
_CHAPTERS: Mapping[str, Callable[[bytes], list[Read]]] = {
    "mp3": _id3_chapters,
    "m4b": _apple_chapters,
    "opus": lambda data: _vorbis_chapters(OggOpus, data),
    "flac": lambda data: _vorbis_chapters(FLAC, data),
}
_COVERS: Mapping[str, Callable[[bytes], bytes | None]] = {
    "mp3": lambda data: _id3_cover(MP3, data),
    "m4b": _apple_cover,
    "opus": _opus_cover,
    "flac": _flac_cover,
    "wav": lambda data: _id3_cover(WAVE, data),
}


def written(folder: Path, name: str, data: bytes) -> str:
    """The path of a file with these bytes."""
    path = folder / name
    path.write_bytes(data)
    return str(path)

"""ID3v2.4 tags: what a player shows beside a recording. Written here, so that every frame is the one players read.

FFmpeg would write the comment as a user-defined frame, which players do not show.
Frame formats: id3.org, "ID3 tag version 2.4.0 – Native Frames".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

UTF8 = b"\x03"
NO_OFFSET = b"\xff" * 8
"""A chapter is found by its times; no byte offsets are given."""
THREE_LETTERS = {
    "ar": "ara", "bn": "ben", "cy": "cym", "de": "deu", "en": "eng", "es": "spa", "fr": "fra", "ga": "gle",
    "lt": "lit", "pl": "pol", "pt": "por", "ro": "ron", "uk": "ukr", "ur": "urd",
}  # fmt: skip
"""ISO 639-1 → ISO 639-2, which the tag's language fields take."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """A part of a recording that a player can jump to; times in milliseconds."""

    title: str
    start: int
    end: int


def tag(texts: Mapping[str, str], *, language: str, comment: str, chapters: Sequence[Chapter] = ()) -> bytes:
    """A whole tag: text frames by their four-letter name (empty ones left out), comment, chapters."""
    code = THREE_LETTERS.get(language.partition("-")[0].lower(), "und")
    frames = [_frame(name, UTF8 + _plain(value)) for name, value in texts.items() if value]
    frames.append(_frame("TLAN", UTF8 + code.encode()))
    if comment:
        frames.append(_frame("COMM", UTF8 + code.encode() + b"\0" + _plain(comment)))
    frames += _chapters(chapters)
    body = b"".join(frames)
    return b"ID3\x04\x00\x00" + _synchsafe(len(body)) + body


def _chapters(chapters: Sequence[Chapter]) -> list[bytes]:
    """A table of contents and one frame a chapter (ID3v2 Chapter Frame Addendum)."""
    if not chapters:
        return []
    names = [f"ch{number:03d}".encode() for number in range(1, len(chapters) + 1)]
    ordered_top_level = b"\x03"
    contents = b"toc\0" + ordered_top_level + bytes([len(names)]) + b"".join(name + b"\0" for name in names)
    frames = [_frame("CTOC", contents)]
    for name, chapter in zip(names, chapters, strict=True):
        times = chapter.start.to_bytes(4, "big") + chapter.end.to_bytes(4, "big")
        title = _frame("TIT2", UTF8 + _plain(chapter.title))
        frames.append(_frame("CHAP", name + b"\0" + times + NO_OFFSET + title))
    return frames


def _frame(name: str, body: bytes) -> bytes:
    return name.encode() + _synchsafe(len(body)) + b"\0\0" + body


def _plain(value: str) -> bytes:
    """UTF-8; a NUL would end the field early."""
    return value.replace("\0", "").encode()


def _synchsafe(size: int) -> bytes:
    """Four bytes of seven bits each, so that no size looks like the start of sound."""
    return bytes((size >> shift) & 0x7F for shift in (21, 14, 7, 0))

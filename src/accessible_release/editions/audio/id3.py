"""ID3v2.3 tags: what a player shows beside an MP3 recording. Written here, so that every frame is the one players read.

FFmpeg would write the comment as a user-defined frame, which players do not show. Version 2.3 and not 2.4: FFmpeg loses
a chapter whose name is longer than 126 bytes there (63 letters of Arabic), and old Windows shows nothing of it.
Frame formats: id3.org, "ID3 tag version 2.3.0", "ID3v2 Chapter Frame Addendum".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from accessible_release.editions.audio.chapters import Chapter, at_most
from accessible_release.editions.audio.cover import Cover
from accessible_release.editions.audio.labels import Labels

LATIN, UTF16 = b"\x00", b"\x01"
FRONT_COVER = b"\x03"
ORDERED_TOP_LEVEL = b"\x03"
NO_OFFSET = b"\xff" * 8
"""A chapter is found by its times; no byte offsets are given."""
MOST_CHAPTERS = 255
"""The table of contents counts its entries in one byte."""


def tag(labels: Labels) -> bytes:
    """A whole tag: texts (empty ones left out), comment, cover, chapters."""
    body = b"".join(_frames(labels))
    return b"ID3\x03\x00\x00" + _synchsafe(len(body)) + body


def _frames(labels: Labels) -> Iterator[bytes]:
    texts = {
        "TIT2": labels.title,
        "TPE1": labels.artist,
        "TALB": labels.album,
        "TCON": labels.genre,
        "TYER": labels.date[:4],
        "TDAT": labels.date[8:] + labels.date[5:7],
        "TLAN": labels.language,
    }
    yield from (_text(name, value) for name, value in texts.items() if value)
    if labels.comment:
        no_description = _utf16("\0")
        yield _frame("COMM", UTF16 + labels.language.encode() + no_description + _utf16(labels.comment))
    if labels.cover:
        yield _picture(labels.cover)
    if labels.chapters:
        yield from _chapters(at_most(MOST_CHAPTERS, labels.chapters))


def _picture(cover: Cover) -> bytes:
    no_description = b"\0"
    kind = cover.media_type.encode() + b"\0" + FRONT_COVER
    return _frame("APIC", LATIN + kind + no_description + cover.data)


def _chapters(chapters: Sequence[Chapter]) -> Iterator[bytes]:
    """A table of contents and one frame a chapter."""
    names = [f"ch{number:03d}".encode() for number in range(1, len(chapters) + 1)]
    yield _frame("CTOC", b"toc\0" + ORDERED_TOP_LEVEL + bytes([len(names)]) + b"".join(name + b"\0" for name in names))
    for name, chapter in zip(names, chapters, strict=True):
        times = b"".join(time.to_bytes(4, "big") for time in chapter.milliseconds)
        yield _frame("CHAP", name + b"\0" + times + NO_OFFSET + _text("TIT2", chapter.title))


def _text(name: str, value: str) -> bytes:
    return _frame(name, UTF16 + _utf16(value))


def _utf16(value: str) -> bytes:
    """With the mark that tells the order of its bytes."""
    return ("\ufeff" + value).encode("utf-16-le")


def _frame(name: str, body: bytes) -> bytes:
    return name.encode() + len(body).to_bytes(4, "big") + b"\0\0" + body


def _synchsafe(size: int) -> bytes:
    """Four bytes of seven bits each, so that no size looks like the start of sound."""
    return bytes((size >> shift) & 0x7F for shift in (21, 14, 7, 0))

"""The tag in front of an MP3 file: ID3v2.3, which players of every age read.

FFmpeg would write the comment as a private field (TXXX) that players do not show, and its own version
number, which makes the bytes depend on the machine.
"""

from __future__ import annotations

import struct

from accessible_release.narrating.languages import iso_639_2

UTF16 = b"\x01"
BYTE_ORDER_MARK = b"\xff\xfe"
END = b"\0\0"
HEADER = struct.Struct(">3sBBB4s")
FRAME_HEADER = struct.Struct(">4sIH")


def tag(*, title: str, artist: str, language: str, comment: str) -> bytes:
    """The whole tag. `language` is a BCP 47 tag; an empty text gives no field."""
    code = iso_639_2(language).encode("ascii")
    frames = b"".join(
        (
            _text(b"TIT2", title),
            _text(b"TPE1", artist),
            _text(b"TLAN", code.decode("ascii")),
            _frame(b"COMM", UTF16 + code + BYTE_ORDER_MARK + END + _utf16(comment)) if comment else b"",
        )
    )
    return HEADER.pack(b"ID3", 3, 0, 0, _syncsafe(len(frames))) + frames


def _text(name: bytes, text: str) -> bytes:
    return _frame(name, UTF16 + _utf16(text)) if text else b""


def _frame(name: bytes, body: bytes) -> bytes:
    return FRAME_HEADER.pack(name, len(body), 0) + body


def _utf16(text: str) -> bytes:
    return BYTE_ORDER_MARK + text.replace("\0", "").encode("utf-16-le", "replace") + END


def _syncsafe(size: int) -> bytes:
    """Four bytes of seven bits, so that a size never looks like the start of sound."""
    return bytes(size >> shift & 0x7F for shift in (21, 14, 7, 0))

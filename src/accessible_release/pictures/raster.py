"""What a PNG or JPEG file is, by its bytes and not by its name."""

from __future__ import annotations

import struct

LARGEST_SIDE = 4000
"""Pixels. A small file can unfold into a picture that fills the memory."""
PNG, PNG_END = b"\x89PNG\r\n\x1a\n", b"IEND\xaeB`\x82"
JPEG, JPEG_END = b"\xff\xd8\xff", b"\xff\xd9"
BARE = frozenset({0x01, *range(0xD0, 0xD9)})
"""Markers of JPEG that nothing follows."""
FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""Markers of JPEG behind which the size stands."""


def raster_fault(data: bytes, media_type: str) -> str:
    """Why the bytes cannot be taken as that kind of picture, as the end of a sentence; empty if they can."""
    png = media_type == "image/png"
    kind = "PNG" if png else "JPEG"
    if not data.startswith(PNG if png else JPEG):
        return f"is no {kind} file"
    size = _png_size(data) if png else _jpeg_size(data)
    if size is None or (PNG_END if png else JPEG_END) not in data[-64:]:
        return f"is a broken {kind} file"
    if not 0 < min(size) <= max(size) <= LARGEST_SIDE:
        return f"is larger than {LARGEST_SIDE} pixels on a side"
    return ""


def _png_size(data: bytes) -> tuple[int, int] | None:
    """Width and height in pixels."""
    if data[12:16] != b"IHDR" or len(data) < 24:
        return None
    width, height = struct.unpack(">II", data[16:24])
    return width, height


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    """Width and height in pixels, from the first frame header."""
    place = 2
    while place + 9 <= len(data) and data[place] == 0xFF:
        marker = data[place + 1]
        if marker in FRAMES:
            height, width = struct.unpack(">HH", data[place + 5 : place + 9])
            return width, height
        if marker == 0xFF:
            place += 1
        elif marker in BARE:
            place += 2
        else:
            place += 2 + int.from_bytes(data[place + 2 : place + 4], "big")
    return None

"""Braille cells as Unicode has them, and as the characters of North American ASCII braille."""

from __future__ import annotations

import re

ASCII = " A1B'K2L@CIF/MSP\"E3H9O6R^DJG>NTQ,*5<-U8V.%[$+X!&;:4\\0Z7(_?W]#Y)="
"""The character of each of the 64 cells, in the order of their dots: dot 1 counts 1, dot 2 counts 2, dot 3 counts 4."""
FIRST = 0x2800
BLANK, FULL = chr(FIRST), chr(FIRST + 63)
TO_ASCII = {FIRST + dots: char for dots, char in enumerate(ASCII)}
TO_CELLS = {ord(char): chr(FIRST + dots) for dots, char in enumerate(ASCII)}
NOT_SIX_DOTS = re.compile(r"[^\u2800-\u283f]")


def ascii_braille(cells: str) -> bytes:
    """Cells and control characters as bytes."""
    return cells.translate(TO_ASCII).encode("ascii")


def unicode_braille(data: bytes) -> str:
    """Bytes as cells and control characters. Raises UnicodeDecodeError for what is not ASCII."""
    return data.decode("ascii").translate(TO_CELLS)

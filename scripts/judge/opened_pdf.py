"""A PDF opened with MuPDF: its glyphs as they are drawn, in lines."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

SAME_LINE = 2.0
"""Points by which the baselines of one line may differ."""
NO_WIDTH = 0.1
"""Points: narrower glyphs are marks above or below a letter, with a baseline of their own."""
APART = 2.0
"""Times the size of the letters: a wider gap parts the cells of a table."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """One drawn character; places in points from the top left corner."""

    char: str
    number: int
    """Of the glyph in its font; 0 is the box for what the font does not have."""
    font: str
    size: float
    left: float
    right: float
    baseline: float


@dataclass(frozen=True, slots=True)
class Line:
    """Glyphs on one baseline without a wide gap, from left to right."""

    page: int
    glyphs: tuple[Glyph, ...]

    @property
    def drawn(self) -> str:
        """The characters from left to right, whatever the direction of reading."""
        parts = [self.glyphs[0].char]
        for one, after in pairwise(self.glyphs):
            parts += [" " if after.left - one.right > one.size / 6 else "", after.char]
        return " ".join("".join(parts).split())

    @property
    def ink(self) -> tuple[Glyph, ...]:
        """The glyphs that are no space."""
        return tuple(each for each in self.glyphs if not each.char.isspace()) or self.glyphs

    @property
    def left(self) -> float:
        """Where the ink begins."""
        return self.ink[0].left

    @property
    def right(self) -> float:
        """Where the ink ends."""
        return max(each.right for each in self.ink)

    @property
    def baseline(self) -> float:
        """Points from the top of the page."""
        return self.glyphs[0].baseline

    @property
    def size(self) -> float:
        """The size of the greatest letters."""
        return max(each.size for each in self.glyphs)


class Paper:
    """The pages of a PDF. Raises what MuPDF raises for a broken file."""

    def __init__(self, path: Path) -> None:
        import pymupdf

        with pymupdf.open(path) as document:
            self.sizes = [(page.rect.width, page.rect.height) for page in document]
            self.words = "\n".join(page.get_text() for page in document)
            self.pages = [list(_glyphs(page)) for page in document]
            self.fonts = {(font[3], font[1]) for page in document for font in page.get_fonts(full=True)}
            self.bookmarks = document.get_toc()
        self.lines = [list(_lines(number, glyphs)) for number, glyphs in enumerate(self.pages, 1)]

    @property
    def glyphs(self) -> Iterator[Glyph]:
        """Every glyph in the order of drawing."""
        return (each for page in self.pages for each in page)

    def body(self, page: Sequence[Line]) -> list[Line]:
        """The lines of a page without the one that has its number."""
        return [line for line in page if line is not number_line(page)]


def number_line(page: Sequence[Line]) -> Line | None:
    """The last line of a page, or else its first, if that has the page's number."""
    for line in (*page[-1:], *page[:1]):
        if line.page in _figures(line.drawn):
            return line
    return None


def _figures(words: str) -> set[int]:
    kept = "".join(str(unicodedata.decimal(char)) if char.isdecimal() else " " for char in words)
    return {int(each) for each in kept.split()}


def _glyphs(page: Any) -> Iterator[Glyph]:
    for span in page.get_texttrace():
        for code, number, (_, baseline), (left, _, right, _) in span["chars"]:
            if number >= 0 and span["type"] != 3:
                yield Glyph(chr(code), number, span["font"], span["size"], left, right, baseline)


def _lines(page: int, glyphs: Sequence[Glyph]) -> Iterator[Line]:
    rows: list[list[Glyph]] = []
    letters = (each for each in glyphs if each.right - each.left > NO_WIDTH)
    for glyph in sorted(letters, key=lambda each: each.baseline):
        if rows and abs(rows[-1][0].baseline - glyph.baseline) <= SAME_LINE:
            rows[-1].append(glyph)
        else:
            rows.append([glyph])
    for row in rows:
        row.sort(key=lambda each: each.left)
        start = 0
        for place, (one, after) in enumerate(pairwise(row), 1):
            if after.left - one.right > APART * one.size:
                yield Line(page, tuple(row[start:place]))
                start = place
        yield Line(page, tuple(row[start:]))

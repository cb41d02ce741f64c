"""A finished print read back: the words on its pages, in the order in which they are read.

Text that runs from right to left is read from where its letters stand on the page: what PDFium gives for such a line
has its numbers back to front.
"""

from __future__ import annotations

import ctypes
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from accessible_release.locales import direction

if TYPE_CHECKING:
    from pypdfium2 import PdfPage, PdfTextPage  # type: ignore[import-untyped,unused-ignore]

BOTTOM, TOP = 60.0, 780.0
"""Points from the foot of the page between which its text stands; page number and running title are outside."""
LAST_HYPHEN = "\x02"
ACCENT = 0.35
"""Part of its line's height. What is lower is an accent that is drawn by itself, and told twice by PDFium."""
GAP = 0.08
"""White between two letters that is wider than this part of the line's height is a space."""
ADDRESS = re.compile(r"[^\s./@]+(?:://|[./@])\S+")
LATIN = r"[^\W\u0590-\u08ff\ufb50-\ufeff]"
RIGHT_TO_LEFT = re.compile(r"[\u0590-\u08ff\ufb50-\ufdff\ufe70-\ufefc]")
RUN = re.compile(rf"[!?.,;:)\]”’…]*[@+]?{LATIN}(?:[^\u0590-\u08ff\ufb50-\ufeff]*{LATIN})?[(\[“‘+]*")
"""Words and numbers that run from left to right, seen from the right, with the signs that belong to them."""


_Box = tuple[float, float, float, float]
"""Left, bottom, right, top, in points from the lower left corner of the page."""


@dataclass(frozen=True, slots=True)
class _Letter:
    char: str
    left: float
    right: float
    bottom: float
    top: float

    @property
    def tall(self) -> float:
        return self.top - self.bottom

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2


def read_back(document: bytes, language: str) -> str:
    """The words on the pages of a PDF, without page numbers and running titles; each line of a page is a line."""
    import pypdfium2  # type: ignore[import-untyped,unused-ignore]

    opened = pypdfium2.PdfDocument(document)
    rtl = direction(language) == "rtl"
    try:
        return "\n".join(_seen(page) if rtl else _told(page) for page in opened)
    finally:
        opened.close()


def _visible(line: str) -> str:
    """A line without signs that cannot be seen. PDFium marks a hyphen at its end; we never add any."""
    return "".join(c for c in line.replace(LAST_HYPHEN, "-") if unicodedata.category(c) not in {"Cc", "Cf"}).strip()


def _joined(lines: list[str], broken: set[tuple[str, str]]) -> str:
    """The lines of a page; an address that goes over several lines in one piece."""
    made = ""
    for before, line in pairwise(["", *lines]):
        goes_on = any(before.endswith(first) and line.startswith(rest) for first, rest in broken)
        made += line if goes_on else f"\n{line}"
    return made


def _broken(links: Iterable[list[str]]) -> set[tuple[str, str]]:
    """The parts of each address that goes over several lines, each with the part in the next line."""
    whole = (lines for lines in links if all(lines) and ADDRESS.fullmatch("".join(lines)))
    return {pair for lines in whole for pair in pairwise(lines)}


def _links(page: PdfPage) -> Iterator[list[_Box]]:
    """For each link of a page the boxes of its lines, from the first to the last."""
    import pypdfium2.raw as pdfium  # type: ignore[import-untyped,unused-ignore]

    place, link = ctypes.c_int(0), pdfium.FPDF_LINK()
    while pdfium.FPDFLink_Enumerate(page, ctypes.byref(place), ctypes.byref(link)):
        lines: list[_Box] = []
        for number in range(pdfium.FPDFLink_CountQuadPoints(link)):
            quad = pdfium.FS_QUADPOINTSF()
            pdfium.FPDFLink_GetQuadPoints(link, number, ctypes.byref(quad))
            across, up = (quad.x1, quad.x2, quad.x3, quad.x4), (quad.y1, quad.y2, quad.y3, quad.y4)
            box = (min(across), min(up), max(across), max(up))
            if lines and lines[-1][1] < (box[1] + box[3]) / 2 < lines[-1][3]:
                box = _around(lines.pop(), box)
            lines.append(box)
        yield lines


def _around(one: _Box, other: _Box) -> _Box:
    return min(one[0], other[0]), min(one[1], other[1]), max(one[2], other[2]), max(one[3], other[3])


def _told(page: PdfPage) -> str:
    """The words as PDFium tells them."""
    text = page.get_textpage()
    lines = text.get_text_bounded(bottom=BOTTOM, top=TOP).splitlines()
    links = ([_visible(text.get_text_bounded(*box)) for box in boxes] for boxes in _links(page))
    return _joined([_visible(line) for line in lines], _broken(links))


def _seen(page: PdfPage) -> str:
    """The words as somebody sees them who reads from right to left."""
    letters = list(dict.fromkeys(_letters(page.get_textpage())))
    lines: list[list[_Letter]] = []
    for letter in sorted(letters, key=lambda each: -each.tall):
        line = next((line for line in lines if line[0].bottom < letter.middle < line[0].top), None)
        if line is None:
            lines.append([letter])
        elif letter.tall > ACCENT * line[0].tall:
            line.append(letter)
    ordered = sorted(lines, key=lambda line: -line[0].middle)
    links = ([_inside(box, letters) for box in boxes] for boxes in _links(page))
    return _joined([_visible(_line(line)) for line in ordered], _broken(links))


def _inside(box: _Box, letters: Iterable[_Letter]) -> str:
    """What stands in a box, from left to right, as an address does."""
    left, bottom, right, top = box
    found = (each for each in letters if bottom < each.middle < top and left < (each.left + each.right) / 2 < right)
    return "".join(each.char for each in sorted(found, key=lambda each: each.left))


def _letters(text: PdfTextPage) -> Iterator[_Letter]:
    """The letters of the page's text, as high as their line: without what PDFium adds."""
    import pypdfium2.raw as pdfium  # type: ignore[import-untyped,unused-ignore]

    for place in range(text.count_chars()):
        char = chr(pdfium.FPDFText_GetUnicode(text, place))
        left, bottom, right, top = text.get_charbox(place, loose=True)
        if BOTTOM < (bottom + top) / 2 < TOP and not char.isspace() and not pdfium.FPDFText_IsGenerated(text, place):
            yield _Letter(char, left, right, bottom, top)


def _line(letters: list[_Letter]) -> str:
    """One line, its words set apart by spaces."""
    rtl = any(RIGHT_TO_LEFT.match(letter.char) for letter in letters)
    ordered = sorted(letters, key=lambda each: (-each.right if rtl else each.left, unicodedata.combining(each.char)))
    made = ""
    before = None
    for letter in ordered:
        if before is not None:
            white = before.left - letter.right if rtl else letter.left - before.right
            made += " " if white > GAP * letter.tall else ""
        made += letter.char
        before = letter
    return RUN.sub(lambda found: found[0][::-1], made) if rtl else made

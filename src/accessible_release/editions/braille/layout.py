"""Words in braille to lines, and lines to pages, after the habits of British and Unified English braille."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from accessible_release.editions.braille.cells import BLANK
from accessible_release.editions.braille.paragraphs import Paragraph, Style
from accessible_release.editions.braille.words import CAPITALS_PASSAGE, Word, Written

CONTINUED = "⠐"
"""Dot 5 at the end of a line: the word goes on in the next line. Only for a word that is longer than a line."""
BEFORE_ITS_SIGN = frozenset("⠼⠰⠂⠐⠨⠸⠠⠈")
"""Cells that say what the next one is; at the end of a line they would be lost on it."""
STEP = 2
INDENTS: dict[Style, tuple[int, int]] = {
    "title": (0, 0),
    "heading": (4, 4),
    "subheading": (6, 6),
    "paragraph": (2, 0),
    "quotation": (4, 2),
    "item": (0, 2),
    "line": (0, 0),
}
"""Blank cells before the first line of a paragraph, and before its further lines."""
WITH_HEADING = 2
"""Lines of what follows that must stand on the page of a heading."""
GAP = 3
"""Blank cells at least between the running title and the page number."""


@dataclass(frozen=True, slots=True)
class Size:
    """A page: cells in a line, lines on a page."""

    width: int
    height: int


def pages(
    paragraphs: Sequence[Paragraph], written: Written, size: Size, first_head: str = ""
) -> tuple[tuple[str, ...], ...]:
    """The lines of each page: first the running title and the page number, then what there is to read.

    The first page has no running title, for the title itself stands there; `first_head` are cells to put in its place.
    """
    bodies = _bodies(list(_blocks(paragraphs, written, size)), size.height - 1)
    place = next((at for at, each in enumerate(paragraphs) if each.style == "title"), None)
    title = written.paragraphs[place] if place is not None else ()
    return tuple(
        (_head(title if number > 1 else (Word("", first_head),), written.number(number), size.width), *body)
        for number, body in enumerate(bodies, 1)
    )


@dataclass(frozen=True, slots=True)
class _Block:
    lines: tuple[str, ...]
    apart: bool
    keep: bool


def _blocks(paragraphs: Sequence[Paragraph], written: Written, size: Size) -> Iterator[_Block]:
    hung = False
    for paragraph, words in zip(paragraphs, written.paragraphs, strict=True):
        hangs = paragraph.style in ("item", "quotation", "line")
        apart = paragraph.apart or (hung and not hangs)
        yield _Block(tuple(lines(words, paragraph, size.width)), apart, paragraph.keep)
        hung = hangs


def lines(words: Sequence[Word], paragraph: Paragraph, width: int) -> Iterator[str]:
    """A paragraph in lines. No word is divided unless it is longer than a line; numbers stay whole."""
    first, rest = INDENTS[paragraph.style]
    deeper = min(paragraph.depth * STEP, width // 4)
    broken = list(_broken(words, width - first - deeper, width - rest - deeper))
    for number, line in enumerate(broken):
        if paragraph.style == "title":
            yield BLANK * ((width - len(line)) // 2) + line
        else:
            yield BLANK * ((rest if number else first) + deeper) + line


def _broken(words: Sequence[Word], first: int, rest: int) -> Iterator[str]:
    line, room = "", first
    for chunk in _chunks(words, min(first, rest)):
        if line and len(line) + 1 + len(chunk) > room:
            yield line
            line, room = "", rest
        line = f"{line}{BLANK}{chunk}" if line else chunk
        while len(line) > room:
            end = _place_to_cut(line, room - 1)
            yield line[:end] + CONTINUED
            line, room = line[end:], rest
    if line:
        yield line


def _chunks(words: Sequence[Word], room: int) -> Iterator[str]:
    """What may not be parted: a word, or the groups of a number where they fit in a line."""
    group: list[str] = []
    for word in words:
        group.append(word.cells)
        if not word.joined:
            yield from _fitting(group, room)
            group = []
    yield from _fitting(group, room)


def _fitting(group: Sequence[str], room: int) -> Iterator[str]:
    whole = BLANK.join(group)
    if len(whole) <= room:
        if group:
            yield whole
    else:
        yield from group


def _place_to_cut(word: str, room: int) -> int:
    """Behind a dot, a slash or a hyphen, as an address is divided; anywhere, where there is none."""
    ends = [word.rfind(sign, 0, room) + len(sign) for sign in ("⠲", "⠌", "⠤") if sign in word[:room]]
    best = max(ends, default=0)
    if best > room // 2:
        return best
    while room > 1 and word[room - 1] in BEFORE_ITS_SIGN:
        room -= 1
    return room


def _bodies(blocks: Sequence[_Block], height: int) -> Iterator[tuple[str, ...]]:
    """Lines page by page. What belongs together is moved to the next page where it fits on one."""
    page: list[str] = []
    for number, block in enumerate(blocks):
        gap = [""] if block.apart and page else []
        need = len(gap) + min(_together(blocks[number:]), height)
        if page and len(page) + need > height:
            yield tuple(page)
            page, gap = [], []
        page += gap
        for line in block.lines:
            if len(page) == height:
                yield tuple(page)
                page = []
            page.append(line)
    if page:
        yield tuple(page)


def _together(blocks: Sequence[_Block]) -> int:
    """How many lines from the first block on must stand on one page."""
    count = 0
    for number, block in enumerate(blocks):
        count += bool(number and block.apart)
        if not block.keep:
            return count + min(len(block.lines), WITH_HEADING)
        count += len(block.lines)
    return count


def _head(title: Sequence[Word], number: str, width: int) -> str:
    """As many words of the title as fit, and the page number at the right."""
    running = ""
    for word in title:
        longer = f"{running}{BLANK}{word.cells}" if running else word.cells
        if len(longer) + GAP + len(number) > width:
            running = "" if CAPITALS_PASSAGE in running else running  # the sign that ends them would be lost
            break
        running = longer
    return running + BLANK * (width - len(running) - len(number)) + number

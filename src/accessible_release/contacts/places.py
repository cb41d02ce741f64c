"""Where a contact stands: its sentence, item or row, the words over it, the part of the release."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from functools import cached_property

from accessible_release.contacts.plan import short_codes
from accessible_release.contacts.wordlists import words
from accessible_release.model import Block, Container, Release

END_MARK = re.compile(rf"[-–—*\s/#]*{words('places', 'end')}[-–—*\s./#]*|[\s#*\\]*###[\s#*]*", re.IGNORECASE)
MEDIA = re.compile(rf"{words('places', 'media')}\b", re.IGNORECASE)
MEDIA_BEHIND_END = re.compile(rf"{words('places', 'media_behind_end')}\b", re.IGNORECASE)
LONGEST_HEADING, LONGEST_LABEL = 80, 60
"""A bold or capital line up to the one length does a heading's work; a line with a colon up to the other does, too."""

LONGEST_END_MARK = 40

LONGEST_LEAD = 400
"""No rule about a number looks at more characters before it."""
DIGIT = re.compile(r"\d")
FIGURE = re.compile(r"[-+£$€]?\d[\d.,]*%?")
"""What an amount looks like; a short code looks like one too."""
Row = tuple[tuple[Container, ...], int]
"""A row or a column: its table, and its place in it."""


class Places:
    """The release, and what stands where in it."""

    def __init__(self, release: Release) -> None:
        self.release = release
        self._row_texts: dict[Row, str] = {}
        self._order = {block.id: place for place, block in enumerate(release.blocks)}

    @cached_property
    def _rows(self) -> dict[Row, list[Block]]:
        rows: defaultdict[Row, list[Block]] = defaultdict(list)
        for block in self.release.blocks:
            if block.kind == "cell":
                rows[block.within, block.row].append(block)
        return rows

    @cached_property
    def _figures(self) -> Counter[Row]:
        """How many cells of each column hold a figure, heads left out."""
        return Counter((each.within, each.column) for each in self.release.blocks if _holds_figure(each))

    @cached_property
    def _begins(self) -> dict[str, int]:
        """Where each list begins among the blocks."""
        begins: dict[str, int] = {}
        for place, block in enumerate(self.release.blocks):
            for box in block.within:
                begins.setdefault(box.id, place)
        return begins

    @cached_property
    def _headings(self) -> list[int]:
        return [place for place, block in enumerate(self.release.blocks) if is_heading(block)]

    @cached_property
    def media(self) -> frozenset[str]:
        """The blocks behind "ENDS", under "Notes to editors" or under a media heading."""
        found: set[str] = set()
        ended, under = False, False
        for block in self.release.blocks:
            text = block.text.strip(" *")
            ended = ended or (len(text) < LONGEST_END_MARK and END_MARK.fullmatch(text) is not None)
            if is_heading(block):
                under = bool(MEDIA.match(text) or (ended and MEDIA_BEHIND_END.match(text)))
            elif MEDIA.match(text) and len(text) < LONGEST_LABEL and text.endswith(":"):
                under = True
            if ended or under:
                found.add(block.id)
        return frozenset(found)

    def block(self, block_id: str) -> Block:
        """The block of that id."""
        return self.release.by_id[block_id]

    def row(self, block: Block) -> list[Block]:
        """The cells of a cell's table row, itself included; nothing for another block."""
        return self._rows.get((block.within, block.row), []) if block.kind == "cell" else []

    def row_text(self, block: Block) -> str:
        """The words of all cells in a cell's row."""
        key = (block.within, block.row)
        if key not in self._row_texts:
            self._row_texts[key] = "; ".join(cell.text for cell in self.row(block))
        return self._row_texts[key]

    def lead(self, block: Block) -> str:
        """The words before a cell in its row and over it, without figures; those over a list of numbers."""
        if block.kind != "cell":
            above = self._leading(block) if block.text.lstrip("([*“ ")[:1].isdigit() else None
            words = above.text[slice(*sentence_around(above, len(above.text.rstrip()) - 1))] if above else ""
            return f"{words} " if words and not DIGIT.search(words) else ""
        row = self.row(block)
        earlier = (each.text for each in row[max(0, block.column - LONGEST_LEAD) : block.column])
        return " ".join([*(_without_figures(text) for text in earlier), block.header])[-LONGEST_LEAD:] + ": "

    def _leading(self, block: Block) -> Block | None:
        """What leads to a block that begins with a figure: the line over a list, or the heading right above."""
        above = self.above(block)
        return self.introduction(block) or (above if above and above.kind in {"heading", "title"} else None)

    def counts(self, block: Block) -> bool:
        """Whether a cell's column holds figures: a plain "106" below "312" is no number to ring."""
        return block.kind == "cell" and self._figures[block.within, block.column] > _holds_figure(block)

    def heading(self, block: Block) -> Block | None:
        """The heading under which a block stands."""
        place = bisect_right(self._headings, self._order[block.id] - 1)
        return self.release.blocks[self._headings[place - 1]] if place else None

    def above(self, block: Block) -> Block | None:
        """The block before."""
        place = self._order[block.id]
        return self.release.blocks[place - 1] if place else None

    def below(self, block: Block) -> Block | None:
        """The block behind."""
        place = self._order[block.id] + 1
        return self.release.blocks[place] if place < len(self.release.blocks) else None

    def introduction(self, block: Block) -> Block | None:
        """The paragraph that leads to a list, or to this block with a colon at its end."""
        box = block.inside("list")
        place = (self._begins[box.id] if box else self._order[block.id]) - 1
        intro = self.release.blocks[place] if place >= 0 else None
        if intro is None or intro.kind != "paragraph" or intro.text.rstrip(" *").endswith(("”", '"', "’")):
            return None
        return intro if box or intro.text.rstrip(" *").endswith(":") else None


def _without_figures(text: str) -> str:
    """A cell's words; nothing of one that holds more than a short figure."""
    return "" if re.search(r"\d(?:\W?\d){4}", text) else " ".join(re.sub(r"\d+", "", text).split())


def _holds_figure(block: Block) -> bool:
    text = block.text.strip() if block.kind == "cell" and block.row else ""
    return FIGURE.fullmatch(text) is not None and text not in short_codes()


def sentence_around(block: Block, place: int) -> tuple[int, int]:
    """Where the sentence around `place` begins and ends in its block."""
    before = bisect_right(block.sentences, place, key=lambda each: each.start)
    sentence = block.sentences[before - 1] if before else None
    return (sentence.start, sentence.end) if sentence and place < sentence.end else (0, len(block.text))


def line_at(block: Block, place: int) -> int:
    """The line of the source on which the sentence around `place` begins."""
    before = bisect_right(block.sentences, place, key=lambda each: each.start)
    sentence = block.sentences[before - 1] if before else None
    return sentence.line if sentence and place < sentence.end else block.line


def is_heading(block: Block) -> bool:
    """Whether it is a heading, or a short bold or capital line that does a heading's work."""
    if block.kind == "heading":
        return True
    if block.kind != "paragraph" or len(block.text) >= LONGEST_HEADING or re.search(r"\d", block.text):
        return False
    emphasised = (mark for mark in block.marks if mark.kind in {"strong", "emphasis"})
    marked = any(mark.end - mark.start >= len(block.text) - 1 for mark in emphasised)
    return marked or (block.text.isupper() and len(block.text) > 3)

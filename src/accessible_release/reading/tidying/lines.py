"""Text as lines that know where they came from, so that what is mended still points into the author's file."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from accessible_release.findings import Finding


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of the source, or words that were put in at a place of it."""

    text: str
    at: int
    """Where it stands in the source, in characters."""
    ours: bool = False
    """Whether it was put in: then all of it stands for the one place."""

    def part(self, start: int, end: int) -> Piece:
        """`text[start:end]` with its place."""
        return Piece(self.text[start:end], self.at if self.ours else self.at + start, self.ours)


@dataclass(frozen=True, slots=True)
class Line:
    """One line without its end."""

    pieces: tuple[Piece, ...]
    number: int
    """Of the line of the source, from 1."""
    fixed: bool = False
    """Whether it stays as it is: front matter and code."""
    text: str = field(init=False)

    def __post_init__(self) -> None:
        words = self.pieces[0].text if len(self.pieces) == 1 else "".join(piece.text for piece in self.pieces)
        object.__setattr__(self, "text", words)

    @property
    def at(self) -> int:
        """Where it begins in the source."""
        return self.pieces[0].at if self.pieces else 0

    def part(self, start: int, end: int | None = None) -> tuple[Piece, ...]:
        """The pieces of `text[start:end]`."""
        end = len(self.text) if end is None else end
        found, at = [], 0
        for piece in self.pieces:
            here = piece.part(max(start - at, 0), max(min(end - at, len(piece.text)), 0))
            at += len(piece.text)
            if here.text:
                found.append(here)
        return tuple(found)

    def with_pieces(self, *pieces: Piece) -> Line:
        """A line of other words in the same place."""
        return replace(self, pieces=pieces or (Piece("", self.at, ours=True),))

    def new(self, text: str) -> Piece:
        """Words put in where this line begins."""
        return Piece(text, self.at, ours=True)

    def ours(self, text: str = "") -> Line:
        """A line of our own where this one begins."""
        return Line((self.new(text),), self.number)

    @property
    def blank(self) -> bool:
        """Whether nothing stands in it."""
        return not self.text.strip()


def lines_of(text: str) -> list[Line]:
    """The lines of a text."""
    found, at = [], 0
    for number, words in enumerate(text.split("\n"), start=1):
        found.append(Line((Piece(words, at),), number))
        at += len(words) + 1
    return found


def weight(line: Line) -> int:
    """How many words a line has."""
    return len(line.text.split())


def words_of(lines: Sequence[Line]) -> str:
    """The words of several lines in one."""
    return " ".join(line.text.strip() for line in lines).strip()


def paragraphs_in(lines: Sequence[Line]) -> list[tuple[int, int]]:
    """From where to where each paragraph stands."""
    found: list[tuple[int, int]] = []
    for place, line in enumerate(lines):
        if not line.blank:
            joined = bool(found) and found[-1][1] == place
            found[-1:] = [(found[-1][0], place + 1)] if joined else [*found[-1:], (place, place + 1)]
    return found


@dataclass(frozen=True, slots=True)
class Mended:
    """A text as it is read, and where each character and line of it stands in the source."""

    source: str
    text: str
    findings: tuple[Finding, ...] = ()
    """Their lines are those of the source."""
    starts: Sequence[int] = ()
    """Where each piece begins in `text`; empty where nothing was mended."""
    pieces: Sequence[Piece] = ()
    numbers: Sequence[int] = ()
    """For each line of `text`, the line of the source."""

    @property
    def same(self) -> bool:
        """Whether nothing was mended."""
        return not self.starts

    def place(self, at: int) -> int:
        """Where in the source the character `text[at]` stands."""
        if self.same:
            return at
        found = max(bisect_right(self.starts, at) - 1, 0)
        piece = self.pieces[found]
        return piece.at if piece.ours else min(piece.at + at - self.starts[found], len(self.source) - 1)

    def line(self, number: int) -> int:
        """The line of the source for a line of `text`."""
        return number if self.same else self.numbers[min(number, len(self.numbers)) - 1]

    def line_now(self, number: int) -> int | None:
        """The first line of `text` that comes from a line of the source; None for one that was left out."""
        if self.same:
            return number
        return next((place for place, source in enumerate(self.numbers, start=1) if source == number), None)


def mended(source: str, lines: Sequence[Line], findings: Iterable[Finding]) -> Mended:
    """The lines as one text again."""
    starts, pieces, at = [], [], 0
    for line in lines:
        for piece in line.pieces:
            starts.append(at)
            pieces.append(piece)
            at += len(piece.text)
        at += 1
    text = "\n".join(line.text for line in lines)
    found = tuple(findings)
    if text == source:
        return Mended(source, source, found)
    return Mended(source, text, found, starts, pieces, [line.number for line in lines])

"""What a Word document is made of, before any markup: paragraphs of runs, tables."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Mark = Literal["strong", "emphasis", "code", "deleted", "term", "number"]
"""How words are set off; `number` is the large telephone number of the card."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words that look alike."""

    text: str
    marks: tuple[Mark, ...] = ()
    link: str = ""
    """Where it leads: an address, or `#` and the name of a bookmark."""
    language: str = ""
    """BCP 47, where it is not the document's."""
    in_order: bool = False
    """A number or an address: it runs from left to right in every language."""
    bookmark: str = ""
    """A place of this name is at its beginning."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture in a line of its own."""

    data: bytes
    """PNG or JPEG."""
    description: str
    decorative: bool
    """Whether a screen reader passes over it."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a paragraph stands in a list: in which list (see `lists.Lists`), how deep, from 0."""

    list: int
    level: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph in one of the named styles."""

    runs: tuple[Run, ...] = ()
    style: str = "Normal"
    place: Place | None = None
    """Its number or bullet."""
    inside: int = 0
    """How many lists it stands in, where it has no number or bullet of its own."""
    keep_next: bool = False
    """Not to be parted from the next paragraph by a page's end."""
    language: str = ""
    """BCP 47, where all of it is in another language: it may run the other way."""
    drawing: Drawing | None = None
    rule_above: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A grid of cells; the first row is the header."""

    rows: tuple[tuple[tuple[Run, ...], ...], ...]
    widths: tuple[int, ...]
    """Of its columns, in twentieths of a point."""
    title: str


Part = Paragraph | Table

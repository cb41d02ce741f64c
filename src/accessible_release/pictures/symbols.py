"""The Mulberry symbols that we carry: which they are, what they show, which words call them (mulberry.tsv)."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

from accessible_release import tables
from accessible_release.pictures.calling import call
from accessible_release.pictures.picture import Picture

TABLE = "mulberry.tsv"
FOLDER = Path(__file__).with_name("mulberry")
CREDIT = "Mulberry Symbols (mulberrysymbols.org), CC BY-SA 4.0"
BETWEEN = "; "


class Symbol(NamedTuple):
    """A row of the table."""

    name: str
    symbol: str
    """Its name in the set of Mulberry symbols."""
    topic: str
    alt: str
    words: str
    never: str


def symbols() -> tuple[Symbol, ...]:
    """The rows of the table, in its order."""
    return tuple(Symbol(*row) for row in tables.rows(__package__, TABLE, *Symbol._fields))


@cache
def mulberry() -> tuple[Picture, ...]:
    """The symbols as pictures. Their drawings are read when they are shown, since most of them never are."""
    return tuple(
        Picture(
            each.name,
            FOLDER / f"{each.name}.svg",
            "image/svg+xml",
            CREDIT,
            each.topic,
            tuple(map(call, _listed(each.words))),
            _listed(each.never),
            {"en": each.alt},
        )
        for each in symbols()
    )


def _listed(cell: str) -> tuple[str, ...]:
    return tuple(cell.split(BETWEEN)) if cell else ()

"""Figures in a text as a walker sees them: groups of digits, and how far each is from the one before."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

FARTHEST = 4
"""Characters between two groups that may still be one number's."""
CLOSE = frozenset(" \u00a0\u2007\u2009\u202f-\u2010\u2011\u2012\u2013\u2014\u2212.()[]/·+")
"""What may stand between the groups of one number; a line end too, but no letter and no comma."""
LONGEST = 17
"""Digits of a number, with its country's code and a zero that is not dialled."""
BESIDE = 60
"""So many characters on either side are looked at for the words beside a number."""
SHORTEST_WORD, MOST_WORDS = 4, 4
"""In letters, and on either side: short words stand beside every number."""


@dataclass(frozen=True, slots=True)
class Row:
    """Groups of digits that stand close together, in a text."""

    groups: tuple[str, ...]
    places: tuple[tuple[int, int], ...]
    """Where each group begins and ends."""

    @property
    def digits(self) -> str:
        """All of them."""
        return "".join(self.groups)


def digits_in(text: str) -> str:
    """The digits of `text`, in whatever script, as ASCII."""
    return "".join(str(unicodedata.decimal(char)) for char in text if unicodedata.decimal(char, None) is not None)


def groups_in(text: str) -> tuple[str, ...]:
    """The groups of digits of `text`."""
    return tuple(group for row in rows_in(text, farthest=len(text)) for group in row.groups)


def rows_in(text: str, farthest: int = FARTHEST) -> Iterator[Row]:
    """The rows of `text`, one after another; each character is looked at once."""
    groups: list[str] = []
    places: list[tuple[int, int]] = []
    start, end = -1, -1
    close = True
    for place, char in enumerate(text):
        value = unicodedata.decimal(char, None)
        if value is None:
            if start >= 0:
                groups.append(digits_in(text[start:place]))
                places.append((start, place))
                start, end = -1, place
            close = close and (char in CLOSE or char == "\n")
            continue
        if start < 0:
            if groups and not (close and place - end <= farthest):
                yield Row(tuple(groups), tuple(places))
                groups, places = [], []
            start, close = place, True
    if start >= 0:
        groups.append(digits_in(text[start:]))
        places.append((start, len(text)))
    if groups:
        yield Row(tuple(groups), tuple(places))


@dataclass(frozen=True, slots=True)
class Place:
    """A number where it stands, with the words on either side of it."""

    start: int
    end: int
    beside: frozenset[str]


class Figures:
    """The rows of one text, and where a number stands in it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.rows = tuple(rows_in(text))
        self._by_group: dict[str, list[tuple[int, int]]] = {}
        for at, row in enumerate(self.rows):
            for inside, group in enumerate(row.groups):
                self._by_group.setdefault(group, []).append((at, inside))

    def places(self, groups: tuple[str, ...]) -> list[Place]:
        """Where `groups` stand one after another, as whole groups."""
        found = []
        for at, inside in self._by_group.get(groups[0], ()) if groups else ():
            row = self.rows[at]
            if row.groups[inside : inside + len(groups)] == groups:
                start, end = row.places[inside][0], row.places[inside + len(groups) - 1][1]
                found.append(Place(start, end, self._beside(start, end)))
        return found

    @cached_property
    def spelled(self) -> frozenset[str]:
        """The digits of every stretch of whole groups that a number could have."""
        found: set[str] = set()
        for row in self.rows:
            for start in range(len(row.groups)):
                digits = ""
                for group in row.groups[start:]:
                    digits += group
                    if len(digits) > LONGEST:
                        break
                    found.add(digits)
        return frozenset(found)

    def _beside(self, start: int, end: int) -> frozenset[str]:
        """The long words nearest to a stretch, on both sides, in small letters."""
        before = _long_words(self.text[max(0, start - BESIDE) : start])[-MOST_WORDS:]
        return frozenset((*before, *_long_words(self.text[end : end + BESIDE])[:MOST_WORDS]))


def _long_words(text: str) -> list[str]:
    """The words of `text` that are long; one that its ends cut is none."""
    words = "".join(char if char.isalpha() else " " for char in text[1:-1]).lower().split()
    return [word for word in words if len(word) >= SHORTEST_WORD]

"""Finished words against the source: each number as often as there, beside the same words, and no other like it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from zipfile import BadZipFile, ZipFile, is_zipfile
from io import BytesIO

from accessible_release.double_entry.figures import Figures, Place, digits_in, groups_in
from accessible_release.double_entry.journal import Journal
from accessible_release.errors import quoted

LEAST = 6
"""A row with fewer digits is like no number."""
TEL = re.compile(rb"(?:tel|sms):(\+?\d{3,20})")
NEAR = 2
"""So many digits may differ for a figure to look like a number that was spoiled."""


@dataclass(frozen=True, slots=True)
class Book:
    """One finished file as it is read back."""

    words: str
    data: bytes
    standard: bool
    """It has the release's own words, so that every number stands beside the words of the source."""
    copies: int
    """How often the card stands in it."""


def number_problems(book: Book, journal: Journal, printed: Sequence[str], on_card: Iterable[str]) -> Iterator[str]:
    """What is wrong with the numbers of a finished file; nothing, if all is well.

    `printed` are the numbers of all contacts as the source prints them, `on_card` those on the card.
    """
    shown = Figures(book.words)
    carded = set(on_card)
    for number in dict.fromkeys(printed):
        groups = groups_in(number)
        there, here = journal.figures.places(groups), shown.places(groups)
        cards = book.copies if number in carded else 0
        least = cards + (len(there) if book.standard else min(1, len(there)))
        if len(here) < least:
            yield f"{quoted(number)} stands in it {len(here)} times instead of at least {least}"
        elif book.standard:
            yield from _moved(number, there, here)
    yield from _spoiled(shown, journal, printed)
    yield from _wrong_targets(book.data, printed, journal)


def _moved(number: str, there: list[Place], here: list[Place]) -> Iterator[str]:
    """The places of the source whose words on both sides a number has lost."""
    before, after = {place.before for place in here}, {place.after for place in here}
    for place in there:
        known = [(place.before, before), (place.after, after)]
        if not any(not word or word in words for word, words in known):
            yield f"{quoted(number)} does not stand beside {quoted(place.before)} in it"


def _spoiled(shown: Figures, journal: Journal, printed: Sequence[str]) -> Iterator[str]:
    """The rows that are not in the source and are like a number that is."""
    numbers = {digits_in(each) for each in printed}
    known = {group for row in journal.figures.rows for group in row.groups} | {
        digits_in(journal.title[slice(*place)]) for row in Figures(journal.title).rows for place in row.places
    }
    for row in shown.rows:
        for start in range(len(row.groups)):
            digits = ""
            for end in range(start, len(row.groups)):
                digits += row.groups[end]
                if len(digits) > max(map(len, numbers), default=0) + NEAR:
                    break
                groups = row.groups[start : end + 1]
                if len(digits) < LEAST or all(group in known for group in groups) or journal.figures.places(groups):
                    continue
                like = next((each for each in numbers if _is_like(digits, each)), None)
                if like:
                    yield f"{quoted(' '.join(groups))} in it is like {quoted(like)} and does not stand in the release"


def _is_like(one: str, two: str) -> bool:
    """Whether two rows of digits differ in a digit or two: others, more, fewer, in another order."""
    if one == two or abs(len(one) - len(two)) > NEAR:
        return False
    row = list(range(len(two) + 1))
    for place, digit in enumerate(one, start=1):
        above, row = row, [place]
        for at, other in enumerate(two, start=1):
            row.append(min(above[at] + 1, row[at - 1] + 1, above[at - 1] + (digit != other)))
    return row[-1] <= NEAR


def _wrong_targets(data: bytes, printed: Sequence[str], journal: Journal) -> Iterator[str]:
    """The links that dial what no number of the release dials."""
    known = {_tail(digits_in(each)) for each in printed} | {_tail(each.digits) for each in journal.targets}
    for target in sorted(set(_targets(data))):
        if _tail(target) not in known:
            yield f"a link in it dials {quoted(target)}"


def _targets(data: bytes) -> Iterator[str]:
    parts: Iterable[bytes] = [data]
    if is_zipfile(BytesIO(data)):
        try:
            with ZipFile(BytesIO(data)) as packed:
                parts = [packed.read(name) for name in packed.namelist() if name.endswith((".xhtml", ".rels", ".xml"))]
        except (BadZipFile, OSError):
            parts = []
    for part in parts:
        yield from (digits_in(found.decode()) for found in TEL.findall(part))


def _tail(digits: str) -> str:
    """The end of a number, the same in its national and its international form; a short one whole."""
    return digits[-7:]

"""Rows of digits that a reader would dial: what they look like, and the words right before them.

Nothing is judged finely here. It is a net under the finder of numbers: what it catches is named, and put on no card.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from functools import lru_cache

import phonenumbers

from accessible_release.double_entry.figures import BESIDE, LONGEST, Figures, Row, digits_in

TELLS = re.compile(r"\b(?:tel|telephone|phone|call|ring|dial|text|helpline|hotline|freephone)", re.IGNORECASE)
"""The few stems without which nobody prints a number to dial: a list of its own, to show a gap in the finder's."""
ORDERS = re.compile(
    rf"{TELLS.pattern}\w*(?:[^\d.;!?|]{{0,40}}(?:\b(?:on|at|to|via|is|numbers?|lines?|free|now|us)|[:–—(]))?[^\w;!?|]{{0,4}}\Z",
    re.IGNORECASE,
)
"""A word that tells to dial, right before a row or leading on to it."""
NUMBERED = re.compile(
    r"\b(?:ref(?:s|erences?)?|quot\w+|invoice|account|acc|card|case|crime|offence|log|id|code|order|policy|passport|vat|nhs|iban|abn|acn"
    r"|charity|company|registered|registration|serial|batch(?:es)?|licen[cs]e|file|attachment|isbn|issn|section|grant|permit"
    r"|application|tender|incident|booking|claim|patient|member\w*|tracking|barcode|checksum|commit|uprn|tract|fips|zip"
    r"|version|models?|lots?|catalogue|notice|nzbn|ird|upc|nsn|ismn|eudract|nos?)\b\.?[^.;!?]{0,35}\Z",
    re.IGNORECASE,
)
"""Before a figure that is the number of something."""
GRID = re.compile(r"\b(?!UK|US|IE|NZ|AU)[A-Z]{2} \Z")
"""Before a place on the map: "TQ 05989 51753"."""
BEGINS = re.compile(r"[(\[]?(?:\+|0|1[38]00)")
"""How a number begins at home and abroad."""
SPELLED = re.compile(r"(?<![\w.,/–-])0(?:[\s,.–-]{1,3}\d){7,}(?!\w)|(?<![\w.,/–-])\d(?:[\s,.–-]{1,3}\d){8,}(?!\w)")
"""So many single digits in a row are a number that is written digit by digit."""
ABROAD, PLUS = re.compile(r"00[1-9]\d{0,2}|00[1-9]\d{9,12}"), re.compile(r"(?<![\w+])\+ ?\(?\Z")
AREA = re.compile(r"0\d\d")
SHORT_AREA, NEXT = re.compile(r"0\d"), re.compile(r"(?!19|20)\d{3,4}")
AMERICAN = [3, 3, 4]
HOUR_OR_YEAR = re.compile(r"[012]?\d(?:[0-5][05])?|(?:19|20)\d\d")
MOST_HOURS = 3
"""So many hours and years may stand behind a word that tells to dial."""
LONG, SHORTEST = 9, 7
"""Digits of a row that is no date, and of one that begins as an area does."""
MOST_GROUPS = 20
"""More of them are a table."""


def rows_to_dial(figures: Figures, regions: tuple[str, ...]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Where rows begin that a reader would dial, and their groups.

    They stand right behind a word that tells to dial, or look like a number by themselves: digit by digit, from abroad,
    or with the area of one of the `regions`.
    """
    text = figures.text
    for found in SPELLED.finditer(text):
        if not is_numbered(text, found.start()):
            yield found.start(), tuple(digits_in(found.group()))
    for row in figures.rows:
        start = row.places[0][0]
        if _is_glued(text, row) or is_numbered(text, start) or len(row.digits) < SHORTEST:
            continue
        ordered = ORDERS.search(text, max(0, start - BESIDE), start) is not None and _is_long(row)
        if ordered or _shows_itself(text[max(0, start - 4) : start], row, regions):
            yield start, row.groups


def is_numbered(text: str, place: int) -> bool:
    """Whether words say that a figure is the number of something, and none behind them tells to dial it."""
    before = text[max(0, place - BESIDE) : place].rpartition("\n\n")[2]
    found = NUMBERED.search(before)
    return GRID.search(before) is not None or (found is not None and TELLS.search(before, found.start()) is None)


def _is_glued(text: str, row: Row) -> bool:
    """Whether a letter or a line stands right before or behind: "DSC_0818", "001.743610W"."""
    start, end = row.places[0][0], row.places[-1][1]
    before, behind = text[max(0, start - 1) : start], text[end : end + 1]
    return before.isalpha() or before in {"_", ","} or behind.isalpha()


def _is_long(row: Row) -> bool:
    """Whether a row is too long for a date or hours, or begins with a zero as an area does."""
    if all(HOUR_OR_YEAR.fullmatch(group) for group in row.groups):
        return len(row.groups) > MOST_HOURS
    return len(row.digits) >= (SHORTEST if AREA.match(row.groups[0]) else LONG)


def _shows_itself(before: str, row: Row, regions: tuple[str, ...]) -> bool:
    """Whether a number begins in the row, right behind `before`, from abroad or as in one of the regions."""
    hours = all(len(group) == len("0900") and HOUR_OR_YEAR.fullmatch(group) for group in row.groups)
    if hours or len(row.groups) > MOST_GROUPS or len(row.digits) < LONG:
        return False
    if PLUS.search(before) or ABROAD.fullmatch(row.groups[0]):
        return True
    return len(row.groups) > 1 and any(_is_at_home(row.groups[place:], regions) for place in range(len(row.groups)))


def _is_at_home(groups: tuple[str, ...], regions: tuple[str, ...]) -> bool:
    """Whether the groups begin with an area code, and so many of them are a number of one of the regions."""
    american = [len(group) for group in groups[:3]] == AMERICAN and not {"US", "CA"}.isdisjoint(regions)
    if not (american or AREA.match(groups[0]) or _has_short_area(groups)):
        return False
    digits = ""
    for group in groups:
        digits += group
        if len(digits) > LONGEST:
            break
        if len(digits) >= LONG and len(digits) > len(group) and _may_be(digits, regions):
            return True
    return False


def _has_short_area(groups: tuple[str, ...]) -> bool:
    return len(groups) > 1 and bool(SHORT_AREA.fullmatch(groups[0]) and NEXT.fullmatch(groups[1]))


@lru_cache(maxsize=4096)
def _may_be(digits: str, regions: tuple[str, ...]) -> bool:
    """Whether a number of one of the regions has so many digits."""
    for region in regions:
        with suppress(phonenumbers.NumberParseException):
            if phonenumbers.is_possible_number(phonenumbers.parse(digits, region)):
                return True
    return False

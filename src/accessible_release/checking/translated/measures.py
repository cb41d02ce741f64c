"""G2: each number keeps its currency and its unit."""

from __future__ import annotations

from collections.abc import Iterator

from accessible_release.checking.translated.bounds import YEAR
from accessible_release.checking.translated.figures import Figure
from accessible_release.checking.translated.pair import Pair
from accessible_release.checking.translated.verdict import Noted
from accessible_release.ledger import Breach

STRICT = {"percent"}
"""Units that must stand beside their number; others may stand anywhere in the sentence."""


def breaches(pair: Pair) -> Iterator[Noted]:
    """A number whose currency or unit is lost or became another. A number that is lost itself is for G1."""
    for figure in pair.source.figures:
        same = [each for each in pair.other.figures if each.value == figure.value]
        if figure.currency or any(each.currency for each in same):
            yield from _currency(figure, same, pair)
        elif figure.unit and same and not YEAR.match(pair.source.text[figure.start : figure.end]):
            yield from _unit(figure, same, pair)


def _currency(figure: Figure, same: list[Figure], pair: Pair) -> Iterator[Noted]:
    known = not figure.currency or pair.other.table.has("currencies", figure.currency)
    if not same or not known or any(each.currency == figure.currency for each in same):
        return
    now = next((each.currency for each in same if each.currency), "")
    if figure.currency or all(each.currency for each in same):
        yield _noted(f"{figure.said} became {now or 'a number without its currency'}", figure, same)


def _unit(figure: Figure, same: list[Figure], pair: Pair) -> Iterator[Noted]:
    kept = any(each.unit == figure.unit for each in same)
    if kept or not pair.other.table.has("units", figure.unit):
        return
    now = next((each.unit for each in same if each.unit), "")
    anywhere = any(hit.key == figure.unit for hit in pair.other.hits("units"))
    if now:
        yield _noted(f"{figure.value:,f} {figure.unit} became {figure.value:,f} {now}", figure, same)
    elif not anywhere or figure.unit in STRICT:
        yield _noted(f"the unit of {figure.said} was lost: {figure.unit}", figure, same)


def _noted(why: str, figure: Figure, same: list[Figure]) -> Noted:
    return Noted(Breach("G2", why), "unit", (figure.start, figure.unit_end), (same[0].start, same[0].unit_end))

"""G1, G2 and G8: each number by its value, with its currency, its unit and the bound beside it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from accessible_release.checking.translated.figures import Figure
from accessible_release.checking.translated.pair import Pair, Reading
from accessible_release.checking.translated.tables import Hit
from accessible_release.checking.translated.verdict import Doubt
from accessible_release.ledger import Breach

CENTURY = 100
SINGLE = Decimal(1)
BETWEEN = re.compile(r"\s*(?:[^\W\d]{1,10}[\s'’]+){0,2}[£$€]?\s*\Z")
"""What may stand between a bound and its number: “more than the 30”."""
RIGHT_BETWEEN = re.compile(r"\s*(?:(?:the|a|an|some|of|age|aged|those|is|are|was|were)\s+)?[£$€]?\s*\Z")
"""The same in an English source, where *over* and *under* are more often something else."""
YEAR = re.compile(r"(?:1[5-9]|20)\d\d\Z")
SPANS = {"year", "month", "week", "day", "hour", "minute", "mile", "kilometre", "metre"}
"""“Over three years”, “over three miles” may as well be during and along them."""
STRONG = {"more", "less", "least"}
ALIKE = ({"about", "almost"}, {"more", "least"} - {"least"}, {"percent", "points"})


def breaches(pair: Pair) -> Iterator[Breach]:
    """A number that is lost, changed or new, or that changed what it counts or how it is bound."""
    mine, theirs = pair.source.figures, pair.other.figures
    printed = Counter(each.value for each in theirs if each.digits)
    for value, often in Counter(each.value for each in mine if each.digits).items():
        if printed[value] + _in_words(value, pair) < often:
            yield Breach("G1", f"the number {value:,f} was lost or changed")
    grounds = Counter(each.value for each in mine)
    for value, often in printed.items():
        if often > grounds[value] and not _granted(value, pair):
            yield Breach("G1", f"the number {value:,f} was added")
    for each in mine:
        yield from _beside(each, pair)
    yield from _new_bounds(pair)


def _in_words(value: Decimal, pair: Pair) -> int:
    """How often the other says a value in words; a decade (1990s) also by its last two digits."""
    figures, known = pair.other.figures, pair.other.table
    if value == SINGLE and not known.has("numbers", "1"):
        return len(pair.source.figures)
    short = value % CENTURY if f"{value}s" in pair.source.text else None
    return sum(1 for each in figures if (each.value == value and not each.digits) or each.value == short)


def _granted(value: Decimal, pair: Pair) -> bool:
    """A one that the source says as an article; the short year of a decade; a part of a number in words."""
    if value == SINGLE:
        return not pair.source.table.has("numbers", "1")
    decades = [each.value for each in pair.source.figures if f"{each.value}s" in pair.source.text]
    return any(value == each % CENTURY for each in decades)


def _beside(figure: Figure, pair: Pair) -> Iterator[Breach]:
    same = [each for each in pair.other.figures if each.value == figure.value]
    if not same:
        return
    if figure.currency or any(each.currency for each in same):
        yield from _currency(figure, same, pair)
    elif figure.digits:
        yield from _unit(figure, same, pair)
    yield from _bound(figure, same, pair)


def _currency(figure: Figure, same: list[Figure], pair: Pair) -> Iterator[Breach]:
    if figure.currency and not pair.other.table.has("currencies", figure.currency):
        return
    if any(each.currency == figure.currency for each in same):
        return
    now = next((each.currency for each in same if each.currency), "")
    if figure.currency:
        yield Breach("G2", f"{figure.said} became {now or 'a number without its currency'}")
    elif all(each.currency for each in same):
        yield Breach("G2", f"{figure.said} became {now}")


def _unit(figure: Figure, same: list[Figure], pair: Pair) -> Iterator[Breach]:
    if not figure.unit or not pair.other.table.has("units", figure.unit) or any(each.unit == figure.unit for each in same):
        return
    now = next((each.unit for each in same if each.unit), "")
    anywhere = any(hit.key == figure.unit for hit in pair.other.hits("units"))
    if now and {now, figure.unit} not in ALIKE:
        yield Breach("G2", f"{figure.value:,f} {figure.unit} became {figure.value:,f} {now}")
    elif not anywhere:
        yield Breach("G2", f"the unit of {figure.value:,f} was lost: {figure.unit}")


def bounds_of(figure: Figure, side: Reading) -> set[str]:
    """The classes of the bounds beside a number; a year has none."""
    if YEAR.match(side.text[figure.start : figure.end]):
        return set()
    return {hit.key for hit in side.hits("bounds") if _is_beside(hit, figure, side)}


def _is_beside(hit: Hit, figure: Figure, side: Reading) -> bool:
    if hit.end <= figure.start:
        before = RIGHT_BETWEEN if side.language.startswith("en") else BETWEEN
        return bool(before.match(side.words[hit.end : figure.start]))
    return figure.end <= hit.start and not side.words[figure.unit_end : hit.start].strip()


def _bound(figure: Figure, same: list[Figure], pair: Pair) -> Iterator[Breach]:
    was = bounds_of(figure, pair.source)
    if not was or not pair.other.table.has("bounds"):
        return
    throughout = was == {"more"} and figure.unit in SPANS
    now = set().union(*(bounds_of(each, pair.other) for each in same))
    if was & now or any({a, b} in ALIKE for a in was for b in now):
        return
    anywhere = {hit.key for hit in pair.other.hits("bounds")}
    if now:
        yield Breach("G8", f"“{'/'.join(sorted(was))}” {figure.said} became “{'/'.join(sorted(now))}”")
    elif not was & anywhere and figure.digits and not throughout:
        yield Breach("G8", f"the bound of {figure.said} was lost: {'/'.join(sorted(was))}")


def _new_bounds(pair: Pair) -> Iterator[Breach]:
    if pair.source.hits("bounds") or not pair.source.table.has("bounds"):
        return
    for each in pair.other.figures:
        now = bounds_of(each, pair.other)
        if each.digits and now and now <= STRONG:
            yield Breach("G8", f"{each.said} became “{'/'.join(sorted(now))}” {each.said}")


def doubts(pair: Pair) -> Iterator[Doubt]:
    """A number word that cannot be found again, or without its unit."""
    for each in pair.source.figures:
        if each.digits or each.value <= SINGLE or not pair.other.table.has("numbers"):
            continue
        same = [other for other in pair.other.figures if other.value == each.value]
        if not same and not _in_parts(each.value, pair):
            yield Doubt("number", f"the number {each.said} may be lost", hard=True)
        elif each.unit and pair.other.table.has("units", each.unit):
            if not any(hit.key == each.unit for hit in pair.other.hits("units")):
                yield Doubt("unit", f"the unit of {each.said} may be lost: {each.unit}", hard=True)


def _in_parts(value: Decimal, pair: Pair) -> bool:
    """Whether the words for its parts stand anywhere, also within a word: vierundzwanzig."""
    forms, text, rest = pair.other.table.forms("numbers"), pair.other.words.casefold(), int(value)
    for key in sorted((int(key) for key in forms if int(key) > 1), reverse=True):
        if key <= rest and any(form.casefold().strip("*") in text for form in forms[str(key)]):
            rest = rest % key if rest % key != rest else rest
    return rest in {0, 1}

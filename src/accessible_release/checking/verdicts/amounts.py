"""Amounts in their canonical form: a fortnight is 14 days, half is 50 %, a quarter of a million is 250,000."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from accessible_release.analysis.spans.quantities import UNIT, UNITS, Figure, figures
from accessible_release.checking.verdicts.value import CENTURY, FORTNIGHTLY, Value

DAY = 24 * 60
LENGTHS = {
    "seconds": ("minutes", Fraction(1, 60)),
    "minutes": ("minutes", Fraction(1)),
    "hours": ("minutes", Fraction(60)),
    "days": ("minutes", Fraction(DAY)),
    "weeks": ("minutes", Fraction(7 * DAY)),
    "fortnights": ("minutes", Fraction(14 * DAY)),
    "months": ("months", Fraction(1)),
    "years": ("months", Fraction(12)),
}
"""Unit of time → (the unit in which it is compared, how many of those)."""
MEASURES = {
    "pence": ("£", Fraction(1, 100)),
    "kilometres": ("metres", Fraction(1000)),
    "tonnes": ("kilograms", Fraction(1000)),
    "grams": ("kilograms", Fraction(1, 1000)),
    "centimetres": ("metres", Fraction(1, 100)),
    "millimetres": ("metres", Fraction(1, 1000)),
    "millilitres": ("litres", Fraction(1, 1000)),
    "feet": ("inches", Fraction(12)),
}
"""The same for other measures and for money."""
MONEY = {"£", "€", "$"}
HALF, DOZEN, THOUSAND = Fraction(1, 2), 12, 1000
RATIO = re.compile(r"\s+(?:\w+\s+)?(?:in|out of)\s+(?:every\s+)?", re.IGNORECASE)
AND_A_HALF = re.compile(r"\s+and\s+a\s+half\b", re.IGNORECASE)
OF_A = re.compile(r"\s+(?:of\s+)?(?:an?\s+)?", re.IGNORECASE)
SEVEN_DAYS = re.compile(r"\b(?:seven|7) days a week\b", re.IGNORECASE)
SPAN = re.compile(
    r"\b(?:(?P<half>half an? )|an? |the |one )(?P<unit>hour|day|week|fortnight|month|year)\b(?P<more> and a half\b)?",
    re.IGNORECASE,
)
MULTIPLES = (
    (Fraction(2), re.compile(r"\b(?:twice|doubl\w+|two times|2 times|twofold)\b", re.IGNORECASE)),
    (Fraction(3), re.compile(r"\b(?:tripl\w+|trebl\w+|three times|3 times|threefold)\b", re.IGNORECASE)),
    (Fraction(4), re.compile(r"\b(?:quadrupl\w+|four times|4 times|fourfold)\b", re.IGNORECASE)),
    (HALF, re.compile(r"\bhalv\w+\b|\bby half\b|\bhalf as\b|\bcut in half\b", re.IGNORECASE)),
)
_FREE_THING = (
    "for|entry|event|session|service|parking|bus|travel|meal|copy|class|course|ticket|place"
    "|to (?:use|visit|enter|join|attend|everyone|all)"
)
FREE = re.compile(
    rf"\b(?:free of charge|for free|free(?=[,.;!?]|$| (?:{_FREE_THING}))|(?:is|are|be|it[’']s) free|no charge"
    r"|at no cost|without charge|costs? (?:you )?nothing|pay nothing|for nothing|not (?:have to |need to )?pay)\b",
    re.IGNORECASE,
)
"""What costs nothing: a sum of money like another."""


def amounts(text: str, piece: int) -> Iterator[Value]:
    """The amounts of a sentence, in no order; `piece` is its number."""
    found, place = figures(text), 0
    while place < len(found):
        figure, used = _composed(text, found[place], found[place + 1] if place + 1 < len(found) else None)
        if not any(
            start < figure.end and figure.start < end for start, end in [*_fortnightly(text), *_every_day(text)]
        ):
            yield _value(text, figure, found[place : place + used], piece)
        place += used
    yield from _phrases(text, piece)


def _composed(text: str, figure: Figure, after: Figure | None) -> tuple[Figure, int]:
    """A figure with what belongs to it, and how many figures that are."""
    if more := AND_A_HALF.match(text, figure.end):
        unit = UNIT.match(text, more.end())
        name = UNITS[re.sub(r"\s+", " ", unit["unit"].lower())] if unit else figure.unit
        return figure._replace(value=figure.value + HALF, unit=name, end=more.end()), 1
    if after is None:
        return figure, 1
    between = text[figure.end : after.start]
    if RATIO.fullmatch(between) and 0 < figure.value < after.value:
        return figure._replace(value=figure.value / after.value, unit="", end=after.end), 2
    scaled = figure.value < 1 and (after.value >= THOUSAND or after.value == DOZEN)
    if scaled and OF_A.fullmatch(between):
        return figure._replace(value=figure.value * after.value, unit=after.unit, end=after.end), 2
    return figure, 1


def _value(text: str, figure: Figure, parts: tuple[Figure, ...], piece: int) -> Value:
    kind, value, unit = _canonical(figure)
    ratio = len(parts) > 1 and kind == "share"
    bare = tuple(each.value for each in parts) if ratio else figure.value
    shown = text[figure.start : figure.end]
    return Value(kind, value, unit, figure.bound, shown, piece, figure.start, figure.end, bare)


def _canonical(figure: Figure) -> tuple[str, Fraction, str]:
    """Kind, value and unit by which it is compared."""
    value, unit = figure.value, figure.unit
    if unit == "%":
        return "share", value / CENTURY, ""
    if figure.kind == "decade":
        return "decade", value % CENTURY, ""
    if unit in LENGTHS:
        to, factor = LENGTHS[unit]
        return "length", value * factor, to
    if unit in MEASURES or unit in MONEY:
        to, factor = MEASURES.get(unit, (unit, Fraction(1)))
        return "money" if to in MONEY else "measure", value * factor, to
    if unit:
        return "times" if unit == "times" else "measure", value, unit
    return ("share" if figure.kind == "number" and 0 < value < 1 else figure.kind), value, ""


def _every_day(text: str) -> list[tuple[int, int]]:
    return [found.span() for found in SEVEN_DAYS.finditer(text)]


def _fortnightly(text: str) -> list[tuple[int, int]]:
    return [found.span() for found in FORTNIGHTLY.finditer(text)]


def _phrases(text: str, piece: int) -> Iterator[Value]:
    """Amounts without a figure: twice, half an hour, a fortnight, free of charge."""
    for number, pattern in MULTIPLES:
        for found in pattern.finditer(text):
            yield Value("times", number, "", "", found[0], piece, *found.span())
    for found in SPAN.finditer(text):
        unit = f"{found['unit'].lower()}s"
        if found["half"] or found["more"] or unit == "fortnights":
            to, factor = LENGTHS[unit]
            many = HALF if found["half"] else 1 + (HALF if found["more"] else 0)
            yield Value("length", factor * many, to, "", found[0], piece, *found.span())
    for start, end in _fortnightly(text):
        yield Value("rate", "fortnightly", "", "", text[start:end], piece, start, end)
    for found in FREE.finditer(text):
        yield Value("money", Fraction(0), "£", "", found[0], piece, *found.span(), Fraction(0))

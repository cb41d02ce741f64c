"""Numbers, shares, money, lengths of time, dates, times and contacts in a form in which equal things are equal."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from accessible_release.analysis.spans.quantities import UNIT, UNITS, Figure, figures
from accessible_release.analysis.spans.temporal import Moment, moments
from accessible_release.analysis.spans.verbatim import verbatim
from accessible_release.analysis.statement import Statement
from accessible_release.analysis.tokens import text_of

TIMES_OF = {"seconds": ("minutes", Fraction(1, 60)), "minutes": ("minutes", Fraction(1)), "hours": ("minutes", Fraction(60)), "days": ("minutes", Fraction(1440)),
            "weeks": ("minutes", Fraction(7 * 1440)), "fortnights": ("minutes", Fraction(14 * 1440)), "months": ("months", Fraction(1)), "years": ("months", Fraction(12))}
"""Unit → (the unit in which it is compared, how many of those)."""
MEASURES = {"pence": ("£", Fraction(1, 100)), "kilometres": ("metres", Fraction(1000)), "tonnes": ("kilograms", Fraction(1000)),
            "grams": ("kilograms", Fraction(1, 1000)), "centimetres": ("metres", Fraction(1, 100)), "millimetres": ("metres", Fraction(1, 1000)),
            "millilitres": ("litres", Fraction(1, 1000)), "feet": ("inches", Fraction(12))}
SPANS = re.compile(r"\b(?P<half>half an? |a |an |one |each |per |every )(?P<unit>second|minute|hour|day|week|fortnight|month|year|decade)\b", re.IGNORECASE)
FORTNIGHTLY = re.compile(r"\bfortnightly\b|\bevery (?:(?:two|2) weeks|(?:other|second) week|fortnight)\b", re.IGNORECASE)
FREE = re.compile(
    r"\b(?:free of charge|for free|free(?=[,.;!?]|$| (?:for|to (?:use|visit|enter|join|attend|everyone|all)|entry|event|session|service|parking|bus|travel|meal|copy|class|course|ticket|place))"
    r"|(?:is|are|be|it[’']s) free|no charge|at no cost|without charge|costs? (?:you )?nothing|pay nothing|for nothing|not (?:have to |need to )?pay)\b",
    re.IGNORECASE,
)
"""What costs nothing: a sum of money like another."""
AND_A_HALF = re.compile(r"\b(?:an?|one) (?P<unit>hour|day|week|month|year) and a half\b", re.IGNORECASE)
MORE_HALF = re.compile(r"\s+and\s+a\s+half\b", re.IGNORECASE)
HALF_MORE = re.compile(r"\s+and\s+(?:a\s+)?", re.IGNORECASE)
RATIO = re.compile(r"\s+(?:\w+\s+)?(?:in|out of)\s+(?:every\s+)?", re.IGNORECASE)
OF_A = re.compile(r"\s+(?:of\s+)?(?:an?\s+)?", re.IGNORECASE)
MULTIPLES = {2: re.compile(r"\b(?:twice|doubl\w+|two times|2 times|twofold)\b", re.IGNORECASE),
             3: re.compile(r"\b(?:tripl\w+|trebl\w+|three times|3 times|threefold)\b", re.IGNORECASE),
             4: re.compile(r"\b(?:quadrupl\w+|four times|4 times|fourfold)\b", re.IGNORECASE)}
HALVED = re.compile(r"\bhalv\w+\b|\bby half\b|\bhalf as\b|\bcut in half\b", re.IGNORECASE)
DAILY = re.compile(r"\b(?:seven|7) days a week\b|\bevery day(?: of the week)?\b|\beach day\b|\bdaily\b", re.IGNORECASE)
ROUND_THE_CLOCK = re.compile(r"\b(?:24 hours a day|24/7|round the clock|around the clock|day (?:and|or) night|at any time of (?:the )?day)\b", re.IGNORECASE)
HALF_OF_DAY = re.compile(r"[ap]\.?m|morning|afternoon|evening|night|noon|midday|hours|\d[.:]\d", re.IGNORECASE)
RATES = {"daily", "weekly", "monthly", "yearly"}
NOON = 12
MILLION = 1_000_000
CENTURY = 100


class Value(NamedTuple):
    """One value: of which kind, the canonical form by which it is compared, and where it stands."""

    kind: str
    """`number`, `share`, `money`, `length` (of time), `measure`, `ordinal`, `decade`, `times`, `date`, `weekday`, `time`,
    `rate`, `relative`, or a kind of contact."""
    value: object
    unit: str
    bound: str
    shown: str
    piece: int
    start: int
    """Where it begins in its piece."""
    end: int
    bare: object = None
    """The number as it is printed, without its unit."""


def values(statement: Statement) -> list[Value]:
    """Everything of a statement that can be compared as a value, in order."""
    found: list[Value] = []
    for piece, doc in enumerate(statement.docs):
        text = text_of(doc)
        here = [*_contacts(text, piece), *_moments(text, piece), *_figures(text, piece), *_phrases(text, piece)]
        found += sorted(here, key=lambda each: each.start)
    return found


def _contacts(text: str, piece: int) -> Iterator[Value]:
    for each in verbatim(text):
        bare = re.sub(r"\W", "", re.sub(r"\A(?:https?://)?(?:www\.)?", "", each.printed.lower()))
        yield Value(each.kind, bare, "", "", each.printed, piece, each.start, each.end)


def _moments(text: str, piece: int) -> Iterator[Value]:
    found = moments(text)
    for place, each in enumerate(found):
        if each.kind == "month" and place and found[place - 1].kind == "date" and each.value in found[place - 1].value:
            continue
        value, kind = each.value, each.kind
        if any(each.start < end and start < each.end for start, end in _fortnightly(text)):
            continue
        if kind == "relative" and value in RATES:
            kind = "rate"
            if value in {"weekly", "daily"} and DAILY.search(text[max(0, each.start - 12) : each.end]):
                value = "daily"
        if value == "24/7" or (kind == "rate" and ROUND_THE_CLOCK.search(text[max(0, each.start - 12) : each.end])):
            kind, value = "rate", "24/7"
        shown = text[each.start : each.end]
        half = "" if kind != "time" or HALF_OF_DAY.search(shown) else "?"
        yield Value(kind, value, half, _bound_of(each), shown, piece, each.start, each.end)


def _bound_of(moment: Moment) -> str:
    return {"between": "from"}.get(moment.bound, moment.bound)


def _figures(text: str, piece: int) -> Iterator[Value]:
    found, skip = list(figures(text)), set()
    for place, each in enumerate(found):
        if place in skip or any(each.start < end and start < each.end for start, end in _fortnightly(text)):
            continue
        after = found[place + 1] if place + 1 < len(found) else None
        between = text[each.end : after.start] if after else ""
        end = each.end
        value, kind, unit, ratio = each.value, each.kind, each.unit, None
        if after and RATIO.fullmatch(between) and 0 < each.value < after.value:
            ratio = (each.value, after.value)
            value, kind, unit, end = each.value / after.value, "share", "", after.end
            skip.add(place + 1)
        elif after and after.value == Fraction(1, 2) and each.value >= 1 and HALF_MORE.fullmatch(between):
            value, unit, end = each.value + after.value, after.unit, after.end
            skip.add(place + 1)
        elif more := MORE_HALF.match(text, each.end):
            value, end = each.value + Fraction(1, 2), more.end()
            measured = UNIT.match(text, more.end())
            unit = UNITS[re.sub(r"\s+", " ", measured["unit"].lower())] if measured else unit
        elif after and each.value < 1 and after.value >= MILLION // 1000 and OF_A.fullmatch(between):
            value, unit, end = each.value * after.value, after.unit, after.end
            skip.add(place + 1)
        elif each.value == Fraction(1, 2) and after and after.value == 12 and OF_A.fullmatch(between):  # noqa: PLR2004
            value, unit, end = Fraction(6), after.unit, after.end
            skip.add(place + 1)
        yield _figure(each, value, kind, unit, text[each.start : end], piece, end)._replace(**({"bare": ratio} if ratio else {}))


def _figure(figure: Figure, value: Fraction, kind: str, unit: str, shown: str, piece: int, end: int) -> Value:
    bound, bare = figure.bound, value
    if unit in {"%"}:
        value, kind, unit = value / CENTURY, "share", ""
    elif kind == "number" and 0 < value < 1 and not unit:
        kind = "share"
    elif unit in TIMES_OF:
        to, factor = TIMES_OF[unit]
        value, kind, unit = value * factor, "length", to
    elif unit in MEASURES or unit in {"£", "€", "$"}:
        to, factor = MEASURES.get(unit, (unit, Fraction(1)))
        value, unit = value * factor, to
        kind = "money" if unit in {"£", "€", "$"} else "measure"
    elif unit and unit != "times":
        kind = "measure"
    elif unit == "times":
        kind = "times"
    if kind == "decade":
        value = value % CENTURY if value > CENTURY else value
    return Value(kind, value, unit, bound, shown, piece, figure.start, end, bare)


def _fortnightly(text: str) -> list[tuple[int, int]]:
    return [found.span() for found in FORTNIGHTLY.finditer(text)]


def _phrases(text: str, piece: int) -> Iterator[Value]:
    for number, pattern in MULTIPLES.items():
        for found in pattern.finditer(text):
            yield Value("times", Fraction(number), "", "", found[0], piece, *found.span())
    for found in HALVED.finditer(text):
        yield Value("times", Fraction(1, 2), "", "", found[0], piece, *found.span())
    for found in SPANS.finditer(text):
        if found["half"].lower().startswith("half"):
            unit = f"{found['unit'].lower()}s"
            to, factor = TIMES_OF.get(unit, (unit, Fraction(1)))
            yield Value("length", factor / 2, to, "", found[0], piece, *found.span())
        elif found["unit"].lower() == "fortnight":
            yield Value("length", Fraction(14 * 1440), "minutes", "", found[0], piece, *found.span())


    for start, end in _fortnightly(text):
        yield Value("rate", "fortnightly", "", "", text[start:end], piece, start, end)
    for found in FREE.finditer(text):
        yield Value("money", Fraction(0), "£", "", found[0], piece, *found.span(), Fraction(0))
    for found in AND_A_HALF.finditer(text):
        to, factor = TIMES_OF[f"{found['unit'].lower()}s"]
        yield Value("length", factor * Fraction(3, 2), to, "", found[0], piece, *found.span())


def same(one: Value, other: Value) -> bool:
    """Whether two values are the same, however they are written."""
    if {one.kind, other.kind} & {"date", "month"}:
        return _same_date(str(one.value), str(other.value))
    if one.kind == other.kind == "time":
        return _same_time(str(one.value), str(other.value), open_half="?" in {one.unit, other.unit})
    if {one.kind, other.kind} == {"time", "number"}:
        return _same_hour(*((one, other) if one.kind == "time" else (other, one)))
    if one.kind == "decade" or other.kind == "decade":
        return _same_decade(one, other)
    if isinstance(one.value, Fraction) and isinstance(other.value, Fraction):
        return _same_number(one, other)
    return one.value == other.value


def _same_number(one: Value, other: Value) -> bool:
    if one.value == other.value:
        return True
    if {one.kind, other.kind} == {"share"}:
        return abs(float(one.value) - float(other.value)) < 0.006  # type: ignore[arg-type]  # noqa: PLR2004
    if one.kind == other.kind == "length" and {one.unit, other.unit} == {"days", "months"}:
        return False
    for ratio, part in ((one, other), (other, one)):
        if isinstance(ratio.bare, tuple) and part.kind == "number" and part.value in ratio.bare:
            return True  # “two out of 19”, “two of the 19”
    bare = "number" in {one.kind, other.kind} or {one.kind, other.kind} == {"ordinal", "measure"}
    return bare and one.bare is not None and one.bare == other.bare


def _same_decade(one: Value, other: Value) -> bool:
    decade, number = (one, other) if one.kind == "decade" else (other, one)
    if not isinstance(number.value, Fraction) or not isinstance(decade.value, Fraction):
        return False
    value = number.value / 12 if number.unit == "months" else number.value
    return value % CENTURY in {decade.value, decade.value + 9}


def _same_date(one: str, other: str) -> bool:
    return f" {one} " in f" {other} " or f" {other} " in f" {one} "


def _same_hour(time: Value, number: Value) -> bool:
    """“Till eleven” for 11am."""
    hour, _, minute = str(time.value).partition(":")
    return minute == "00" and number.value in {Fraction(int(hour) % NOON or NOON)}


def _same_time(one: str, other: str, *, open_half: bool) -> bool:
    if "o’clock" in one or "o’clock" in other:
        return True
    if open_half:
        (hour, minute), (hour2, minute2) = (each.split(":") for each in (one, other))
        return minute == minute2 and int(hour) % NOON == int(hour2) % NOON
    return one == other

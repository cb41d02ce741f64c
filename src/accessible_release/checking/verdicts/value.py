"""A value of a text, and when two of them are the same, however they are written."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import NamedTuple

CONTACTS = {"e-mail address", "web address", "postcode", "phone number", "reference"}
DATES = {"date", "month", "weekday", "time", "relative", "rate"}
FORTNIGHTLY = re.compile(
    r"\bfortnightly\b|\bevery (?:(?:two|2) weeks|(?:other|second) week|fortnight)\b", re.IGNORECASE
)
NOON, CENTURY, YEAR = 12, 100, 12
ROUNDED = 0.006
"""How far two shares may lie apart: “a third”, “33 per cent”."""
DECADE = 9


class Value(NamedTuple):
    """One value: of which kind, the canonical form by which it is compared, and where it stands."""

    kind: str
    """`number`, `share`, `money`, `length` (of time), `measure`, `ordinal`, `decade`, `times`; one of `DATES`; one of
    `CONTACTS`."""
    value: object
    """A fraction in `unit`; text for dates and contacts."""
    unit: str
    """`minutes` or `months`, `£`, `metres` and so on; `?` for a time of which the half of the day is not said."""
    bound: str
    """Such as `at least`, `until`."""
    shown: str
    """As printed."""
    piece: int
    start: int
    """Where it begins in its piece."""
    end: int
    bare: object = None
    """The number as it is printed, without its unit; of “two out of 19” both."""

    @property
    def called(self) -> str:
        """What it is called in findings: `contact`, `date` or `number`."""
        return "contact" if self.kind in CONTACTS else "date" if self.kind in DATES else "number"

    @property
    def group(self) -> str:
        """Values of one group can change places."""
        if self.kind in CONTACTS:
            return "contact"
        return "number" if self.kind in {"number", "share", "money"} else self.kind


def same(one: Value, other: Value) -> bool:
    """Whether two values are the same, however they are written."""
    kinds = {one.kind, other.kind}
    if kinds & {"date", "month"}:
        return _within(str(one.value), str(other.value)) or _within(str(other.value), str(one.value))
    if kinds == {"time"}:
        return _same_time(str(one.value), str(other.value), open_half="?" in {one.unit, other.unit})
    if kinds == {"time", "number"}:
        return _same_hour(*((one, other) if one.kind == "time" else (other, one)))
    if "decade" in kinds:
        return _same_decade(*((one, other) if one.kind == "decade" else (other, one)))
    if isinstance(one.value, Fraction) and isinstance(other.value, Fraction):
        return _same_number(one, other)
    return one.value == other.value


def _within(one: str, other: str) -> bool:
    """“8 May” in “8 May 2017”."""
    return f" {one} " in f" {other} "


def _same_number(one: Value, other: Value) -> bool:
    if one.value == other.value:
        return True
    kinds = {one.kind, other.kind}
    if kinds == {"share"}:
        return abs(float(one.value) - float(other.value)) < ROUNDED  # type: ignore[arg-type]
    for ratio, part in ((one, other), (other, one)):
        if isinstance(ratio.bare, tuple) and part.kind == "number" and part.value in ratio.bare:
            return True  # “two out of 19”, “two of the 19”
    loose = "number" in kinds or kinds == {"ordinal", "measure"}
    return loose and one.bare is not None and one.bare == other.bare


def _same_decade(decade: Value, number: Value) -> bool:
    """“In his fifties”, “aged 50 to 59”."""
    if not isinstance(number.value, Fraction) or not isinstance(decade.value, Fraction):
        return False
    value = number.value / YEAR if number.unit == "months" else number.value
    return value % CENTURY in {decade.value, decade.value + DECADE}


def _same_hour(time: Value, number: Value) -> bool:
    """“Till eleven” for 11am."""
    hour, _, minute = str(time.value).partition(":")
    return minute == "00" and number.value == Fraction(int(hour) % NOON or NOON)


def _same_time(one: str, other: str, *, open_half: bool) -> bool:
    if "o’clock" in one or "o’clock" in other:
        return True
    if not open_half:
        return one == other
    (hour, minute), (hour2, minute2) = (each.split(":") for each in (one, other))
    return minute == minute2 and int(hour) % NOON == int(hour2) % NOON

"""Times of the clock as other languages tell them in words: *seis e meia*, *halb sieben* for half past six."""

from __future__ import annotations

import re
from functools import cache

from accessible_release.analysis.spans.clock import NOON
from accessible_release.checking.translated.patterns import NEVER, either
from accessible_release.checking.translated.tables import table_or_signs

CLASSES = {30: "half", 15: "quarter", 45: "quarter_to"}


@cache
def told_in(language: str, hour: int, minute: int) -> str:
    """An expression for a time in the words of a language, whichever half of the day it is in."""
    forms = table_or_signs(language).forms("told").get(CLASSES.get(minute, ""), ())
    small = hour % NOON or NOON
    places = {"{hour}": _number(language, small), "{next}": _number(language, small % NOON + 1)}
    ways = []
    for form in forms:
        parts = re.split(r"(\{hour\}|\{next\})", form)
        ways.append("".join(places.get(part) or re.escape(part).replace(r"\ ", r"\s") for part in parts))
    return rf"(?<!\w)(?:{'|'.join(ways)})(?!\w)" if ways else NEVER


def told_beside(text: str, language: str, hour: int) -> tuple[tuple[int, int], ...]:
    """Where times beside a full hour are told with its number or the one before: *seis e meia* is not six o’clock."""
    near = [told_in(language, each, minute) for each in (hour, (hour - 1) % NOON) for minute in CLASSES]
    return tuple(found.span() for pattern in near for found in re.finditer(pattern, text))


@cache
def any_told(language: str) -> re.Pattern[str]:
    """An expression for any time that is told in the words of a language, or by an hour with its sign: *9 h*."""
    told = "|".join(told_in(language, hour, minute) for hour in range(1, NOON + 1) for minute in CLASSES)
    named = "|".join(either(language, "clock", key) for key in ("noon", "midnight"))
    signed = rf"(?:[01]?\d|2[0-4])\s?(?:{either(language, 'clock', 'hours')})(?!\w)"
    return re.compile(rf"{told}|(?<!\w)(?:{named}|{signed})")


def _number(language: str, number: int) -> str:
    return rf"(?:0?{number}(?!\d)|{either(language, 'numbers', str(number))})"

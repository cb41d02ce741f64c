"""Times that are told in words: half past six in English, *seis e meia*, *halb sieben* in other languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from accessible_release.checking.translated.patterns import NEVER, either
from accessible_release.checking.translated.tables import table_or_signs

HOURS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
MINUTES = {"half": 30, "quarter": 15, "five": 5, "ten": 10, "twenty": 20, "twenty-five": 25}
HALVES = {"in the morning": 0, "am": 0, "in the afternoon": 12, "in the evening": 12, "at night": 12, "pm": 12}
NOON, HOUR = 12, 60
HALF_OF_DAY = rf"(?:\s?(?P<half>{'|'.join(HALVES)})\b)?"
AN_HOUR = rf"(?P<hour>{'|'.join(HOURS)}|1[0-2]|[1-9])\b"
TOLD = (
    rf"(?<![\w-])(?:a )?(?P<part>half|quarter) (?P<way>past) {AN_HOUR}{HALF_OF_DAY}",
    rf"(?<![\w-])(?:a )?(?P<part>quarter) (?P<way>to) {AN_HOUR}{HALF_OF_DAY}",
    rf"(?<![\w-])(?P<part>five|ten|twenty(?:-five)?) (?P<way>past) {AN_HOUR}{HALF_OF_DAY}",
    rf"(?<=\bat )(?P<part>five|ten|twenty(?:-five)?) (?P<way>to) {AN_HOUR}{HALF_OF_DAY}",
)
"""“Five to ten” is more often a range, so it needs an “at”."""
CLASSES = {30: "half", 15: "quarter", 45: "quarter_to"}


def told_in_english(text: str) -> Iterator[tuple[int, int, bool, int, int]]:
    """Hour, minute, whether the half of the day is known, start and end of each."""
    for found in (each for pattern in TOLD for each in re.finditer(pattern, text, re.IGNORECASE)):
        said, to = found["hour"].lower(), found["way"].lower() == "to"
        hour = int(said) if said.isdigit() else HOURS.index(said) + 1
        minute = MINUTES[found["part"].lower()]
        if to:
            hour, minute = (hour - 1) or NOON, HOUR - minute
        half = HALVES.get((found["half"] or "").lower())
        yield (hour if half is None else hour % NOON + half), minute, half is not None, *found.span()


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


def _number(language: str, number: int) -> str:
    return rf"(?:0?{number}(?!\d)|{either(language, 'numbers', str(number))})"

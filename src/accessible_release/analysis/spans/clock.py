"""Times of the clock that are told in words: half past six, a quarter to five."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

HOURS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
MINUTES = {"half": 30, "quarter": 15, "five": 5, "ten": 10, "twenty": 20, "twenty-five": 25}
HALVES = {"in the morning": 0, "am": 0, "in the afternoon": 12, "in the evening": 12, "at night": 12, "pm": 12}
NOON, HOUR = 12, 60
LONG_HALVES = "|".join(half for half in HALVES if " " in half)
HALF_OF_DAY = rf"(?:\s?(?P<half>{'|'.join(HALVES)})\b)?"
AN_HOUR = rf"(?P<hour>{'|'.join(HOURS)}|1[0-2]|[1-9])\b"
TOLD = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<![\w-])(?:a )?(?P<part>half|quarter) (?P<way>past) {AN_HOUR}{HALF_OF_DAY}",
        rf"(?<![\w-])(?:a )?(?P<part>quarter) (?P<way>to) {AN_HOUR}{HALF_OF_DAY}",
        rf"(?<![\w-])(?P<part>five|ten|twenty(?:-five)?|[1-5]?\d) (?:minutes )?(?P<way>past) {AN_HOUR}{HALF_OF_DAY}",
        rf"(?<=\bat )(?P<part>five|ten|twenty(?:-five)?) (?P<way>to) {AN_HOUR}{HALF_OF_DAY}",
        rf"(?<!\bat )(?<![\w-])(?P<part>five|ten|twenty(?:-five)?) (?P<way>to) {AN_HOUR}\s(?P<half>{LONG_HALVES})\b",
        rf"(?<![\w£$€.,:/-])(?P<part>)(?P<way>){AN_HOUR}\s(?P<half>{LONG_HALVES})\b",
    )
)
"""“Five to ten” is more often a range, so it needs an “at” or a half of the day."""
MILITARY = re.compile(r"(?<![\w£$€.,:/-])(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)\s?(?:hours|hrs)\b", re.IGNORECASE)


class Told(NamedTuple):
    """A time in words: hour (0–23), minute, whether the half of the day is known, and its place `text[start:end]`."""

    hour: int
    minute: int
    halved: bool
    start: int
    end: int


def told_in_words(text: str) -> Iterator[Told]:
    """The times in words of an English text; of one without a half of the day the hour is 1–12."""
    taken: list[tuple[int, int]] = []
    for found in (each for pattern in TOLD for each in pattern.finditer(text)):
        if any(found.start() < end and start < found.end() for start, end in taken):
            continue
        taken.append(found.span())
        said, to = found["hour"].lower(), found["way"].lower() == "to"
        hour = int(said) if said.isdigit() else HOURS.index(said) + 1
        part = found["part"].lower()
        minute = int(part) if part.isdigit() else MINUTES.get(part, 0)
        if to:
            hour, minute = (hour - 1) or NOON, HOUR - minute
        half = HALVES.get((found["half"] or "").lower())
        if hour == NOON and half == NOON and (found["half"] or "").lower() == "at night":
            half = 0  # “twelve at night”
        yield Told(hour if half is None else hour % NOON + half, minute, half is not None, *found.span())
    for found in MILITARY.finditer(text):
        yield Told(int(found["hour"]), int(found["minute"]), True, *found.span())

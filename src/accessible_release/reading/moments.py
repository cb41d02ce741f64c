"""A day and a time of day as press offices write them: "00.01hrs, Tuesday 5th May 2027", "noon on 5/5/27"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone

from accessible_release.dates import MONTHS
from accessible_release.reading.words import minutes

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTH = r"(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
WEEKDAY = r"(?P<weekday>(?:mon|tue|wed|thu|fri|sat|sun)(?:[a-z]{0,4}day|s|rs?|nes)?)\b\.?"
ORDINAL = r"(?:st|nd|rd|th)?"
YEAR = r"(?P<year>\d{4}|[’']?\d\d(?![\d:.]|\s*(?:am|pm|a\.m|p\.m|h)))"
DATES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?<!\d)(?P<year>\d{4})-(?P<number>\d\d)-(?P<day>\d\d)(?!\d)",
        rf""
        rf"(?:{WEEKDAY},?\s+)?(?:the\s+)?(?<!\d)(?P<day>\d{{1,2}}){ORDINAL}(?:\s+of)?\s+{MONTH}(?:,?\s+{YEAR})?(?![a-z])",
        rf"(?:{WEEKDAY},?\s+)?\b{MONTH}\s+(?P<day>\d{{1,2}}){ORDINAL}(?!\d)(?:,?\s+(?P<year>\d{{4}}))?",
        rf""
        rf"(?:{WEEKDAY},?\s+)?(?<![\d:.])(?P<day>\d{{1,2}})(?P<sign>[/.-])(?P<number>\d{{1,2}})(?P=sign)(?P<year>\d{{4}}|"
        rf"\d\d)(?!\d)",
    )
)
"""Day before month in figures, as in Europe; the first that is found is taken."""
ONLY_WEEKDAY = re.compile(rf"\b{WEEKDAY}", re.IGNORECASE)
HALF = r"(?P<half>[ap])\.?\s?m\b\.?"
TIMES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<![\d:./-])(?P<hour>\d{{1,2}})[:.](?P<minute>\d\d)(?::\d\d)?(?![\d/.-]\d)\s?(?:{HALF})?",
        r"\b(?:one|a|1) minute (?P<past>past|after) midnight\b",
        r"(?:\b12\s?)?\b(?P<name>noon|midday|midnight)\b|\b12(?P<name2>noon|midnight)\b",
        rf"(?<![\d:./-])(?P<hour>\d{{1,2}})\s?{HALF}",
        r"(?<![\d:./-])(?P<hour>[0-2]\d)(?P<minute>[0-5]\d)(?=\s?(?:h|hrs|hours|[a-z]{3,4}\b|on\b|,)|[ ,]*(?:on )?\n)",
        r"(?<=\n)[ ,]*(?:at )?(?P<hour>[0-2]\d)(?P<minute>[0-5]\d)(?!\d)",
        r"(?<![\d:./-])(?P<hour>[01]\d|2[0-4])\s?(?:h|hrs|hours)\b",
    )
)
ISO_OFFSET = re.compile(r"\d(?P<sign>[+-])(?P<hours>\d\d):?(?P<rest>\d\d)\b|\d(?P<utc>Z)\b")
HOURS, LAST_HOUR = 12, 24


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment as it was read."""

    when: datetime
    """With an offset where one is written; without, in the time of the place."""
    odd_weekday: str = ""
    """The day of the week that is written and that the date does not have; empty where they agree."""


def moment_in(text: str, near: date | None) -> Moment | None:
    """The first day in `text` with its time of day (midnight where there is none); None where no day can be told.

    A year that is not written is the one that brings the day nearest to `near`; a day of the week alone, or a time
    alone, is the first from `near` on. Midnight is the end of its day, since that is the later reading.
    """
    found = next((match for pattern in DATES if (match := pattern.search(text))), None)
    rest = text if found is None else f"{text[: found.start()]}\n{text[found.end() :]}"
    clock = _clock(rest)
    day, odd = _dated(found, near) if found else (_undated(rest, near, timed=clock is not None), "")
    if day is None:
        return None
    when = datetime.combine(day, time()) + (clock or timedelta())
    return Moment(when.replace(tzinfo=_offset(text)), odd)


def _dated(found: re.Match[str], near: date | None) -> tuple[date | None, str]:
    named = found.groupdict()
    weekday = _weekday(named.get("weekday"))
    years = [_year(found["year"])] if found["year"] else _years(near)
    days = [day for year in years if (day := _day(year, _month(found), int(found["day"])))]
    if not days:
        return None, ""
    fitting = [day for day in days if day.weekday() == weekday]
    day = min(fitting or days, key=lambda each: abs(each - (near or each)))
    return day, "" if fitting or weekday is None else DAYS[weekday].title()


def _month(found: re.Match[str]) -> int:
    number = found.groupdict().get("number")
    return int(number) if number else [each[:3] for each in MONTHS].index(found["month"].lower()) + 1


def _undated(text: str, near: date | None, *, timed: bool) -> date | None:
    """The day that a day of the week alone, or a time alone, means."""
    found = ONLY_WEEKDAY.search(text)
    weekday = _weekday(found["weekday"]) if found else None
    if near is None or (weekday is None and not timed):
        return None
    return near if weekday is None else near + timedelta(days=(weekday - near.weekday()) % len(DAYS))


def _clock(text: str) -> timedelta | None:
    """The time of day as what has passed since its beginning; None where there is none."""
    for pattern in TIMES:
        found = pattern.search(text)
        named = found.groupdict() if found else {}
        name = (named.get("name") or named.get("name2") or "").lower()
        if named.get("past"):
            return timedelta(minutes=1)
        if name:
            return timedelta(hours=LAST_HOUR if name == "midnight" else HOURS)
        if found and (passed := _passed(named)) is not None:
            return passed
    return None


def _passed(named: dict[str, str | None]) -> timedelta | None:
    hour, minute, half = int(named["hour"] or 0), int(named.get("minute") or 0), (named.get("half") or "").lower()
    if half and hour <= HOURS:
        hour = hour % HOURS + (HOURS if half == "p" else 0)
    passed = timedelta(hours=hour, minutes=minute)
    return passed if passed <= timedelta(hours=LAST_HOUR) and minute < 60 else None


def _weekday(word: str | None) -> int | None:
    return next((place for place, day in enumerate(DAYS) if word and day.startswith(word[:3].lower())), None)


def _year(written: str) -> int:
    digits = written.strip("’'")
    return int(digits) + (2000 if len(digits) == 2 else 0)


def _years(near: date | None) -> list[int]:
    return [near.year - 1, near.year, near.year + 1] if near else []


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _offset(text: str) -> timezone | None:
    """The offset that is written, as figures or as the letters of a time zone."""
    found = ISO_OFFSET.search(text)
    if found:
        ahead = timedelta(hours=int(found["hours"] or 0), minutes=int(found["rest"] or 0))
        return timezone(-ahead if found["sign"] == "-" else ahead)
    zones = minutes("embargoes.toml", "zones")
    named = next((word for word in re.findall(r"\b[A-Z]{2,4}\b", text) if word in zones), None)
    return timezone(timedelta(minutes=zones[named])) if named else None

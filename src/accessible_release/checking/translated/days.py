"""The dates, months and weekdays of a text in any language, as values."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from functools import cache, lru_cache
from typing import NamedTuple

from accessible_release import locales
from accessible_release.analysis.spans import temporal as english
from accessible_release.checking.translated.tables import table_or_signs
from accessible_release.checking.translated.weekdays import Weekday, short_weekdays, weekdays
from accessible_release.checking.translated.wordforms import DIGITS, folded

YEAR = r"(?:1[89]|20)\d\d"
"""As in `analysis.spans.temporal`; an older year is a number of its own."""
SHORT_YEAR, LEAP_YEAR = 100, 2000
LONG_FORM = 5
"""A month's name of fewer letters that stands alone is too often another word: ro *mai*, fr *mars*."""


class Day(NamedTuple):
    """A date or a part of one; 0 for what is not said. A weekday has nothing else."""

    day: int
    month: int
    year: int
    weekday: int
    start: int
    end: int
    sure: bool = True
    """Whether it can be nothing else; an unsure one can only confirm."""

    @property
    def value(self) -> tuple[int, int, int, int]:
        """What is compared."""
        return self.day, self.month, self.year, self.weekday

    @property
    def in_calendar(self) -> date | None:
        """The day; its month's first for a month; in a leap year without a year. None for a weekday and 31 February."""
        try:
            return date(self.year or LEAP_YEAR, self.month, self.day or 1)
        except ValueError:
            return None

    @property
    def said(self) -> str:
        """For messages."""
        if self.weekday:
            return locales.weekday_names("en")[self.weekday]
        month = (
            locales.month_names("en")[self.month][0]
            if self.month in locales.month_names("en")
            else f"month {self.month}"
        )
        return " ".join(str(part) for part in (self.day or "", month, self.year or "") if part)


@cache
def _months(language: str) -> dict[str, int]:
    """Form, as it is compared → 1 … 12."""
    own = table_or_signs(language).forms("months")
    found = {folded(form): int(key) for key, forms in own.items() for form in forms}
    for width in ("abbreviated", "wide"):
        for number, forms in locales.month_names(language, width).items():
            found |= {folded(form): number for form in forms}
    return found


@cache
def _whole_months(language: str) -> frozenset[str]:
    """The forms that are no abbreviations: they may stand without a day."""
    own = [form for forms in table_or_signs(language).forms("months").values() for form in forms]
    wide = [form for forms in locales.month_names(language).values() for form in forms]
    return frozenset(folded(form) for form in (*own, *wide))


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """With a name of a month; in digits."""
    month = "|".join(sorted(map(re.escape, _months(language)), key=len, reverse=True))
    day, gap = r"(?:0?[1-9]|[12]\d|3[01])", r"[\s\u00a0]"
    of = rf"(?:{gap}*[-–/.,،]?{gap}*(?:of|de|del|di|d'|den|the|i|r|m|al|van)?\.?{gap}*)"
    nth = r"(?:st|nd|rd|th|º|ª|°|er|re|o|a|fed|ed|ydd|af|il|eg|ain|-?[aou]?j[ąaų])?\.?"
    named = (
        rf"(?<!\w)(?P<y0>{YEAR}){gap}*(?:m\.?)?{gap}*(?P<m0>{month})\.?{gap}+(?P<d0>{day})(?:{gap}*d\b)?(?!\d)"
        rf"|(?<![\w.,:/])(?P<d1>{day}){nth}{of}(?P<m1>{month})(?!\w)\.?(?:{of}(?P<y1>{YEAR})(?!\d))?"
        rf"|(?<!\w)(?P<m2>{month})(?!\w)\.?{gap}+(?P<d2>{day})(?!\d|"
        rf"[.,:]\d){nth}(?!\w)(?:{gap}*d\b)?(?:,?{of}(?P<y2>{YEAR})(?!\d))?"
        rf"|(?<!\w)(?P<y3>{YEAR}){gap}*(?:m\.?)?{gap}*(?P<m3>{month})(?!\w)"
        rf"|(?<!\w)(?P<m4>{month})(?!\w)\.?(?:{of}(?P<y4>{YEAR})(?!\d))?"
    )
    numeric = (
        r"(?<![\w.,/])(?P<y5>\d{4})[-./](?P<m5>\d\d?)[-./](?P<d5>\d\d?)(?!\w|[/.]\d)"
        r"|(?<![\w.,/])(?P<d6>\d\d?)[/.](?P<m6>\d\d?)[/.](?P<y6>(?:\d\d)?\d\d)(?!\w|[/.]\d)"
    )
    return re.compile(named), re.compile(numeric)


@lru_cache(maxsize=2048)
def days(text: str, language: str) -> tuple[Day, ...]:
    """The dates, months and weekdays of a text in which exact facts and names are blanked, in order."""
    return _of_english(text) if language.partition("-")[0] == "en" else _of_any(text, language)


def _of_english(text: str) -> tuple[Day, ...]:
    found = []
    for each in english.moments(text):
        if each.kind in {"weekday", "relative"}:
            last = each.value.split()[-1].rstrip("s").title()
            number = next((key for key, name in locales.weekday_names("en").items() if name == last), 0)
            month = 0 if number or each.kind == "weekday" else _months("en").get(folded(last), 0)
            if number or month:
                found.append(Day(0, month, 0, number, each.end - len(last), each.end))
        elif each.kind in {"date", "month"}:
            numbers = [int(part) for part in each.value.split() if part.isdigit()]
            name = next((part for part in each.value.split() if folded(part) in _months("en")), "")
            year = next((number for number in numbers if number > SHORT_YEAR), 0)
            day = next((number for number in numbers if number < SHORT_YEAR), 0)
            start = each.start + (4 if text[each.start :].lower().startswith("the ") else 0)
            found.append(Day(day, _months("en").get(folded(name), 0), year, 0, start, _end(text, each.end)))
    return tuple(sorted(found + _weekdays(short_weekdays(text)), key=lambda each: each.start))


def _end(text: str, end: int) -> int:
    """Without the full stop of the sentence; with that of an abbreviation."""
    word = re.search(r"(\w+)\.\Z", text[:end])
    return end - 1 if word and (word[1].isdigit() or folded(word[1]) in _whole_months("en")) else end


def _of_any(text: str, language: str) -> tuple[Day, ...]:
    plain = text.translate(DIGITS).casefold()
    if len(plain) != len(text):  # a letter that has no small form of one letter
        plain = text.translate(DIGITS).lower() if len(text.lower()) == len(text) else text.translate(DIGITS)
    named, numeric = _patterns(language)
    found = [_day(match, language) for pattern in (numeric, named) for match in pattern.finditer(plain)]
    return tuple(
        sorted([each for each in found if each] + _weekdays(weekdays(text, language)), key=lambda each: each.start)
    )


def _day(match: re.Match[str], language: str) -> Day | None:
    part = {name[0]: value for name, value in match.groupdict().items() if value}
    name, year, day = part["m"], int(part.get("y", 0)), int(part.get("d", 0))
    month = int(name) if name.isdigit() else _months(language)[folded(name)]
    if name.isdigit() and "d6" in match.groupdict() and match["d6"] and locales.month_comes_first(language):
        day, month = month, day
    if not day and not year and folded(name) not in _whole_months(language):
        return None
    year += 2000 if 0 < year < SHORT_YEAR else 0
    sure = bool(day or year or len(name) >= LONG_FORM)
    return Day(day, month, year, 0, *match.span(), sure)


def _weekdays(found: Iterable[Weekday]) -> list[Day]:
    return [Day(0, 0, 0, each.number, each.start, each.end, each.sure) for each in found]


def in_words(day: Day, language: str) -> str:
    """A date that is in the calendar, as the language writes it; a month without a year by its name."""
    whole = day.in_calendar or date.min
    if day.weekday:
        return locales.weekday_names(language)[day.weekday]
    if day.day:
        return locales.long_date(whole, language) if day.year else locales.day_and_month(whole, language)
    return locales.month_and_year(whole, language) if day.year else locales.month_names(language)[day.month][-1]

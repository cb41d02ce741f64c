"""Dates: `Monday 8 May, 2017` → `Monday the eighth of May, twenty seventeen`."""

from __future__ import annotations

import re

from accessible_release.narrating.spoken.cardinals import ordinal, year

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
SHORT = {
    "Jan": 1, "Feb": 2, "Mar": 3, "Apr": 4, "Jun": 6, "Jul": 7,
    "Aug": 8, "Sep": 9, "Sept": 9, "Oct": 10, "Nov": 11, "Dec": 12,
}  # fmt: skip
MONTH = rf"(?P<month>{'|'.join(MONTHS)}|(?:{'|'.join(SHORT)})(?:\.|\b))"
DAY_NUMBER = r"(?:[12]\d|3[01]|0?[1-9])"
SUFFIX = r"(?:st|nd|rd|th)"
DAY = rf"(?P<day>{DAY_NUMBER}){SUFFIX}?"
ANY_YEAR = r"(?:1[5-9]|20)\d\d(?![,.]?\d)"
YEAR = rf"(?P<year>{ANY_YEAR})"
NOT_BEFORE = r"(?<![\w£$€.,:/-])"

DAY_RANGE = re.compile(
    rf"{NOT_BEFORE}(?:[Tt]he )?(?P<first>{DAY_NUMBER}){SUFFIX}?(?P<link> ?[-–—] ?| and | to | or |, )"
    rf"(?:the )?{DAY}(?: of)? {MONTH}(?:,? {YEAR})?"
)
DAY_MONTH = re.compile(rf"{NOT_BEFORE}(?:[Tt]he )?{DAY}(?: of)? {MONTH}(?:,? {YEAR})?")
MONTH_DAY = re.compile(
    rf"\b{MONTH} (?P<day>{DAY_NUMBER})"
    # Without a suffix or a year, only at a pause: in "In March 5 people" the number counts people.
    rf"(?:{SUFFIX}\b(?:,? (?P<first>{ANY_YEAR}))?|,? (?P<second>{ANY_YEAR})|(?=\s*(?:[,;:)]\s|\.?\s*$|[–—])))"
)
MONTH_YEAR = re.compile(rf"\b{MONTH},? {YEAR}")
ISO = re.compile(
    rf"{NOT_BEFORE}(?P<year>(?:1[5-9]|20)\d\d)-(?P<number>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])(?![\w/-])"
)
SLASHED = re.compile(rf"{NOT_BEFORE}(\d\d?)([/.])(\d\d?)\2((?:19|20)\d\d)(?![\w/-]|\.\d)")
LAST_MONTH = 12
LAST_DAY = 31


def dates(text: str) -> str:
    """`text` with its dates in words; a date whose day and month could be exchanged is left as it is."""
    text = ISO.sub(lambda found: _date(found["day"], MONTHS[int(found["number"]) - 1], found["year"]), text)
    text = SLASHED.sub(_slashed, text)
    text = DAY_RANGE.sub(_day_range, text)
    text = DAY_MONTH.sub(lambda found: _date(found["day"], month_in_full(found["month"]), found["year"]), text)
    text = MONTH_DAY.sub(_month_day, text)
    return MONTH_YEAR.sub(lambda found: f"{month_in_full(found['month'])} {year(found['year'])}", text)


def _date(day: str, month: str, year_digits: str | None) -> str:
    return f"the {ordinal(day)} of {month}" + (f", {year(year_digits)}" if year_digits else "")


def month_in_full(printed: str) -> str:
    """`Sept.` → `September`."""
    short = printed.rstrip(".")
    return MONTHS[SHORT[short] - 1] if short in SHORT else printed


def _day_range(found: re.Match[str]) -> str:
    link = " to " if found["link"].strip() in "-–—" else found["link"]
    return f"the {ordinal(found['first'])}{link}{_date(found['day'], month_in_full(found['month']), found['year'])}"


def _month_day(found: re.Match[str]) -> str:
    digits = found["first"] or found["second"]
    tail = f", {year(digits)}" if digits else ""
    return f"{month_in_full(found['month'])} the {ordinal(found['day'])}{tail}"


def _slashed(found: re.Match[str]) -> str:
    """Day and month only where one of them can be nothing else, or both are the same."""
    first, second = int(found[1]), int(found[3])
    if first > LAST_MONTH or first == second:
        day, month = first, second
    else:
        day, month = second, first
    certain = first > LAST_MONTH or second > LAST_MONTH or first == second
    if not (certain and 1 <= month <= LAST_MONTH and 1 <= day <= LAST_DAY):
        return found[0]
    return _date(str(day), MONTHS[month - 1], found[4])

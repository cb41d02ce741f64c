"""What a short figure beside a number is: a count, an hour, a date, the number of a house or of an item."""

from __future__ import annotations

import re
from functools import cache

from accessible_release.contacts.hours import DAY
from accessible_release.contacts.numbers.references import WORDS
from accessible_release.contacts.numbers.telling import is_called_helpline
from accessible_release.contacts.wordlists import words
from accessible_release.locales import month_names

LONGEST, LONGEST_ITEM = 4, 2
"""Digits of a figure that can be a year, and of one that can number an item of a list."""
WINDOW = 24
"""So many characters on either side may make a figure a date or a time."""
COUNTED = re.compile(rf"[^\w.!?:;(\[]{{0,2}}(?:{words(WORDS, 'counted')}\b|-year)", re.IGNORECASE)
CHANGED = re.compile(
    r"\b(?:rose|fell|grew|increased|dropped|climbed|up|down|risen|fallen|grown) (?:to|by|from) \Z", re.IGNORECASE
)
BEFORE_VERB = re.compile(r" (?:was|were|have|had|has|of|per)\b")
COUNTS_TIME = re.compile(
    r"[ -]?(?:hours?|hrs?|h|days?|minutes?|mins?|weeks?|am|pm|a\.m|p\.m|horas?|stunden|uhr|heures?|ore|godzin\w*)\b",
    re.IGNORECASE,
)
HOUR = r"(?:[01]?\d|2[0-4])(?:[:.][0-5]\d)?"
MILITARY = r"(?:[01]\d|2[0-4])[0134][05]"
HOURS = re.compile(
    rf"(?<![\d–—-])(?<!\d[./])(?:{MILITARY}[ ]?[-–][ ]?{MILITARY}(?!\d)|24[ ]?/[ ]?7(?:/365)?"
    rf"|{HOUR}[ ]?(?:am|pm|noon)?[ ]?(?:[-–—]|to|till?|until)[ ]?{HOUR}"
    r"(?:[ ]?(?:am|pm|hrs|hours)\b|(?!\d|/|\.\d|[ ]?[-–—][ ]?\d)))(?!\d)",
    re.IGNORECASE,
)
"""Opening hours: "9-5", "9 to 5", "9.30am-5pm", "0900-1700", "24/7"."""
DATE = re.compile(
    r"(?<![\d./-])(?:(?:19|20)\d\d([-/.])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])"
    r"|(?:0?[1-9]|[12]\d|3[01])([-/.])(?:0?[1-9]|1[0-2])\2(?:(?:19|20)\d\d|\d\d))(?!\d|[-/.]\d)"
    r"|(?<!\d)\d{1,2}:\d{2}(?!\d)|(?<![\d/])\d{1,2}/\d{1,2}(?![\d/])"
)
"""A date in figures, the time of day, the page of several ("2/3")."""
DECIMAL = re.compile(r"(?<!\S)[1-9]\d{0,2}\.\d{1,2}(?= [a-z])")
"""A decimal before what it measures: "4.2 km"."""
AGE = re.compile(r"(?<![\d.-])\d{1,2}\+(?!\d)")
OFFER = re.compile(r"(?<!\S)[1-9] for [1-9]\b")
UNTIL = re.compile(r" ?(?:to|till?|until) ?\d")
DAY_BEFORE = re.compile(rf"\b{DAY}[ ](?:\d{{4}}[ ])?\Z")
"""A day before an hour in four figures: "Mon 0800 1800"."""
STREET = (
    r",? [A-Z][\w’']+(?: [A-Z][\w’']+)? (?:Street|St|Road|Rd|Lane|Avenue|Ave|Square|Place|Way|Court|Drive|Close|Row)\b"
)
HOUSE = re.compile(STREET)
HOUSES = re.compile(rf"(?:(?:, ?(?:and |or )?| (?:and|or|to) )\d{{1,4}}[A-Za-z]?){{0,6}}{STREET}")
"""The street behind the number of a house, and behind the first of several."""
ITEM_IN_BRACKET, ITEM = re.compile(r"\)\s+[A-Z]"), re.compile(r"\. +[A-Z]")


def is_explained(text: str, start: int, end: int, *, singly: bool = False) -> bool:
    """Whether the words around the figure `text[start:end]` say that it counts, or is a year, a date or an hour.

    `singly`: single digits stand before it, so that "2 - 3" may be two more of a number.
    """
    if end - start > LONGEST or is_called_helpline(text, start):
        return False
    before = text[max(0, start - WINDOW) : start]
    return bool(
        is_time(text, end)
        or is_count(text, end)
        or HOUSE.match(text, end)
        or _numbers_item(text, start, end)
        or DAY_BEFORE.search(before)
        or _is_of_month(text, before, end)
        or ((not singly or UNTIL.match(text, end)) and _is_in_date(text, start, end))
    )


def is_count(text: str, place: int) -> bool:
    """Whether the words at `place` are what the figure before them counts."""
    return COUNTED.match(text, place) is not None


def is_amount(text: str, start: int, end: int) -> bool:
    """Whether a figure in groups counts something or is what something rose or fell to: "116 123 visitors"."""
    return is_count(text, end) or CHANGED.search(text[max(0, start - WINDOW) : start]) is not None


def is_before_verb(text: str, place: int) -> bool:
    """Whether a verb stands at `place`: "callers to 0808 157 0123 had …"; a count might stand before it, too."""
    return BEFORE_VERB.match(text, place) is not None


def is_time(text: str, place: int) -> bool:
    """Whether the words at `place` make the figure before them a time."""
    return COUNTS_TIME.match(text, place) is not None


def is_house_number(text: str, end: int) -> bool:
    """Whether a street stands behind the figure, or behind the figures in whose row it stands."""
    return HOUSES.match(text, end) is not None


def _numbers_item(text: str, start: int, end: int) -> bool:
    """Whether a short figure with a bracket or a full stop behind it opens an item of a list."""
    if end - start > LONGEST_ITEM or not start:
        return False
    if ITEM_IN_BRACKET.match(text, end):
        return text[start - 1].isspace()
    begins_line = text[start - 1] == "\n" or text[max(0, start - 4) : start - 1].isdigit()
    return begins_line and ITEM.match(text, end) is not None


def _is_of_month(text: str, before: str, end: int) -> bool:
    in_front, behind = _months()
    return bool(in_front.match(text, end) or behind.search(before))


@cache
def _months() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A month behind a figure, and one before it."""
    named = (month_names("en", width).values() for width in ("wide", "abbreviated"))
    months = "|".join(sorted({name for names in named for forms in names for name in forms}, key=len, reverse=True))
    return re.compile(rf"(?:st|nd|rd|th)?[ ](?:{months})\b"), re.compile(rf"\b(?:{months})[ ]$")


def _is_in_date(text: str, start: int, end: int) -> bool:
    left = max(0, start - WINDOW)
    window = text[left : end + WINDOW]
    return any(
        found.start() <= start - left and end - left <= found.end()
        for pattern in (HOURS, DATE, DECIMAL, AGE, OFFER)
        for found in pattern.finditer(window)
    )

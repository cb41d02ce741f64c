"""Days, months and opening hours: `Mon–Fri 9–5, Sat 10–1` → `Monday to Friday nine to five, Saturday ten to one`.

A dash left to be a pause would make a list of it, and the days in between would be lost.
"""

from __future__ import annotations

import re

from accessible_release.narrating.spoken.dates import ANY_YEAR, DAY_NUMBER, MONTHS, SHORT, SUFFIX, month_in_full
from accessible_release.narrating.spoken.times import CLOCK, HALF, clock

FULL = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
ABBREVIATED = {
    "Mon": "Monday", "Tue": "Tuesday", "Tues": "Tuesday", "Wed": "Wednesday", "Weds": "Wednesday", "Thu": "Thursday",
    "Thur": "Thursday", "Thurs": "Thursday", "Fri": "Friday", "Sat": "Saturday", "Sun": "Sunday",
}  # fmt: skip
NAMES = sorted((*ABBREVIATED, *map(str.upper, ABBREVIATED)), key=lambda name: -len(name))
ABBREVIATION = re.compile(rf"(?<![\w'])(?<![Tt]he )({'|'.join(NAMES)})\b(?:\.(?!\s*$))?")
DAY = rf"(?:(?:{'|'.join(FULL)})s?|(?:{'|'.join(NAMES)})\b\.?)"
MONTH = rf"(?:(?:{'|'.join((*MONTHS, *SHORT))})\b\.?)"
DASH = r"\s?[-–—]\s?"
LINK = rf"(?:{DASH}|\s?[/,&]\s?|,? (?:and|to|or|until|through) )"
HOURS = rf"\d{{1,2}}(?:[.:]\d\d)?(?:\s?[ap]\.?m\b|{DASH}\d| to \d)"
BESIDE = 24
"""Characters before and behind a short name of a day that show whether it is one: Sat and Sun are words too."""
AFTER = re.compile(
    rf"{LINK}{DAY}|[,:]? \(?(?:from )?(?:{HOURS}|noon|midday|24 hours)| closed\b"
    rf"|,? {DAY_NUMBER}(?:{SUFFIX})?\s{MONTH}|,? {MONTH} {DAY_NUMBER}\b"
)
BEFORE = re.compile(rf"(?:\b{DAY}{LINK}|\b[ap]\.?m\.?,? (?:on )?|\b(?:closed|open|every|each)(?: on)? )$")
FULL_DAY = rf"(?:{'|'.join(FULL)})s?"
DAY_RANGE = re.compile(rf"\b({FULL_DAY})({DASH})(?={FULL_DAY}\b)")
DATE = rf"{DAY_NUMBER}(?:{SUFFIX})? {MONTH}"
DATE_RANGE = re.compile(
    rf"\b({DATE}(?:,? {ANY_YEAR})?|(?<!\d )(?<!\dst )(?<!\dnd )(?<!\drd )(?<!\dth ){MONTH}(?: {ANY_YEAR})?)({DASH})"
    rf"(?=(?:{FULL_DAY},? )?{DATE}(?!\w)|{MONTH}(?!\w))"
)
MONTHS_BESIDE = re.compile(rf"\b({MONTH})({DASH})({MONTH})(?!\w)")
IN_A_SENTENCE = re.compile(r"\b(?:on|in)(?: the)?(?: \w+day)? $", re.IGNORECASE)
"""Behind "on" a dash with spaces begins another thought: "closed on Monday – Friday was better"."""
OFTEN = rf"(?:{FULL_DAY}|[Ww]eek(?:day|end)s?|[Dd]aily|[Ee](?:very|ach) day|days a week)"
HOUR = r"\d{1,2}(?:[.:][0-5]\d)?"
PAIR = rf"{HOUR}{DASH}{HOUR}(?![\w%]|[.:,]\d|{DASH}\d|\s?[ap]\.?m\b)"
"""Hours without am or pm, which are hours only beside a day."""
DAY_THEN_HOURS = re.compile(rf"\b{OFTEN}[,:]?\s\(?(?:from )?{PAIR}(?:(?:, ?| ?& ?|,? and ){PAIR})*")
HOURS_THEN_DAY = re.compile(rf"(?<![\w£$€.,:/-]){PAIR}(?=,?\s{OFTEN}\b|\son \w+days\b)")
ONE_PAIR = re.compile(rf"(?<![\w£$€.,:/-]){CLOCK.format(1)}{DASH}{CLOCK.format(2)}(?!\w)")
TO_NAMED = re.compile(rf"({HALF.format('half')}){DASH}(?=(?:noon|midday|midnight)\b)", re.IGNORECASE)
FROM_NAMED = re.compile(rf"\b(noon|midday|midnight){DASH}(?=\d)", re.IGNORECASE)


def days(text: str) -> str:
    """`text` with short names of days in full and the dash between days, dates and bare hours as `to`."""
    text = ABBREVIATION.sub(_in_full, text)
    text = MONTHS_BESIDE.sub(lambda found: f"{month_in_full(found[1])}{found[2]}{month_in_full(found[3])}", text)
    text = DATE_RANGE.sub(_range, DAY_RANGE.sub(_range, text))
    text = FROM_NAMED.sub(r"\1 to ", TO_NAMED.sub(r"\1 to ", text))
    text = DAY_THEN_HOURS.sub(_hours, text)
    return HOURS_THEN_DAY.sub(_hours, text)


def _in_full(found: re.Match[str]) -> str:
    text, start, end = found.string, found.start(), found.end()
    beside = AFTER.match(text[end : end + BESIDE]) or BEFORE.search(text[max(0, start - BESIDE) : start])
    return ABBREVIATED[found[1].capitalize()] if beside else found[0]


def _range(found: re.Match[str]) -> str:
    before = found.string[max(0, found.start() - BESIDE) : found.start()]
    another = found[2].strip() != found[2] and IN_A_SENTENCE.search(before)
    return found[0] if another else f"{found[1]} to "


def _hours(found: re.Match[str]) -> str:
    return ONE_PAIR.sub(
        lambda pair: f"{clock(pair['hour1'], pair['minute1'])} to {clock(pair['hour2'], pair['minute2'])}", found[0]
    )

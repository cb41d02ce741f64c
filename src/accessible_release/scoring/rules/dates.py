"""ER15: dates in full and with the day's name, never 08/05/17 (IE; to verify)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from accessible_release.scoring.issue import Issue
from accessible_release.scoring.text import Text
from accessible_release.scoring.words import words

MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
SHORT_MONTH = r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?"
DAY = r"\d{1,2}(?:st|nd|rd|th)?"
DATE = re.compile(rf"\b(?:{DAY} (?:of )?(?:{MONTH}\b|{SHORT_MONTH})|{MONTH} {DAY}\b(?! \d{{1,2}}\b))(?!:)")
WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?(?: the)? \Z")
SHORT = re.compile(rf"\b\d{{1,2}} {SHORT_MONTH}")


def check(text: Text) -> Iterator[Issue]:
    """One issue a date in figures (to look at), with a short month or without its weekday (to know)."""
    for line in text.readable:
        for word in words(line.text):
            if word.kind == "date":
                message = f"“{word.text}” is a date in figures: day and month can be taken for each other."
                place = (word.start, word.end)
                yield text.issue("ER15", line, place, message, "Write the weekday, day, month and year.", "warning")
        for found in DATE.finditer(line.text):
            if SHORT.match(found.group()):
                message, hint = f"“{found.group()}” has a short month.", "Write the month in full."
            elif not WEEKDAY.search(line.text[: found.start()]):
                message, hint = f"“{found.group()}” has no weekday.", "Write the weekday too, if you are sure of it."
            else:
                continue
            yield text.issue("ER15", line, found.span(), message, hint)

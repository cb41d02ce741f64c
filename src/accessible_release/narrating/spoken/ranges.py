"""The dash between days, times and rising numbers in other languages than English: `Mo–Fr 8–18 Uhr`.

Left to be a pause it would make a list of them, and the days in between would be lost.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from accessible_release import languages
from accessible_release.locales import number_signs, weekday_names

DASH = r"\s?[-–—]\s?"
TIME = r"\d{1,2}(?:[:.h]\d\d|\s?h)"
MOST_HYPHENATED = 3
"""Digits of numbers that a hyphen joins to a range: 555-1234 is a telephone number."""


@dataclass(frozen=True, slots=True)
class Ranges:
    """How one language says a range."""

    word: str
    """Between its ends."""
    thousands_sign: str
    days: re.Pattern[str]
    times: re.Pattern[str]
    numbers: re.Pattern[str]

    def said(self, text: str) -> str:
        """`text` with the dashes of its ranges in words."""
        text = self.days.sub(self._to, text)
        text = self.times.sub(self._to, text)
        return self.numbers.sub(self._rising, text)

    def _to(self, found: re.Match[str]) -> str:
        return f"{found[1]} {self.word} "

    def _rising(self, found: re.Match[str]) -> str:
        """A dash between numbers that do not rise is a score or a code."""
        low, high = (int(each.replace(self.thousands_sign, "")) for each in (found["low"], found["high"]))
        joined = found["dash"].strip() != "-" or len(found["high"]) <= MOST_HYPHENATED
        return f"{found['low']} {self.word} " if low < high and joined else found[0]


@cache
def ranges(language: str) -> Ranges | None:
    """The ranges of a language (BCP 47); None where the word for the dash is not known."""
    word = languages.table(language, languages.ABOUT).get("spoken", {}).get("range")
    if word is None:
        return None
    between = number_signs(language)[1]
    between = " " if between.isspace() else between
    number = rf"[1-9]\d{{0,2}}(?:{re.escape(between)}\d{{3}})+|[1-9]\d{{0,3}}|0"
    day, apart = _day(language), r"(?<![\w.,:/–—-])"
    return Ranges(
        word=word,
        thousands_sign=between,
        days=re.compile(rf"(?<!\w)({day}){DASH}(?={day}(?!\w))"),
        times=re.compile(rf"{apart}({TIME}){DASH}(?={TIME}(?![\w/]|[.:]\d))"),
        numbers=re.compile(
            rf"{apart}(?P<low>{number})(?P<dash>{DASH})(?=(?P<high>{number})(?![\w/–—-]|[.,:]\d|\s?[-–—]\d))"
        ),
    )


def _day(language: str) -> str:
    """A name of a day, long or short, with a small or a capital letter."""
    names = {name for width in ("wide", "abbreviated", "short") for name in weekday_names(language, width).values()}
    names |= {name.replace("\u02bc", "'") for name in names}  # as the apostrophe of every other word is written
    names |= {name.rpartition(" ")[2] for name in names}  # Dydd Llun is also called Llun
    forms = sorted({form for name in names for form in (name, name.capitalize())}, key=lambda form: -len(form))
    return rf"(?:{'|'.join(map(re.escape, forms))})\.?"

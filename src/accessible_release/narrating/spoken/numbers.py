"""Ordinals, ranges, percentages, units, decades, years, and at last every number that is left."""

from __future__ import annotations

import re

from accessible_release.narrating.spoken.cardinals import by_digit, cardinal, ordinal, plural, year

NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
ORDINAL = re.compile(r"(?<![\w.,])(\d{1,3}(?:,\d{3})+|\d+)(?:st|nd|rd|th)\b")
DECADE = re.compile(r"(?<![\d.,£$€])'?((?:1[0-9]|20)?\d0)'?s\b")
PLURAL = re.compile(r"(?<![\d.,])(\d+)'?s\b")
YEAR_SPAN = re.compile(
    r"(?<![\w.,£$€/-])((?:1[6-9]|20)\d\d)\s?([-–—/]|to)\s?((?:(?:1[6-9]|20)\d\d)|\d\d)(?![\w%/-]|[.,]\d)"
)
RANGE = re.compile(rf"(?<![\w.,/-])({NUMBER})\s?([-–—])\s?(?=({NUMBER})(?!\d|-\d|[.,]\d))")
RATIO = re.compile(r"(\d):(?=\d)")
OUT_OF = re.compile(r"(?<![\w.,/-])(\d+)/(\d+)(?![\w/-]|[.,]\d)")
NEGATIVE = re.compile(r"(?<![\w)\]-])-(?=\d)")
YEAR = re.compile(r"(?<![\w.,£$€+-])((?:1[6-9]|20)\d\d)(?!\w|[.,]\d|%|-\w)")
COUNTED = re.compile(r"\s(?:people|men|women|children|or more|[a-z]+[^s'\W]s)\b(?!')")
COUNT_BEFORE = re.compile(
    r"(?:over|than|nearly|almost|about|around|approximately|some|least|to|total of|up to|all|another) $", re.IGNORECASE
)
YEAR_BEFORE = re.compile(
    r"(?:\bin|\bsince|\bby|\bof|\bfrom|\buntil|\btill|\bbefore|\bafter|\bduring|\bbetween|early|late|mid|year|"
    r"spring|summer|autumn|winter|Christmas|Easter) $",
    re.IGNORECASE,
)
POINT_FIRST = re.compile(r"(?<![\w.,:;!?)])\.(?=\d)")
LEFT = re.compile(NUMBER)


def with_whole_parts(text: str) -> str:
    """`text` with the nought that is left out before a point: `£.50`, `.5 miles`."""
    return POINT_FIRST.sub("0.", text)


def numbers(text: str) -> str:
    """`text` without a digit: every number in it is words."""
    text = YEAR_SPAN.sub(_year_span, text)
    text = DECADE.sub(lambda found: plural(year(found[1]) if len(found[1]) == 4 else cardinal(found[1])), text)
    text = ORDINAL.sub(lambda found: ordinal(found[1].replace(",", "")), text)
    text = PLURAL.sub(lambda found: plural(cardinal(found[1])), text)
    text = RATIO.sub(r"\1 to ", RANGE.sub(_range, text))
    text = OUT_OF.sub(_out_of, text)
    text = YEAR.sub(_year, text)
    text = NEGATIVE.sub("minus ", text)
    return LEFT.sub(_apart, text)


def _year_span(found: re.Match[str]) -> str:
    """`2022-23` → `twenty twenty-two to twenty-three`."""
    first, link, last = found.groups()
    if len(last) == len(first):
        return f"{year(first)} to {year(last)}" if int(first) < int(last) or link == "to" else found[0]
    follows = int(last) == (int(first) + 1) % 100 or int(last) > int(first) % 100
    if not follows or link == "to":
        return found[0]
    return f"{year(first)} to {by_digit(last) if last.startswith('0') else cardinal(last)}"


def _range(found: re.Match[str]) -> str:
    """A hyphen between two numbers is `to` where they rise, else a pause (a score, a sort code)."""
    low, high = (float(group.replace(",", "")) for group in (found[1], found[3]))
    return f"{found[1]} to " if low < high else f"{found[1]}, "


def _out_of(found: re.Match[str]) -> str:
    return f"{cardinal(found[1])} slash {cardinal(found[2])}"


def _year(found: re.Match[str]) -> str:
    """A bare 2017 is a year, unless it counts something."""
    text, digits = found.string, found[1]
    before, counted = text[: found.start()], COUNTED.match(text, found.end())
    if COUNT_BEFORE.search(before) or (counted and not YEAR_BEFORE.search(before)):
        return cardinal(digits)
    return year(digits)


def _apart(found: re.Match[str]) -> str:
    """The number in words, with a space where a letter touches it."""
    text, start, end = found.string, found.start(), found.end()
    before = " " if start and text[start - 1].isalpha() else ""
    after = " " if end < len(text) and text[end].isalpha() else ""
    return f"{before}{cardinal(found[0])}{after}"

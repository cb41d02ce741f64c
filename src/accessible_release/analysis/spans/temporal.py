"""Temporal expressions of English: dates, weekdays, times of the clock, words such as “yesterday”; none is resolved."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from accessible_release.analysis.corpus import Place
from accessible_release.analysis.spans.clock import told_in_words
from accessible_release.analysis.spans.verbatim import verbatim
from accessible_release.analysis.words.table import WordTable

_TABLE = WordTable(__package__, "temporal.toml")
LISTS = _TABLE.data
MONTHS = LISTS["months"].split()
_WORDS_TOO = {"may", "march", "mar"}
"""Months that are words as well: “groups of 12 may book”. They need a capital."""
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_YEAR = r"(?:1[89]|20)\d\d"
_MONTH = "|".join(
    rf"(?-i:{month.title()}|{month.upper()})|{month}(?=,?\s+{_YEAR}\b)" if month in _WORDS_TOO else month
    for month in [*MONTHS, *LISTS["short_months"].split()]
)
_DATE = (
    rf"(?:the\s+)?(?P<d1>{_DAY})(?:\s+of)?\s+(?P<m1>{_MONTH})\b\.?(?:,?\s+(?P<y1>{_YEAR})\b)?"
    rf"|(?P<m2>{_MONTH})\b\.?\s+(?P<d2>{_DAY})\b(?!:)(?:,?\s+(?P<y2>{_YEAR})\b)?"
    rf"|(?P<m3>{_MONTH})\b,?\s+(?P<y3>{_YEAR})\b"
    r"|(?P<d4>\d{1,2})[/.](?P<m4>\d{1,2})[/.](?P<y4>(?:\d\d)?\d\d)(?!\d)|(?P<y5>\d{4})-(?P<m5>\d\d)-(?P<d5>\d\d)"
)
_ON = "|".join(
    f"(?<=\\b{word} )" for word in ["on", "by", "from", "until", "till", "before", "after", "since", "dated"]
)
_SMALL = rf"(?:{_ON})(?P<d6>{_DAY})\s+(?P<m6>may|march)(?=\s*(?:[.,;:)!?]|\Z))"
"""“Closed on 18 may.”: in small letters, where nothing follows that one may do."""
DATE = re.compile(rf"(?<![\w£$€.])(?:{_DATE}|{_SMALL})(?!\w)", re.IGNORECASE)
_BEFORE_SHORT = "|".join(
    f"(?<={word} )|(?<={word.title()} )"
    for word in ["in", "since", "until", "during", "early", "late", "mid", "throughout", "end of", "start of"]
)
_SHORT = "|".join(month.title() for month in LISTS["short_months"].split())
MONTH = re.compile(
    rf"\b(?:{'|'.join(month.title() for month in MONTHS if month not in {'may', 'march'})})\b"
    rf"|(?:{_BEFORE_SHORT})(?:{_SHORT})\b"
    rf"|(?:(?<=on )|(?<=by )|(?<=to )|(?<=from )|(?<=of )|(?<=and ))(?:{_SHORT})(?=\.)"
)
"""A short form such as “Nov.” where it can be nothing else."""
_BEFORE_MAY = "|".join(
    f"(?<={word} )|(?<={word.title()} )"
    for word in [
        *("in", "since", "until", "by", "last", "next", "this", "from", "to"),
        *("early", "late", "mid", "during", "throughout", "between", "every"),
    ]
)
MAY = re.compile(rf"(?:{_BEFORE_MAY}|(?<=of )|(?<=and ))(?:May|March)\b(?! (?:have|be|not)\b)")
WEEKDAY = re.compile(rf"\b(?:{'|'.join(LISTS['weekdays'].split())})s?\b", re.IGNORECASE)
TIME = re.compile(
    r"(?<![\w£$€.,/])(?:(?P<h>[01]?\d|2[0-4])(?:[.:](?P<m>[0-5]\d))?\s?(?P<half>[ap])\.?m\b\.?"
    r"|(?P<h2>[01]?\d|2[0-3]):(?P<m2>[0-5]\d)(?![\d:])"
    r"|(?P<h3>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+o[’']clock"
    r"|(?:(?:12|twelve)\s)?(?P<word>noon|midday|midnight)\b)",
    re.IGNORECASE,
)
RANGE_TIME = re.compile(
    r"(?<![\w£$€.,/:])(?P<h>1?\d)(?:[.:](?P<m>[0-5]\d))?"
    r"(?=\s?(?:-|–|to|and)\s?\d{1,2}(?:[.:]\d\d)?\s?(?P<half>[ap])\.?m\b)",
    re.IGNORECASE,
)
RANGE_DATE = re.compile(
    rf"(?<![\w£$€.,/:])(?P<d>{_DAY})(?=\s?(?:-|–|to|and|until)\s?(?:the\s+)?{_DAY}\s+(?:of\s+)?(?P<m>{_MONTH})\b)",
    re.IGNORECASE,
)
"""The first day of “from 3 to 17 August”."""
_SPANS = "|".join(LISTS["spans"].split())
_WEEKDAYS = "|".join(LISTS["weekdays"].split())
RELATIVE = re.compile(
    rf"(?<!\w)(?:{_TABLE.alternatives('relative')})(?!\w)"
    rf"|\b(?:last|next|this|past|previous|coming|following|same|current)\s+"
    rf"(?:{_SPANS}|{_WEEKDAYS}|{_MONTH})s?\b"
    rf"|(?<=\w )(?:last|next)\s+(?:{_SPANS})\b",
    re.IGNORECASE,
)
BOUND = re.compile(
    rf"(?:\b(?P<bound>{_TABLE.alternatives('bounds')})\s+(?:(?:on|at|the|of|about|around|{_WEEKDAYS}),?\s+)*)\Z",
    re.IGNORECASE,
)
RANGE_END = re.compile(
    r"\d(?:[ap]\.?m\.?)?\s?(?:-|–|to|until)\s?\Z|\b(?:between|from)\b[^.;]*\d(?:[ap]\.?m\.?)?\sand\s\Z", re.IGNORECASE
)
"""What stands before the end of a range; “3 and 4 May” is none."""
SAME = {"past": "last", "previous": "last", "coming": "next", "current": "this"}
BEFORE_DATE = 40


class Moment(NamedTuple):
    """A date, weekday, time or relative date: its kind, its value, and the bound before it."""

    kind: str
    value: str
    bound: str
    start: int
    end: int


def _date(found: re.Match[str]) -> str:
    parts = {name[0]: value for name, value in found.groupdict().items() if value}
    month = parts.get("m", "").lower()
    number = int(month) if month.isdigit() else 1 + next(n for n, name in enumerate(MONTHS) if name[:3] == month[:3])
    day = int(re.sub(r"\D", "", parts["d"])) if "d" in parts else 0
    year = int(parts["y"]) if "y" in parts else 0
    named = MONTHS[number - 1].title() if 1 <= number <= len(MONTHS) else f"month {number}"
    return " ".join(str(part) for part in (day, named, year + 2000 if 0 < year < 100 else year) if part)


def _month(found: re.Match[str]) -> str:
    """The whole name."""
    names: list[str] = [month.title() for month in MONTHS if month[:3] == found[0][:3].lower()]
    return names[0]


def _time(found: re.Match[str]) -> str:
    part = found.groupdict()
    if part.get("word"):
        return "0:00" if part["word"].lower() == "midnight" else "12:00"
    if part.get("h3"):
        return f"{part['h3'].lower()} o’clock"
    hour, minute = int(part["h"] or part["h2"]), int(part.get("m") or part.get("m2") or 0)
    if part.get("half"):
        hour = hour % 12 + (12 if part["half"].lower() == "p" else 0)
    return f"{hour % 24}:{minute:02}"


def _relative(found: re.Match[str]) -> str:
    plain = " ".join(found[0].lower().split())
    first, _, rest = plain.partition(" ")
    return _TABLE.classes("relative").get(plain) or f"{SAME.get(first, first)} {rest}".strip()


READERS = (
    ("date", DATE, _date),
    ("date", RANGE_DATE, _date),
    ("time", TIME, _time),
    ("time", RANGE_TIME, _time),
    ("relative", RELATIVE, _relative),
    ("month", MONTH, _month),
    ("month", MAY, _month),
    ("weekday", WEEKDAY, lambda found: found[0].lower().rstrip("s").title()),
)


@lru_cache(maxsize=4096)
def moments(text: str) -> tuple[Moment, ...]:
    """The dates, weekdays and times of a text, in order."""
    taken = [(each.start, each.end) for each in verbatim(text)]
    told = [
        each for each in told_in_words(text) if not any(each.start < end and start < each.end for start, end in taken)
    ]
    taken += [(each.start, each.end) for each in told]
    done = [
        Moment("time", f"{each.hour}:{each.minute:02}", _bound(text, each.start, each.end), each.start, each.end)
        for each in told
    ]
    for kind, pattern, read in READERS:
        for found in pattern.finditer(text):
            if _is_free(*found.span(), taken):
                taken.append(found.span())
                done.append(Moment(kind, read(found), _bound(text, *found.span()), *found.span()))
    return tuple(sorted(done, key=lambda each: each.start))


def _is_free(start: int, end: int, taken: list[Place]) -> bool:
    return all(end <= before or behind <= start for before, behind in taken)


def _bound(text: str, start: int, end: int) -> str:
    before = BOUND.search(text[max(0, start - BEFORE_DATE) : start])
    ranged = re.match(r"\s?(?:-|–|to\b|until\b)\s?\d", text[end : end + 8])
    if before and not (ranged and "," in before[0]):  # “from Monday to Thursday, 9am to 5pm”
        return _TABLE.classes("bounds")[" ".join(before["bound"].lower().split())]
    if ranged:
        return "from"
    return "until" if RANGE_END.search(text[max(0, start - BEFORE_DATE) : start]) else ""


def date_places(text: str) -> list[Place]:
    """Where dates and times stand, with the bound before them."""
    return [(start, end) for start, _, end in _with_bounds(text)]


def date_bounds(text: str) -> list[Place]:
    """Where the bounds stand that belong to dates and times, such as *prior to* and *no later than*."""
    return [(start, first) for start, first, _ in _with_bounds(text)]


def _with_bounds(text: str) -> Iterator[tuple[int, int, int]]:
    """For each date or time: where its bound begins, where it begins itself, where it ends."""
    for each in moments(text):
        before = BOUND.search(text[max(0, each.start - BEFORE_DATE) : each.start])
        yield each.start - (len(before[0]) if before else 0), each.start, each.end

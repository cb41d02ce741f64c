"""G3: dates, weekdays, clock times and relative dates stay what they are; none is resolved, lost or new."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from accessible_release.analysis.spans.verbatim import verbatim
from accessible_release.checking.statement import Statement
from accessible_release.checking.wordforms import text_of
from accessible_release.checking.wordlists import alternatives, classes, table
from accessible_release.ledger import Breach
from accessible_release.parsing import Place

LISTS = table("dates.toml")
MONTHS = LISTS["months"].split()
_MONTH = "|".join([*MONTHS, *LISTS["short_months"].split()])
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_YEAR = r"(?:1[89]|20)\d\d"
_DATE = (
    rf"(?:the\s+)?(?P<d1>{_DAY})(?:\s+of)?\s+(?P<m1>{_MONTH})\b\.?(?:,?\s+(?P<y1>{_YEAR})\b)?"
    rf"|(?P<m2>{_MONTH})\b\.?\s+(?P<d2>{_DAY})\b(?!:)(?:,?\s+(?P<y2>{_YEAR})\b)?"
    rf"|(?P<m3>{_MONTH})\b,?\s+(?P<y3>{_YEAR})\b"
    r"|(?P<d4>\d{1,2})[/.](?P<m4>\d{1,2})[/.](?P<y4>(?:\d\d)?\d\d)(?!\d)|(?P<y5>\d{4})-(?P<m5>\d\d)-(?P<d5>\d\d)"
)
DATE = re.compile(rf"(?<![\w£$€.])(?:{_DATE})(?!\w)", re.IGNORECASE)
MONTH = re.compile(rf"\b(?:{'|'.join(month.title() for month in MONTHS if month not in {'may', 'march'})})\b")
_BEFORE_MAY = "|".join(
    f"(?<={word} )|(?<={word.title()} )"
    for word in ["in", "since", "until", "by", "last", "next", "this", "from", "to"]
)
MAY = re.compile(rf"(?:{_BEFORE_MAY}|(?<=of )|(?<=and ))(?:May|March)\b(?! (?:have|be|not)\b)")
WEEKDAY = re.compile(rf"\b(?:{'|'.join(LISTS['weekdays'].split())})s?\b", re.IGNORECASE)
TIME = re.compile(
    r"(?<![\w£$€.,/])(?:(?P<h>[01]?\d|2[0-4])(?:[.:](?P<m>[0-5]\d))?\s?(?P<half>[ap])\.?m\b\.?"
    r"|(?P<h2>[01]?\d|2[0-3]):(?P<m2>[0-5]\d)(?![\d:])"
    r"|(?P<h3>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+o[’']clock"
    r"|(?P<word>noon|midday|midnight)\b)",
    re.IGNORECASE,
)
RANGE_TIME = re.compile(
    r"(?<![\w£$€.,/:])(?P<h>1?\d)(?:[.:](?P<m>[0-5]\d))?"
    r"(?=\s?(?:-|–|to|and)\s?\d{1,2}(?:[.:]\d\d)?\s?(?P<half>[ap])\.?m\b)",
    re.IGNORECASE,
)
_SPANS = "|".join(LISTS["spans"].split())
_WEEKDAYS = "|".join(LISTS["weekdays"].split())
RELATIVE = re.compile(
    rf"(?<!\w)(?:{alternatives('dates.toml', 'relative')})(?!\w)"
    rf"|\b(?:last|next|this|past|previous|coming|following|same|current)\s+"
    rf"(?:{_SPANS}|{_WEEKDAYS}|{_MONTH})s?\b"
    rf"|(?<=\w )(?:last|next)\s+(?:{_SPANS})\b",
    re.IGNORECASE,
)
BOUND = re.compile(
    rf"(?:\b(?P<bound>{alternatives('dates.toml', 'bounds')})\s+(?:(?:on|at|the|of|about|around|{_WEEKDAYS}),?\s+)*)\Z",
    re.IGNORECASE,
)
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
    return classes("dates.toml", "relative").get(plain) or f"{SAME.get(first, first)} {rest}".strip()


READERS = (
    ("date", DATE, _date),
    ("time", TIME, _time),
    ("time", RANGE_TIME, _time),
    ("relative", RELATIVE, _relative),
    ("month", MONTH, lambda found: found[0].title()),
    ("month", MAY, lambda found: found[0].title()),
    ("weekday", WEEKDAY, lambda found: found[0].lower().rstrip("s").title()),
)


@lru_cache(maxsize=4096)
def moments(text: str) -> tuple[Moment, ...]:
    """The dates, weekdays and times of a text, in order."""
    taken = [(each.start, each.end) for each in verbatim(text)]
    done: list[Moment] = []
    for kind, pattern, read in READERS:
        for found in pattern.finditer(text):
            if not any(found.start() < end and start < found.end() for start, end in taken):
                taken.append(found.span())
                done.append(Moment(kind, read(found), _bound(text, found), *found.span()))
    return tuple(sorted(done, key=lambda each: each.start))


def _bound(text: str, found: re.Match[str]) -> str:
    before = BOUND.search(text[max(0, found.start() - BEFORE_DATE) : found.start()])
    if before:
        return classes("dates.toml", "bounds")[" ".join(before["bound"].lower().split())]
    if re.match(r"\s?(?:-|–|to\b|until\b)\s?\d", text[found.end() : found.end() + 8]):
        return "from"
    return "until" if re.search(r"\d(?:[ap]\.?m\.?)?\s?(?:-|–|to|until|and)\s?\Z", text[: found.start()]) else ""


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


def facts(statement: Statement) -> list[Moment]:
    """The moments of all pieces."""
    return [each for doc in statement.docs for each in moments(text_of(doc))]


SPAN_BOUNDS = {"between": "from"}


def _bounds(found: list[Moment], kind: str, value: str) -> set[str]:
    return {SPAN_BOUNDS.get(each.bound, each.bound) for each in found if (each.kind, each.value) == (kind, value)}


def breaches(source: Statement, other: Statement) -> Iterator[Breach]:
    """A moment that is lost, new, or bound otherwise (“by Friday”, “until Friday”)."""
    before, after = source.fact(facts), other.fact(facts)
    old, new = {(each.kind, each.value) for each in before}, {(each.kind, each.value) for each in after}
    for kind, value in sorted(old - new):
        yield Breach("G3", f"the {_named(kind)} {value} was lost or changed")
    for kind, value in sorted(new - old):
        yield Breach("G3", f"the {_named(kind)} {value} was added or changed")
    for kind, value in sorted(old & new):
        then, now = _bounds(before, kind, value), _bounds(after, kind, value)
        if not then & now:
            yield Breach("G3", f"“{_said(then)} {value}” became “{_said(now)} {value}”")


def _said(bounds: set[str]) -> str:
    return "/".join(sorted(bound or "on/at" for bound in bounds))


def _named(kind: str) -> str:
    return {"relative": "time word", "month": "month"}.get(kind, kind)

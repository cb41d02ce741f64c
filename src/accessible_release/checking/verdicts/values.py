"""Numbers, shares, money, lengths of time, dates, times and contacts in a form in which equal things are equal."""

from __future__ import annotations

import re
from collections.abc import Iterator

from accessible_release.analysis.spans.temporal import Moment, moments
from accessible_release.analysis.spans.verbatim import verbatim
from accessible_release.analysis.statement import Statement
from accessible_release.analysis.tokens import text_of
from accessible_release.checking.verdicts.amounts import amounts
from accessible_release.checking.verdicts.value import FORTNIGHTLY, Value

DAILY = re.compile(r"\b(?:seven|7) days a week\b|\bevery day(?: of the week)?\b|\beach day\b|\bdaily\b", re.IGNORECASE)
ROUND_THE_CLOCK = re.compile(
    r"\b(?:24 hours a day|24/7|round the clock|around the clock|day (?:and|or) night|at any time of (?:the )?day)\b",
    re.IGNORECASE,
)
HALF_OF_DAY = re.compile(r"[ap]\.?m|morning|afternoon|evening|night|noon|midday|hours|\d[.:]\d", re.IGNORECASE)
RATES = {"daily", "weekly", "monthly", "yearly"}
BEFORE = 12
"""Characters before “a week” in which “seven days” may stand."""


def values(statement: Statement) -> list[Value]:
    """Everything of a statement that can be compared as a value, in order."""
    found: list[Value] = []
    for piece, doc in enumerate(statement.docs):
        text = text_of(doc)
        here = [*_contacts(text, piece), *_moments(text, piece), *amounts(text, piece)]
        found += sorted(here, key=lambda each: each.start)
    return found


def _contacts(text: str, piece: int) -> Iterator[Value]:
    for each in verbatim(text):
        bare = re.sub(r"\W", "", re.sub(r"\A(?:https?://)?(?:www\.)?", "", each.printed.lower()))
        yield Value(each.kind, bare, "", "", each.printed, piece, each.start, each.end)


def _moments(text: str, piece: int) -> Iterator[Value]:
    dated: list[str] = []
    for each in moments(text):
        named = each.kind == "month" and any(each.value in one for one in dated)  # “until 5 March, … in March”
        halved = text.startswith(" and a half", each.end)  # “a year and a half”
        if named or halved or FORTNIGHTLY.search(text[max(0, each.start - BEFORE) : each.end]):
            continue
        if each.kind == "date":
            dated.append(each.value)
        kind, value = _rate(text, each)
        shown = text[each.start : each.end]
        half = "" if kind != "time" or HALF_OF_DAY.search(shown) else "?"
        bound = {"between": "from"}.get(each.bound, each.bound)
        yield Value(kind, value, half, bound, shown, piece, each.start, each.end)


def _rate(text: str, moment: Moment) -> tuple[str, str]:
    """Kind and value of a moment; “seven days a week” is daily."""
    near = text[max(0, moment.start - BEFORE) : moment.end]
    if moment.value == "24/7" or (moment.value in RATES and ROUND_THE_CLOCK.search(near)):
        return "rate", "24/7"
    if moment.kind != "relative" or moment.value not in RATES:
        return moment.kind, moment.value
    return "rate", "daily" if moment.value in {"weekly", "daily"} and DAILY.search(near) else moment.value

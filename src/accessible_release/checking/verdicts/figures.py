"""Values that became others, and values whose bound or unit did."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from accessible_release.checking.verdicts.finding import Finding, Verdict
from accessible_release.checking.verdicts.pair import Pair
from accessible_release.checking.verdicts.values import Value, same, values

DATES = {"date", "month", "weekday", "time", "relative", "rate"}
CONTACTS = {"e-mail address", "web address", "postcode", "phone number", "reference"}
COUNTS = {"number", "share", "money", "length", "measure", "ordinal", "decade", "times"}
ALIKE = ({"date", "month"}, {"number", "share"}, {"number", "times"},
         {"weekday", "relative"}, {"share", "times"})
"""Kinds of which one may have been put in the other's place."""
NAMED_SPANS = {("months", Fraction(12)): r"\byear", ("minutes", Fraction(1440)): r"\bday", ("minutes", Fraction(7 * 1440)): r"\bweek", ("minutes", Fraction(60)): r"\bhour"}
"""Lengths of time that a bare noun says."""
SMALL = 2
IMPLIED = re.compile(r"\b(?:both|twice|pair|couple|two|double)\b", re.IGNORECASE)
LIMITS = re.compile(
    r"\b(?:most|least|more|less|fewer|max\w*|minim\w*|limit\w*|longest|longer|up to|within|under|over|older|younger|above|below|bigger|better|higher|lower|at the)\b",
    re.IGNORECASE,
)
"""Another way to bound a value stands somewhere."""
DENIED = re.compile(r"\b(?:not|no|never|none|nobody|without)\b|n[’']t\b", re.IGNORECASE)
VAGUE = {"about", "nearly", "just over", "within", "exactly", "a further", "shortly before", "shortly after", "only"}
LEAST, MOST = {"at least", "more than", "just over"}, {"up to", "fewer than", "nearly", "within"}
EARLY, LATE = {"no later than", "before", "until"}, {"from", "after"}


def findings(pair: Pair) -> Iterator[Finding]:
    """Values that were changed, added or left out, and bounds that were."""
    mine, theirs = pair.source.statement.fact(values), pair.other.statement.fact(values)
    gone = [each for each in mine if not any(same(each, one) for one in theirs)]
    gone = [each for each in gone if not _implied(each, theirs, pair.other.text)]
    new = [each for each in theirs if not any(same(each, one) for one in mine)]
    new = [each for each in new if not _implied(each, mine, pair.source.text)]
    for value in new:
        was = next((each for each in gone if each.kind == value.kind), None) or next(
            (each for each in gone if {each.kind, value.kind} in ALIKE), None
        )
        if was is not None:
            gone.remove(was)
            yield Finding(kind_of(value), Verdict.CHANGED, was.shown, value.shown)
        else:
            yield Finding(kind_of(value), Verdict.ADDED, "", value.shown)
    for value in gone:
        yield Finding(kind_of(value), Verdict.LEFT_OUT, value.shown)
    yield from _bounds(mine, theirs, pair.source.text, pair.other.text)


def kind_of(value: Value) -> str:
    """What a value is called in findings: `contact`, `date` or `number`."""
    return "contact" if value.kind in CONTACTS else "date" if value.kind in DATES else "number"


def _implied(value: Value, others: list[Value], text: str) -> bool:
    """“One” and “two” come and go with what is counted; a year's months, a sum and a difference follow from the rest."""
    if value.kind in {"number", "ordinal", "length", "money"} and value.value in {Fraction(0), Fraction(1)}:
        return True
    if value.kind in {"number", "times"} and value.value == SMALL:
        return bool(IMPLIED.search(text)) or " and " in text
    if value.kind in {"rate", "relative"} and not any(each.kind in {"rate", "relative"} for each in others):
        return True
    if (value.unit, value.value) in NAMED_SPANS:
        return bool(re.search(NAMED_SPANS[value.unit, value.value], text))  # type: ignore[index]
    numbers = [each.value for each in others if each.kind == value.kind and isinstance(each.value, Fraction)]
    if isinstance(value.value, Fraction) and value.kind in {"number", "money"}:
        return any(value.value in {one + two, abs(one - two)} for at, one in enumerate(numbers) for two in numbers[at + 1 :])
    return False


def _bounds(mine: list[Value], theirs: list[Value], source: str, text: str) -> Iterator[Finding]:
    if DENIED.search(source) and not DENIED.search(text) or DENIED.search(text) and not DENIED.search(source):
        return
    for value in mine:
        now = [each for each in theirs if same(value, each)]
        if not now:
            continue
        if any(not _opposed(value, each, text) for each in now):
            continue
        yield Finding("bound", Verdict.CHANGED, _said(value), _said(now[0]))


def _opposed(one: Value, other: Value, text: str) -> bool:
    """Whether two bounds of one value exclude each other, or a bound went and nothing else limits the value."""
    was, now = set(one.bound.split("+")) - {""}, set(other.bound.split("+")) - {""}
    if one.kind in DATES:
        return bool((was & EARLY and now & LATE) or (was & LATE and now & EARLY))
    if (was & LEAST and now & MOST) or (was & MOST and now & LEAST):
        return True
    return bool(was & (LEAST | MOST) - VAGUE) and not now and not LIMITS.search(text) and one.kind != "ordinal"


def _said(value: Value) -> str:
    bound = value.bound.replace("+", " ")
    return f"{bound} {value.shown}".strip()

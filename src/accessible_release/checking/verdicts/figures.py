"""Values that became others, came or went; and values whose bound was turned round."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from accessible_release.checking.verdicts.amounts import DAY
from accessible_release.checking.verdicts.finding import Finding, Verdict
from accessible_release.checking.verdicts.pair import Pair
from accessible_release.checking.verdicts.value import DATES, Value, same
from accessible_release.checking.verdicts.values import values

ALIKE = ({"date", "month"}, {"number", "share"}, {"number", "times"}, {"weekday", "relative"}, {"share", "times"})
"""Kinds of which one may have been put in the other's place."""
NAMED_SPANS = {
    ("months", Fraction(12)): re.compile(r"\byear"),
    ("minutes", Fraction(7 * DAY)): re.compile(r"\bweek"),
    ("minutes", Fraction(DAY)): re.compile(r"\bday"),
    ("minutes", Fraction(60)): re.compile(r"\bhour"),
}
"""Lengths of time that a bare noun says."""
SLIGHT = {Fraction(0), Fraction(1)}
TWO = Fraction(2)
BOTH = re.compile(r"\b(?:both|twice|pair|couple|two|double|and)\b", re.IGNORECASE)
LIMITS = re.compile(
    r"\b(?:most|least|more|less|fewer|max\w*|minim\w*|limit\w*|longest|longer|up to|within|under|over|older|younger"
    r"|above|below|bigger|better|higher|lower|at the)\b",
    re.IGNORECASE,
)
"""Another way to bound a value."""
DENIED = re.compile(r"\b(?:not|no|never|none|nobody|without)\b|n[’']t\b", re.IGNORECASE)
LEAST, MOST = {"at least", "more than", "just over"}, {"up to", "fewer than", "nearly", "within"}
VAGUE = {"nearly", "just over", "within"}
EARLY, LATE = {"no later than", "before", "until"}, {"from", "after"}


def findings(pair: Pair) -> Iterator[Finding]:
    """Values that were changed, added or left out, and bounds that were turned."""
    mine, theirs = pair.source.statement.fact(values), pair.other.statement.fact(values)
    gone, new = _lacking(mine, theirs, pair.other.text), _lacking(theirs, mine, pair.source.text)
    for value in new:
        was = _replaced(value, gone)
        if was is None:
            yield Finding(value.called, Verdict.ADDED, "", value.shown)
        else:
            gone.remove(was)
            yield Finding(value.called, Verdict.CHANGED, was.shown, value.shown)
    yield from (Finding(value.called, Verdict.LEFT_OUT, value.shown) for value in gone)
    if bool(DENIED.search(pair.source.text)) == bool(DENIED.search(pair.other.text)):
        yield from _bounds(mine, theirs, pair.other.text)


def _lacking(mine: list[Value], theirs: list[Value], text: str) -> list[Value]:
    """The values that the other side has not, and that do not follow from what it has."""
    return [each for each in mine if not any(same(each, one) for one in theirs) and not _implied(each, theirs, text)]


def _replaced(value: Value, gone: list[Value]) -> Value | None:
    """What a new value stands in place of."""
    alike = [each for each in gone if each.kind == value.kind] or [
        each for each in gone if {each.kind, value.kind} in ALIKE
    ]
    return alike[0] if alike else None


def _implied(value: Value, others: list[Value], text: str) -> bool:
    """“One” and “two” come and go with what is counted, “12 months” with “a year”; a sum follows from its parts."""
    if value.value in SLIGHT and value.kind in {"number", "ordinal", "length"}:
        return True
    if value.value == 0 and value.kind == "money":  # “free” says nothing new where no sum is named
        return not any(each.kind == "money" for each in others)
    if value.value == TWO and value.kind in {"number", "times"}:
        return bool(BOTH.search(text))
    if value.kind in {"rate", "relative"}:
        return not any(each.kind in {"rate", "relative"} for each in others)
    if isinstance(value.value, Fraction) and (value.unit, value.value) in NAMED_SPANS:
        return bool(NAMED_SPANS[value.unit, value.value].search(text))
    return value.kind in {"number", "money"} and _summed(value, others)


def _summed(value: Value, others: list[Value]) -> bool:
    found = [each.value for each in others if each.kind == value.kind and isinstance(each.value, Fraction)]
    return any(value.value in {one + two, abs(one - two)} for at, one in enumerate(found) for two in found[at + 1 :])


def _bounds(mine: list[Value], theirs: list[Value], text: str) -> Iterator[Finding]:
    for value in mine:
        now = [each for each in theirs if same(value, each)]
        if now and all(_opposed(value, each, text) for each in now):
            yield Finding("bound", Verdict.CHANGED, _said(value), _said(now[0]))


def _opposed(one: Value, other: Value, text: str) -> bool:
    """Whether two bounds of one value exclude each other, or a bound went and nothing else limits the value."""
    was, now = set(one.bound.split("+")) - {""}, set(other.bound.split("+")) - {""}
    if one.kind in DATES:
        return bool((was & EARLY and now & LATE) or (was & LATE and now & EARLY))
    if (was & LEAST and now & MOST) or (was & MOST and now & LEAST):
        return True
    strict = was & (LEAST | MOST) - VAGUE
    return bool(strict) and not now and not LIMITS.search(text) and one.kind != "ordinal"


def _said(value: Value) -> str:
    return f"{value.bound.replace('+', ' ')} {value.shown}".strip()

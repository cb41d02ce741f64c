"""What some invariants of the lock see, which are as sure of a person's text: units, and “only” that moved."""

from __future__ import annotations

from collections.abc import Iterator

from accessible_release.checking import focus, units
from accessible_release.checking.verdicts.finding import Finding, Verdict
from accessible_release.checking.verdicts.pair import Pair

NO_UNIT = "no unit"


def findings(pair: Pair) -> Iterator[Finding]:
    """Breaches of those invariants that have two sides."""
    source, other = pair.source.statement, pair.other.statement
    for each in units.breaches(source, other):
        if each.change == "became" and NO_UNIT not in each.why:
            yield Finding("unit", Verdict.CHANGED, each.about[0], each.why)
    for each in focus.breaches(source, other):
        yield Finding("only", Verdict.CHANGED, "only", each.why)

"""What some invariants of the lock see, which are as sure of a person's text: units, turned links, “only” moved."""

from __future__ import annotations

from collections.abc import Iterator

from accessible_release.checking import connectives, contrast, focus, units
from accessible_release.checking.verdicts.finding import Finding, Verdict
from accessible_release.checking.verdicts.pair import Pair

KINDS = {units: "unit", focus: "only", connectives: "order", contrast: "denial"}


def findings(pair: Pair) -> Iterator[Finding]:
    """Breaches of those invariants that have two sides."""
    source, other = pair.source.statement, pair.other.statement
    for module, kind in KINDS.items():
        for each in module.breaches(source, other):
            if module in {focus, contrast} or (each.change == "became" or "became" in each.why or "turned" in each.why):
                yield Finding(kind, Verdict.CHANGED, each.why, each.why)

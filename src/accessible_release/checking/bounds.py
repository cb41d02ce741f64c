"""G8: “at least”, “up to”, “about”, “only”, “between” stay with their number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from accessible_release.analysis.spans.quantities import Figure
from accessible_release.analysis.statement import Statement
from accessible_release.checking import numbers
from accessible_release.ledger import Breach


def _bounds(found: list[Figure]) -> dict[object, set[str]]:
    done: dict[object, set[str]] = defaultdict(set)
    for each in found:
        done[each.value, each.kind].add(each.bound)
    return done


def breaches(source: Statement, other: Statement) -> Iterator[Breach]:
    """A number whose bound is lost, new or turned round."""
    old, new = _bounds(source.fact(numbers.facts)), _bounds(other.fact(numbers.facts))
    for each in source.fact(numbers.facts):
        key = (each.value, each.kind)
        was, now = old.pop(key, None), new.get(key)
        if was and now and was != now and not was & now - {""}:
            yield Breach(
                "G8",
                f"“{_said(was)} {each.shown}” became “{_said(now)} {each.shown}”",
                "became",
                (f"{_said(was)} {each.shown}",),
            )


def _said(bounds: set[str]) -> str:
    return "/".join(sorted(bound or "exactly" for bound in bounds))

"""G2: each number keeps its unit: per cent, percentage points, currency, months, miles per hour."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from accessible_release.checking import numbers
from accessible_release.checking.numerals import Figure
from accessible_release.checking.statement import Known, Statement
from accessible_release.ledger import Breach

OPEN = {"", "years"}
"""“Under 18” and “under 18 years old” are the same; so are “a 12 mile road” and “12 miles of road” anyway."""


def _units(found: list[Figure]) -> dict[object, set[str]]:
    done: dict[object, set[str]] = defaultdict(set)
    for each in found:
        done[each.value].add(each.unit)
    return done


def breaches(source: Statement, other: Statement, known: Known) -> Iterator[Breach]:
    """A number whose unit is lost or became another."""
    before, after = source.fact(numbers.facts), other.fact(numbers.facts)
    old, new = _units(before), _units(after)
    for each in before:
        was, now = old.pop(each.value, None), new.get(each.value)
        if was and now and not _same(was, now, bounded=bool(each.bound)):
            yield Breach("G2", f"the unit of {each.shown} changed: {_said(was)} became {_said(now)}")


def _same(was: set[str], now: set[str], *, bounded: bool) -> bool:
    return was == now or (bounded and was | now == OPEN)


def _said(units: set[str]) -> str:
    return " and ".join(sorted(unit or "no unit" for unit in units))

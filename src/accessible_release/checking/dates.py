"""G3: dates, weekdays, clock times and relative dates stay what they are; none is resolved, lost or new."""

from __future__ import annotations

from collections.abc import Iterator

from accessible_release.analysis.spans.temporal import Moment, moments
from accessible_release.analysis.statement import Statement
from accessible_release.analysis.tokens import text_of
from accessible_release.ledger import Breach


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

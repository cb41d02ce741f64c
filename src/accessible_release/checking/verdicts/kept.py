"""What the lock sees and is as sure of: units in any text, and everything where only a few words were changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from accessible_release.checking import focus, gate, units
from accessible_release.checking.verdicts.finding import Finding, Verdict
from accessible_release.checking.verdicts.pair import Pair
from accessible_release.ledger import Breach

NO_UNIT = "no unit"
FEW = 2
"""So many words may differ on each side for a text to be the source with a few words changed …"""
NEARLY_ALL = 0.7
"""… and so much of it must be the same."""
KINDS = {"G6": "denial", "G7": "duty", "G8": "bound", "G10": "doubt"}
"""Invariants of the lock that are told so there."""


def findings(pair: Pair) -> Iterator[Finding]:
    """Breaches of the lock that have two sides."""
    source, other = pair.source.statement, pair.other.statement
    for each in units.breaches(source, other):
        if each.change == "became" and NO_UNIT not in each.why:
            yield Finding("unit", Verdict.CHANGED, each.about[0], each.why)
    for each in focus.breaches(source, other):
        yield Finding("only", Verdict.CHANGED, "only", each.why)
    if _nearly_the_same(pair):
        yield from _slips(pair)


def _nearly_the_same(pair: Pair) -> bool:
    if len(pair.source.exact.docs) != len(pair.other.exact.docs):
        return False
    mine, theirs = Counter(pair.source.exact.lowers), Counter(pair.other.exact.lowers)
    few = max((mine - theirs).total(), (theirs - mine).total()) <= FEW
    return few and (mine & theirs).total() >= NEARLY_ALL * max(mine.total(), theirs.total())


def _slips(pair: Pair) -> Iterator[Finding]:
    """A “not”, a “must”, a bound, a doubt that one word in the source's own sentence changed."""
    found: dict[str, Breach] = {}
    for each in gate.breaches(pair.source.exact, pair.other.exact):
        found.setdefault(each.id, each)
    for name, kind in KINDS.items():
        if name in found:
            yield Finding(kind, Verdict.CHANGED, pair.source.text, pair.other.text)

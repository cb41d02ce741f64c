"""What a sentence lacks may stand in another: findings of a pair, held against the whole of both texts."""

from __future__ import annotations

from collections.abc import Iterator

from accessible_release.analysis.spans.names import facts as names
from accessible_release.checking.verdicts.figures import kind_of
from accessible_release.checking.verdicts.finding import Finding, Verdict
from accessible_release.checking.verdicts.judge import differences
from accessible_release.checking.verdicts.pair import Pair, Side
from accessible_release.checking.verdicts.values import same, values

VALUES = {"number", "date", "contact"}
READER = {
    "denial": "denials",
    "duty": "duties",
    "opposite": "opposites",
    "only": "limits",
    "doubt": "claims",
    "condition": "claims",
    "order": "claims",
    "cause": "claims",
    "claim": "claims",
    "instruction": "claims",
    "who": "people",
    "speaker": "people",
    "unit": "kept",
    "bound": "figures",
}
"""Kind of finding → the module that finds it."""
ANSWERED = {"claim", "instruction", "cause", "condition", "doubt", "only", "speaker", "who", "denial", "duty", "opposite", "order"}
"""Kinds that a sentence of the other text may answer though it belongs elsewhere."""


class Whole:
    """One whole text: its values and its names, wherever they stand."""

    def __init__(self, side: Side) -> None:
        self.side = side
        self.values = side.statement.fact(values)
        self._words = frozenset(side.lowers)

    def has(self, shown: str, side: Side) -> bool:
        """Whether a value of a pair's side, as printed there, stands in this text."""
        meant = [each for each in side.statement.fact(values) if each.shown == shown]
        return any(same(each, one) for each in meant for one in self.values)

    def names(self, printed: str) -> bool:
        """Whether a word of a name stands in this text."""
        return any(word.lower() in self._words for word in printed.split())

    def lacks(self, side: Side, *, safety: bool) -> Iterator[Finding]:
        """The values and names of a sentence that stand nowhere in this text."""
        del safety
        for each in side.statement.fact(values):
            if not any(same(each, one) for one in self.values) and each.kind not in {"rate", "relative", "ordinal", "times"}:
                yield Finding(kind_of(each), Verdict.LEFT_OUT, each.shown)
        for name in side.exact.fact(names):
            if not self.names(name.printed):
                yield Finding("name", Verdict.LEFT_OUT, name.printed)


def confirmed(finding: Finding, pair: Pair, source: Whole, other: Whole, *, quoting: bool) -> Finding | None:
    """The finding as it holds for whole texts; None where it does not."""
    if finding.kind in VALUES:
        return _value(finding, pair, source, other)
    if finding.kind == "name":
        return _name(finding, source, other)
    if finding.kind == "swapped":
        return None  # judged by the whole texts alone
    if finding.kind == "speaker" and quoting:
        return None
    if finding.kind in ANSWERED and not _again(finding, pair, source, other):
        return None
    return finding


def _value(finding: Finding, pair: Pair, source: Whole, other: Whole) -> Finding | None:
    kept = bool(finding.source) and other.has(finding.source, pair.source)
    known = bool(finding.other) and source.has(finding.other, pair.other)
    if finding.verdict is Verdict.CHANGED:
        if kept and known:
            return None
        if known:
            return Finding(finding.kind, Verdict.LEFT_OUT, finding.source)
        return Finding(finding.kind, Verdict.ADDED, "", finding.other) if kept else finding
    return None if kept or known else finding


def _name(finding: Finding, source: Whole, other: Whole) -> Finding | None:
    kept, known = other.names(finding.source), source.names(finding.other)
    if finding.verdict is Verdict.CHANGED:
        if kept and known:
            return None
        if known:
            return Finding("name", Verdict.LEFT_OUT, finding.source)
        return Finding("name", Verdict.ADDED, "", finding.other) if kept else finding
    return None if kept or known else finding


def _again(finding: Finding, pair: Pair, source: Whole, other: Whole) -> bool:
    """Whether the sentences still differ so when each is held against the whole of the other text."""
    module = (READER[finding.kind],)
    against_source = [each for each in differences(Pair(source.side.exact, pair.other.exact), module) if each.kind == finding.kind]
    if finding.other and not any(each.other == finding.other for each in against_source):
        return False
    if finding.source and finding.verdict is Verdict.CHANGED:
        against_other = [each for each in differences(Pair(pair.source.exact, other.side.exact), module) if each.kind == finding.kind]
        return any(each.source == finding.source for each in against_other)
    return True

"""What a sentence lacks may stand in another: findings of a pair, held against the whole of both texts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from accessible_release.analysis.spans.names import facts as names
from accessible_release.checking.verdicts.claims import is_grave
from accessible_release.checking.verdicts.finding import Finding, Verdict
from accessible_release.checking.verdicts.judge import differences
from accessible_release.checking.verdicts.pair import Pair, Side
from accessible_release.checking.verdicts.value import same
from accessible_release.checking.verdicts.values import values

VALUES = {"number", "date", "contact"}
CLAIMED = {"claim": "claims", "instruction": "claims", "cause": "sequence", "condition": "lacking", "doubt": "lacking"}
CLAIMED |= {"only": "lacking"}
"""Kind of what was added → the module that finds it."""
WORDS = {"opposite", "denial"}
AROUND = 1
"""Words on either side by which the same words are known again."""


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
        """Whether the words of a name stand in this text."""
        return bool(printed) and all(word.lower() in self._words for word in re.findall(r"[\w’'-]+", printed))

    def lacks(self, side: Side) -> Iterator[Finding]:
        """The values and names of a sentence that stand nowhere in this text."""
        for each in side.statement.fact(values):
            if not any(same(each, one) for one in self.values) and each.kind not in {
                "rate",
                "relative",
                "ordinal",
                "times",
            }:
                yield Finding(each.called, Verdict.LEFT_OUT, each.shown)
        for name in side.exact.fact(names):
            if not self.names(name.printed):
                yield Finding("name", Verdict.LEFT_OUT, name.printed)


def confirmed(finding: Finding, pair: Pair, source: Whole, other: Whole, *, quoting: bool) -> Finding | None:
    """The finding as it holds for whole texts; None where it does not."""
    if finding.kind in VALUES:
        return _value(finding, pair, source, other)
    if finding.kind == "name":
        return _name(finding, source, other)
    if finding.kind == "speaker" and quoting:
        return None
    if finding.verdict is Verdict.ADDED and finding.kind in CLAIMED and not _new(finding, pair, source):
        return None
    if finding.kind in WORDS and _said(finding.other, source) and _said(finding.source, other):
        return None
    if finding.kind == "denial" and finding.other == pair.other.text and _stands(finding.source, pair.source, other):
        return None
    return finding


def _stands(shown: str, side: Side, text: Whole) -> bool:
    """Whether the words of a finding stand in a text with the same words around them as in a sentence."""
    here, words = _bare(side.text).split(), _bare(shown).split()
    places = [at for at in range(len(here)) if words and here[at : at + len(words)] == words]
    around = [" ".join(here[max(0, at - AROUND) : at + len(words) + AROUND]) for at in places]
    return bool(around) and all(_said(each, text) for each in around)


def _said(shown: str, text: Whole) -> bool:
    """Whether the words of a finding stand in a text, one after another."""
    return f" {_bare(shown)} " in f" {_bare(text.side.text)} "


def _bare(text: str) -> str:
    return " ".join(re.findall(r"[\w’'-]+", text.lower().replace("cannot", "can not")))


def _value(finding: Finding, pair: Pair, source: Whole, other: Whole) -> Finding | None:
    kept = bool(finding.source) and other.has(finding.source, pair.source)
    known = bool(finding.other) and source.has(finding.other, pair.other)
    if finding.verdict is Verdict.CHANGED:
        if kept and known:
            return None
        return finding
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


def _new(finding: Finding, pair: Pair, source: Whole) -> bool:
    """Whether the words are new to the whole source as well."""
    module = (CLAIMED[finding.kind],)
    return finding in differences(Pair(source.side.exact, pair.other.exact), module) or is_grave(finding.other)

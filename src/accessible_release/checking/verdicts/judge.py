"""The judge: every kind of difference in order, then what the lock alone objects to."""

from __future__ import annotations

from collections.abc import Collection

from accessible_release.analysis.known import Known
from accessible_release.analysis.statement import Statement
from accessible_release.checking.gate import breaches
from accessible_release.checking.verdicts import (
    bound_to,
    claims,
    denials,
    duties,
    figures,
    kept,
    lacking,
    opposites,
    people,
    sequence,
)
from accessible_release.checking.verdicts.finding import Finding, Judgement, Verdict, worst_first
from accessible_release.checking.verdicts.pair import Pair

READERS = {
    "figures": figures,
    "bound_to": bound_to,
    "people": people,
    "denials": denials,
    "duties": duties,
    "opposites": opposites,
    "lacking": lacking,
    "sequence": sequence,
    "claims": claims,
    "kept": kept,
}
"""Name → the module that looks for some kinds of difference."""


def judge(source: Statement, other: Statement, known: Known = Known()) -> Judgement:  # noqa: B008 - immutable
    """What became of the facts of `source` in `other`, the worst first; no finding where the lock has no objection."""
    return Judgement(judged(Pair(source, other), known))


def judged(pair: Pair, known: Known) -> tuple[Finding, ...]:
    """The same for a pair that is at hand."""
    held = breaches(pair.source.exact, pair.other.exact, known)
    if not held:
        return ()
    found = differences(pair)
    if not any(each.verdict is not Verdict.LEFT_OUT for each in found):
        found.append(Finding("words", Verdict.UNSURE, "", "; ".join(dict.fromkeys(each.why for each in held))))
    return worst_first(found)


def differences(pair: Pair, names: Collection[str] = tuple(READERS)) -> list[Finding]:
    """What the readers of those names find, each once; of one kind rather the words than whole sentences."""
    found = list(dict.fromkeys(each for name in names for each in READERS[name].findings(pair)))
    closer = {each.kind for each in found if (each.source, each.other) != (pair.source.text, pair.other.text)}
    return [
        each
        for each in found
        if each.kind not in closer or (each.source, each.other) != (pair.source.text, pair.other.text)
    ]

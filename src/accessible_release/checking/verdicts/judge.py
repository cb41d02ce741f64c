"""The judge: every kind of difference in order, then what the lock alone objects to."""

from __future__ import annotations

from accessible_release.analysis.known import Known
from accessible_release.analysis.statement import Statement
from accessible_release.checking.gate import breaches
from accessible_release.checking.verdicts import bound_to, claims, denials, duties, figures, kept, limits, opposites, people
from accessible_release.checking.verdicts.finding import Finding, Judgement, Verdict
from accessible_release.checking.verdicts.pair import Pair

READERS = (figures, bound_to, people, denials, duties, opposites, limits, claims, kept)
ORDER = list(Verdict)


def judge(source: Statement, other: Statement, known: Known = Known()) -> Judgement:  # noqa: B008 - immutable
    """What became of the facts of `source` in `other`, the worst first; no finding where the lock has no objection."""
    held = breaches(source, other, known)
    if not held:
        return Judgement()
    pair = Pair(source, other)
    found = list(dict.fromkeys(each for reader in READERS for each in reader.findings(pair)))
    if not found:
        found = [Finding("words", Verdict.UNSURE, source.text, "; ".join(dict.fromkeys(each.why for each in held)))]
    return Judgement(tuple(sorted(found, key=lambda each: ORDER.index(each.verdict))))

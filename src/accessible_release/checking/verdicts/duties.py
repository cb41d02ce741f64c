"""What must be became what may be; what may happen became what will; what was done became what is to come."""

from __future__ import annotations

from collections.abc import Iterator

from accessible_release.analysis.grammar.modality import Mode
from accessible_release.analysis.grammar.predicates import shared
from accessible_release.checking.verdicts.finding import Finding, Verdict
from accessible_release.checking.verdicts.pair import Pair, Said

DUTY, ADVICE, FREE, SURE, WISHED = "must", "should", "may", "will", "would"
KINDS = {"must": DUTY, "imperative": DUTY, "should": ADVICE, "may": FREE, "can": FREE, "will": SURE, "would": WISHED, "need not": FREE}
OPPOSED = {
    frozenset({DUTY, FREE}),
    frozenset({DUTY, ADVICE}),
    frozenset({ADVICE, FREE}),
    frozenset({FREE, SURE}),
    frozenset({FREE, "past"}),
    frozenset({SURE, "past"}),
    frozenset({ADVICE, "past"}),
    frozenset({DUTY, "past"}),
    frozenset({ADVICE, SURE}),
}
MET = 2
"""How well two predicates must belong together."""


def findings(pair: Pair) -> Iterator[Finding]:
    """Predicates that belong together and are meant otherwise."""
    seen = set()
    for mine, theirs in pair.met:
        one, two = _meant(mine.mode), _meant(theirs.mode)
        if frozenset({one, two}) not in OPPOSED or mine.light or theirs.light or theirs.token in seen:
            continue
        if not (shared(mine.around, theirs.around) or mine.token.lemma_ == theirs.token.lemma_):
            continue
        if not mine.mode.verb or not theirs.mode.verb or _answered(mine, theirs, pair):
            continue
        if mine.predicate.denied and theirs.predicate.denied and {one, two} == {DUTY, FREE}:
            continue  # “may not”, “must not”
        seen.add(theirs.token)
        yield Finding("duty", Verdict.CHANGED, mine.shown, theirs.shown)


def _meant(mode: Mode) -> str:
    kinds = {KINDS[each] for each in mode.classes if each in KINDS}
    if "imperative" in mode.classes and len(mode.classes) == 1:
        return ""  # an order softens or hardens with the politeness of the text
    for kind in (DUTY, ADVICE, FREE, SURE, WISHED):
        if kind in kinds:
            return kind
    return "past" if mode.tense == "past" else ""


def _answered(mine: Said, theirs: Said, pair: Pair) -> bool:
    """Whether another predicate of either side means it the same way."""
    one, two = _meant(mine.mode), _meant(theirs.mode)
    return any(
        _meant(each.mode) == two and (shared(each.predicate.keys, theirs.predicate.keys) or each.light)
        for each in pair.source.said
    ) or any(
        _meant(each.mode) == one and (shared(each.predicate.keys, mine.predicate.keys) or each.light)
        for each in pair.other.said
    )

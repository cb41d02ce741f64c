"""What must be became what may be; what may happen became what will; what was done became what is to come."""

from __future__ import annotations

from collections.abc import Iterator

from accessible_release.analysis.grammar.modality import Mode
from accessible_release.analysis.grammar.predicates import shared
from accessible_release.checking.verdicts.finding import Finding, Verdict
from accessible_release.checking.verdicts.pair import COVER, Pair, Said, Side
from accessible_release.checking.verdicts.signs import PLAIN_DENIALS, signs

DUTY, ADVICE, FREE, SURE, WISHED = "must", "should", "may", "will", "would"
KINDS = {
    "must": DUTY,
    "imperative": DUTY,
    "should": ADVICE,
    "may": FREE,
    "can": FREE,
    "will": SURE,
    "would": WISHED,
    "need not": FREE,
}
OPPOSED = {
    frozenset({DUTY, FREE}),
    frozenset({DUTY, ADVICE}),
    frozenset({ADVICE, FREE}),
    frozenset({FREE, SURE}),
    frozenset({SURE, "past"}),
    frozenset({ADVICE, "past"}),
    frozenset({DUTY, "past"}),
    frozenset({ADVICE, SURE}),
}
OBLIGED = {DUTY, ADVICE, FREE}
WILL = {"will", "'ll"}
BINDING = {"provide", "if", "as", "offence"}
"""What else binds somebody: a condition, an offence."""


def findings(pair: Pair) -> Iterator[Finding]:
    """Predicates that belong together and are meant otherwise; else what the words of both texts say as a whole."""
    done = {theirs.token: (mine, theirs) for mine, theirs in pair.met if _differ(mine, theirs, pair)}
    yield from (Finding("duty", Verdict.CHANGED, mine.shown, theirs.shown) for mine, theirs in done.values())
    if not done and pair.cover >= COVER:
        yield from _overall(pair)


def _differ(mine: Said, theirs: Said, pair: Pair) -> bool:
    if frozenset({_meant(mine.mode), _meant(theirs.mode)}) not in OPPOSED or not (_plain(mine) and _plain(theirs)):
        return False
    obliged = {_meant(mine.mode), _meant(theirs.mode)} <= OBLIGED
    if (mine.light or theirs.light) and not (obliged and _may_be_light(mine, theirs)):
        return False
    same = mine.token.lemma_ == theirs.token.lemma_
    return (same or shared(mine.around, theirs.around)) and not _answered(mine, theirs, pair)


def _may_be_light(mine: Said, theirs: Said) -> bool:
    """Whether verbs that say little belong together: it is one verb, or one of them says more."""
    return mine.token.lemma_ == theirs.token.lemma_ or not (mine.light and theirs.light)


def _plain(said: Said) -> bool:
    """Whether its mode can be trusted: a verb of its own, not denied, not under “let”, not “to pay”."""
    own = said.mode.verb and not said.predicate.denied
    return own and said.token.head.lemma_ != "let" and not said.shown.lower().startswith("to ")


def _overall(pair: Pair) -> Iterator[Finding]:
    """What may be is now sure; what must be is now free; what is free must now be."""
    mine, theirs = pair.source.forms, pair.other.forms
    may, must, choice = (mine & signs(name) for name in ("may", "must", "choice"))
    if may and theirs & WILL and not mine & WILL and not theirs & (signs("may") | signs("not_sure")):
        yield Finding("duty", Verdict.CHANGED, min(may), "will")
    if must and theirs & signs("choice") and not theirs & (signs("must") | signs("asked")):
        yield Finding("duty", Verdict.CHANGED, min(must), min(theirs & signs("choice")))
    bound = mine & (signs("must") | signs("asked") | BINDING)
    if choice and not bound and "must" in theirs and not theirs & PLAIN_DENIALS:
        yield Finding("duty", Verdict.CHANGED, min(choice), "must")


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
        for each in _unsettled(pair.source, pair.other)
    ) or any(
        _meant(each.mode) == one and (shared(each.predicate.keys, mine.predicate.keys) or each.light)
        for each in _unsettled(pair.other, pair.source)
    )


def _unsettled(side: Side, opposite: Side) -> list[Said]:
    """What is said on a side without the verbs that the opposite side has, meant the same way."""
    there = {(each.token.lemma_, _meant(each.mode)) for each in opposite.said}
    return [each for each in side.said if (each.token.lemma_, _meant(each.mode)) not in there]

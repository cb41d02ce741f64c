"""What must be became what may be; what may happen became what will; what was done became what is to come."""

from __future__ import annotations

from collections.abc import Iterator

from accessible_release.analysis.grammar.modality import Mode
from accessible_release.analysis.grammar.predicates import shared
from accessible_release.checking.verdicts.finding import Finding, Verdict
from accessible_release.checking.verdicts.pair import Pair, Said, Side

DUTY, ADVICE, FREE, SURE, WISHED = "must", "should", "may", "will", "would"
KINDS = {"must": DUTY, "imperative": DUTY, "should": ADVICE, "may": FREE, "can": FREE, "will": SURE, "would": WISHED, "need not": FREE}
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
COVER = 0.5
"""How much of the source must be there before the modes of the whole are compared."""


def findings(pair: Pair) -> Iterator[Finding]:
    """Predicates that belong together and are meant otherwise."""
    seen = set()
    for mine, theirs in pair.met:
        one, two = _meant(mine.mode), _meant(theirs.mode)
        if frozenset({one, two}) not in OPPOSED or mine.light or theirs.light or theirs.token in seen:
            continue
        if not (shared(mine.around, theirs.around) or mine.token.lemma_ == theirs.token.lemma_):
            continue
        if any(each.token.head.lemma_ == "let" for each in (mine, theirs)):
            continue
        if not mine.mode.verb or not theirs.mode.verb or _answered(mine, theirs, pair):
            continue
        if mine.predicate.denied or theirs.predicate.denied or {mine.shown[:3], theirs.shown[:3]} & {"to "}:
            continue
        seen.add(theirs.token)
        yield Finding("duty", Verdict.CHANGED, mine.shown, theirs.shown)
    if not seen:
        yield from _overall(pair)


def _overall(pair: Pair) -> Iterator[Finding]:
    """What may be is now sure; what must be is now free; what is free must now be."""
    mine, theirs = _words(pair.source), _words(pair.other)
    if pair.cover < COVER:
        return
    if mine & MAY and not theirs & (MAY | DOUBT) and theirs & {"will", "'ll"} and not mine & {"will", "'ll"}:
        yield Finding("duty", Verdict.CHANGED, min(mine & MAY), "will")
    if mine & MUST and not theirs & (MUST | ASKED) and theirs & CHOICE:
        yield Finding("duty", Verdict.CHANGED, min(mine & MUST), min(theirs & CHOICE))
    bound = mine & (MUST | ASKED | {"provide", "if", "as", "offence"})
    if mine & CHOICE and not bound and "must" in theirs and not theirs & {"not", "n't", "never"}:
        yield Finding("duty", Verdict.CHANGED, min(mine & CHOICE), "must")


MAY = {"may", "might", "could"}
DOUBT = {"can", "possible", "possibly", "perhaps", "maybe", "risk", "chance", "likely", "if", "think", "hope", "plan", "expect", "unless", "when"}
MUST = {"must", "require", "compulsory", "mandatory", "oblige", "shall"}
ASKED = {"need", "have", "should", "ask", "tell", "order", "only", "not", "no", "never", "please", "urge", "advise", "rule", "law", "until", "unless", "remember"}
CHOICE = {"can", "may", "could", "want", "choose", "optional", "voluntary", "welcome", "invite", "idea", "like"}


def _words(side: Side) -> set[str]:
    return {
        form
        for token in side.statement.tokens
        if token.text != "May" and token.text != "Will"
        for form in (token.lower_, token.lemma_.lower())
    }


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

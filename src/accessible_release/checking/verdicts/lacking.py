"""What went so that more is claimed than before: a condition, a doubt, an “only”; and those that came."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.analysis.tokens import children_of, lower
from accessible_release.analysis.words.reporting import REPORTING
from accessible_release.checking.verdicts.finding import Finding, Verdict
from accessible_release.checking.verdicts.pair import COVER, Pair, Side
from accessible_release.checking.verdicts.signs import signs

if TYPE_CHECKING:
    from spacy.tokens import Token

CONDITIONS = {"if", "unless", "provided", "providing"}
FOR_SOME = {"for", "event", "people"}
"""“For people over 60”, “in the event of fire” are conditions as well."""
STRICT = {"only", "solely", "exclusively", "nobody"}
OTHERWISE = {
    "no",
    "not",
    "n't",
    "must",
    "unless",
    "except",
    "but",
    "limit",
    "restrict",
    "until",
    "never",
    "none",
    "have",
}
OTHERWISE |= {"should", "nothing", "else"}
"""What can say “only” in other words."""
BELIEVED = signs("thinking") | {"believe", "think", "suspect", "fear", "expect", "claim"}
"""Doubts where a clause hangs on them."""
WORDS_SHOWN = 4


def findings(pair: Pair) -> Iterator[Finding]:
    """Conditions, doubts and limits of one side alone. For something to be lacking, the rest must be there."""
    yield from _conditions(pair)
    yield from _doubts(pair)
    yield from _limits(pair)


def _conditions(pair: Pair) -> Iterator[Finding]:
    lost, new = pair.source.lowers & CONDITIONS, pair.other.lowers & CONDITIONS
    asked = "?" in pair.other.text or pair.other.lowers & signs("conditions")
    if lost and pair.cover >= COVER and not asked:
        yield Finding("condition", Verdict.CHANGED, clause_of(pair.source, min(lost)))
    if new and not pair.source.lowers & (signs("conditions") | FOR_SOME):
        yield Finding("condition", Verdict.ADDED, "", clause_of(pair.other, min(new)))


def clause_of(side: Side, word: str) -> str:
    """The clause that a word begins, as printed."""
    token = next((each for each in side.statement.tokens if lower(each) == word), None)
    if token is None or token.head == token:
        return word
    return " ".join(each.text for each in token.head.subtree if each.i >= token.i)


def _doubts(pair: Pair) -> Iterator[Finding]:
    lost = pair.source.lowers & signs("strong_doubts") | {
        token.lemma_.lower()
        for token in pair.source.statement.tokens
        if token.lemma_.lower() in BELIEVED and any(child.dep_ in {"ccomp", "xcomp"} for child in children_of(token))
    }
    if lost and pair.cover >= COVER and not pair.other.forms & signs("doubts") and not _reports(pair.other):
        yield Finding("doubt", Verdict.CHANGED, min(lost))
    new = pair.other.lowers & signs("new_doubts")
    if new and not pair.source.lowers & (signs("doubts") | REPORTING):
        yield Finding("doubt", Verdict.ADDED, "", min(new))


def _reports(side: Side) -> bool:
    """Whether somebody says it: a verb of saying with what is said, or *according to*."""
    return any(
        token.lemma_.lower() in REPORTING
        and (token.pos_ != "VERB" or token.dep_ in {"parataxis", "ccomp"} or any(map(_is_said, children_of(token))))
        for token in side.statement.tokens
    )


def _is_said(child: Token) -> bool:
    return child.dep_ in {"ccomp", "xcomp", "prep", "oprd"}


def _limits(pair: Pair) -> Iterator[Finding]:
    answers = signs("only") | OTHERWISE
    if _limited(pair.source) and pair.cover >= COVER and not pair.other.lowers & answers:
        yield Finding("only", Verdict.CHANGED, _shown(pair.source))
    if _limited(pair.other) and not pair.source.lowers & answers:
        yield Finding("only", Verdict.ADDED, "", _shown(pair.other))


def _limited(side: Side) -> bool:
    """Whether it says “only” of something else than a number: “only 12 people” says that 12 are few."""
    tokens = side.statement.tokens
    counted = any(
        token.lower_ == "only" and any(each.like_num or each.lower_ in {"a", "one"} for each in tokens[at + 1 : at + 3])
        for at, token in enumerate(tokens)
    )
    return bool(side.lowers & STRICT) and not counted


def _shown(side: Side) -> str:
    tokens = side.statement.tokens
    at = next(place for place, token in enumerate(tokens) if {token.lower_, token.lemma_.lower()} & STRICT)
    return " ".join(token.text for token in tokens[at : at + WORDS_SHOWN])

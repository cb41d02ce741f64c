"""What comes first and what after, what is the cause and what the effect."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.analysis.grammar.links import Link, links
from accessible_release.analysis.grammar.predicates import shared
from accessible_release.analysis.tokens import lower
from accessible_release.checking.verdicts.claims import tells
from accessible_release.checking.verdicts.finding import Finding, Verdict
from accessible_release.checking.verdicts.lacking import clause_of
from accessible_release.checking.verdicts.pair import Pair
from accessible_release.checking.verdicts.signs import signs

if TYPE_CHECKING:
    from spacy.tokens import Token

REASONS = {"because", "so", "therefore", "due", "owing"}
KINDS = {"time": "order", "cause": "cause", "if": "order"}


def findings(pair: Pair) -> Iterator[Finding]:
    """Links that were turned round, and reasons that the source does not give."""
    before, after = pair.source.statement.fact(links), pair.other.statement.fact(links)
    for mine in before:
        same = [each for each in after if each.kind == mine.kind]
        if any(_crossed(mine, each) for each in same) and not any(_straight(mine, each) for each in same):
            yield Finding(KINDS[mine.kind], Verdict.CHANGED, pair.source.text, pair.other.text)
    reason = next((token for token in pair.other.statement.tokens if lower(token) in REASONS and _gives(token)), None)
    if reason is not None and (not pair.source.lowers & signs("causes") or _is_new(reason, pair)):
        yield Finding("cause", Verdict.ADDED, "", clause_of(pair.other, lower(reason)))


def _is_new(reason: Token, pair: Pair) -> bool:
    """Whether half of what is given as the reason is nowhere in the source."""
    told = [token for token in reason.head.subtree if token.i > reason.i and tells(token)]
    loose = [token for token in told if not pair.other.keys(token) & pair.source.every]
    return bool(loose) and 2 * len(loose) >= len(told)


def _gives(token: Token) -> bool:
    """“So he left” gives a reason, “so many” does not."""
    word = lower(token)
    if word == "so":
        return token.i == 0 or lower(token.nbor(-1)) in {",", "and"}
    return word != "due" or (token.i + 1 < len(token.doc) and lower(token.nbor(1)) == "to")


def _crossed(one: Link, other: Link) -> bool:
    return shared(one.first, other.second) and shared(one.second, other.first)


def _straight(one: Link, other: Link) -> bool:
    return shared(one.first, other.first) or shared(one.second, other.second)

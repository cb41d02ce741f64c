"""G6: what is denied stays denied, and nothing else is: not, never, no, without, fail to, un-."""

from __future__ import annotations

from collections.abc import Iterator

from accessible_release.checking.predicates import Predicate, predicates, shared
from accessible_release.checking.statement import Known, Statement
from accessible_release.ledger import Breach


def denied(statement: Statement) -> list[Predicate]:
    """The predicates that carry at least one denial."""
    return [each for each in statement.fact(predicates) if each.denials]


def breaches(source: Statement, other: Statement, known: Known) -> Iterator[Breach]:
    """A denial that was lost or added."""
    before, after = source.fact(denied), other.fact(denied)
    for mine in before:
        if not _answered(mine, other):
            yield Breach("G6", f"“{_shown(mine)}” lost its denial" if mine.denied else f"the denial of “{_shown(mine)}” changed")
    for theirs in after:
        if not _answered(theirs, source) and not _excepted(theirs, source):
            yield Breach("G6", f"“{_shown(theirs)}” is denied now")
    for mine in source.fact(predicates):
        if not mine.denials and mine.token.pos_ == "VERB" and _only_denied(mine, other, source):
            yield Breach("G6", f"“{mine.token.text}” is only denied now")


def _answered(mine: Predicate, statement: Statement) -> bool:
    """Whether the other text denies the same."""
    return any(each.denied == mine.denied and shared(each.keys, mine.keys) for each in statement.fact(predicates))


def _only_denied(mine: Predicate, other: Statement, source: Statement) -> bool:
    same = [each for each in other.fact(predicates) if shared(each.keys, mine.keys)]
    return bool(same) and all(each.denied for each in same) and any(shared(d.keys, mine.keys) for d in source.fact(denied))


def _excepted(theirs: Predicate, source: Statement) -> bool:
    """“All roads are open except the A14” says that the A14 is not open."""
    exception = any(token.lower_ in {"except", "unless", "excluding"} for token in source.tokens)
    return exception and any(shared(each.keys, theirs.keys) for each in source.fact(predicates))


def _shown(predicate: Predicate) -> str:
    return predicate.token.text

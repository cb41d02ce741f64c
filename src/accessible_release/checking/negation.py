"""G6: what is denied stays denied, and nothing else is: not, never, no, without, fail to, un-."""

from __future__ import annotations

from collections.abc import Iterator

from accessible_release.analysis.grammar.predicates import Predicate, Said, agree, predicates, shared
from accessible_release.analysis.statement import Statement
from accessible_release.checking import contrast
from accessible_release.ledger import Breach


def denials(statement: Statement) -> list[Predicate]:
    """The predicates that carry a denial, by a cue or in themselves."""
    return [each for each in statement.fact(predicates) if each.cues or each.bases]


def breaches(source: Statement, other: Statement) -> Iterator[Breach]:
    """A denial that was lost, added, or moved to something else."""
    for mine in source.fact(denials):
        if not _answered(mine, other) and not contrast.covers(source, mine.piece, mine.token):
            yield Breach(
                "G6",
                f"“{mine.token.text}” lost its denial" if mine.denied else f"the denial in “{mine.token.text}” changed",
                "lost",
                (mine.token.text,),
            )
    for theirs in other.fact(denials):
        if not _answered(theirs, source) and not _excepted(theirs, source) and not _contrasted(theirs, source, other):
            yield Breach(
                "G6",
                f"“{theirs.token.text}” is denied now"
                if theirs.denied
                else f"the denial in “{theirs.token.text}” is new",
                "added",
                (theirs.token.text,),
            )
    if source.fact(denials):
        for mine in source.fact(predicates):
            if not mine.cues and mine.token.pos_ == "VERB" and not _answered(mine, other, absent=True):
                yield Breach("G6", f"“{mine.token.text}” is only denied now", "lost", (mine.token.text,))


def _contrasted(theirs: Predicate, source: Statement, other: Statement) -> bool:
    """Whether the denial is one of a phrase, which `contrast` looks after."""
    return contrast.covers(other, theirs.piece, theirs.token) or contrast.repeated(source, other, theirs.piece)


def _answered(mine: Predicate, statement: Statement, *, absent: bool = False) -> bool:
    """Whether the other text says or denies the same; `absent`: what to answer where it is not there at all."""
    if mine.said in statement.fact(_said):
        return True
    same = [(each, answer) for each in statement.fact(predicates) if (answer := agree(mine, each)) is not None]
    closer = [answer for each, answer in same if shared(each.about, mine.about)]
    answers = closer or [answer for _, answer in same]
    if not answers:
        return absent or (not mine.cues and bool(mine.bases))
    return any(answers)


def _said(statement: Statement) -> frozenset[Said]:
    return frozenset(each.said for each in statement.fact(predicates))


def _excepted(theirs: Predicate, source: Statement) -> bool:
    """“All roads are open except the A14” says that the A14 is not open."""
    exception = any(token.lower_ in {"except", "unless", "excluding"} for token in source.tokens)
    return exception and any(agree(theirs, each) is not None for each in source.fact(predicates))

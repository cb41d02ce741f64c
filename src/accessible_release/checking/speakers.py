"""G11: who said what. Words inside quotation marks are never touched, and nobody's words become another's or a fact."""

from __future__ import annotations

from collections.abc import Iterator

from accessible_release.analysis.grammar.attribution import Reported, quotations, reported
from accessible_release.analysis.grammar.predicates import predicates, shared
from accessible_release.analysis.statement import Statement
from accessible_release.checking.wording import spaced, stretch
from accessible_release.ledger import Breach


def breaches(source: Statement, other: Statement) -> Iterator[Breach]:
    """Quoted words that changed; what was said and now is a fact, or the reverse; another speaker."""
    yield from requoted(source, other)
    yield from _reports(source, other)


def requoted(source: Statement, other: Statement) -> Iterator[Breach]:
    """Words inside quotation marks that were changed, left out or added."""
    before, after = source.fact(quotations), other.fact(quotations)
    for words_ in before - after:
        yield Breach(
            "G11",
            f"the words “{_short(words_)}” in quotation marks were changed or left out",
            "lost",
            (_short(words_),),
        )
    for words_ in after - before:
        yield Breach("G11", f"the words “{_short(words_)}” were put in quotation marks", "added", (_short(words_),))


def _reports(source: Statement, other: Statement) -> Iterator[Breach]:
    for mine in source.fact(reported):
        there = [each for each in other.fact(predicates) if shared(each.keys, mine.predicate.keys)]
        said = [each for each in other.fact(reported) if shared(each.predicate.keys, mine.predicate.keys)]
        if there and not said and not _stands(mine, other):
            yield Breach(
                "G11",
                f"“{mine.predicate.token.text}” is no longer said by anybody",
                "unsaid",
                (mine.predicate.token.text,),
            )
        elif said and mine.speaker and not any(not each.speaker or shared(each.speaker, mine.speaker) for each in said):
            yield Breach(
                "G11", f"“{mine.predicate.token.text}” is said by somebody else", "moved", (mine.predicate.token.text,)
            )
    for theirs in other.fact(reported):
        there = [each for each in source.fact(predicates) if shared(each.keys, theirs.predicate.keys)]
        said = [each for each in source.fact(reported) if shared(each.predicate.keys, theirs.predicate.keys)]
        if there and not said and theirs.speaker and not _stands(theirs, source):
            yield Breach(
                "G11",
                f"“{theirs.predicate.token.text}” was put in somebody's mouth",
                "said",
                (theirs.predicate.token.text,),
            )


def _stands(each: Reported, statement: Statement) -> bool:
    """Whether all words from the verb of saying to what is said stand there as they are; only the parser differs."""
    if each.saying.doc is not each.predicate.token.doc:
        return False
    return stretch(each.saying, each.predicate.token) in statement.fact(spaced)


def _short(text: str) -> str:
    return text if len(text) <= SHOWN else text[:SHOWN].rstrip() + "…"


SHOWN = 40

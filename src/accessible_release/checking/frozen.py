"""G16: terms of law, medicine and child protection stay verbatim; terms that no edition may bring in stay out."""

from __future__ import annotations

from collections.abc import Iterator

from accessible_release.analysis.spans.terms import facts, found, table, terms
from accessible_release.analysis.statement import Statement
from accessible_release.ledger import Breach


def breaches(source: Statement, other: Statement) -> Iterator[Breach]:
    """A term that was lost, brought in, or stands on the list of those never to be brought in."""
    before, after = source.fact(facts), other.fact(facts)
    for term in sorted(before - after):
        if not _equal(term, other, before, after):
            yield Breach("G16", f"the term “{term}” was lost or replaced", "lost", (term,))
    for term in sorted(after - before):
        if not _equal(term, source, after, before):
            yield Breach("G16", f"the term “{term}” was brought in", "added", (term,))
    yield from _denied(source, other)


def _equal(term: str, statement: Statement, mine: set[str], theirs: set[str]) -> bool:
    """Whether the other text has a listed form of the term, or has it within a longer term that both have."""
    text = _searchable(statement)
    if any(f" {form} " in text for form in (term, *table()["equal"].get(term, ()))):
        return True
    return any(term != longer and f" {term} " in f" {longer} " for longer in mine & theirs)


def _searchable(statement: Statement) -> str:
    words = " ".join(statement.lowers)
    lemmas = " ".join(token.lemma_.lower() for token in statement.tokens)
    return f" {words} | {lemmas} ".replace(" - ", "-")


def _denied(source: Statement, other: Statement) -> Iterator[Breach]:
    there = {term for doc in source.docs for term, *_ in found(doc, terms("deny"))}
    for doc in other.docs:
        for term, *_ in found(doc, terms("deny")):
            if term not in there and f" {' '.join(term)} " not in _searchable(source):
                shown = " ".join(term).replace(" - ", "-")
                yield Breach("G16", f"“{shown}” is a word that no edition may bring in", "added", (shown,))

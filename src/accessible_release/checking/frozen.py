"""G16: terms of law, medicine and child protection stay verbatim; terms that no edition may bring in stay out."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from accessible_release.analysis.corpus import Place
from accessible_release.checking.statement import Statement
from accessible_release.checking.wordforms import lower, tokens_of
from accessible_release.ledger import Breach

if TYPE_CHECKING:
    from spacy.tokens import Doc

ANY = "*"
PARTS = re.compile(r"[^\s-]+|-")
Term = tuple[str, ...]


@cache
def _table() -> dict[str, Any]:
    file = files("accessible_release").joinpath("lexicon", "frozen.toml")
    return tomllib.loads(file.read_text(encoding="utf-8"))


@cache
def terms(*kinds: str) -> dict[str, list[Term]]:
    """The terms of the lists `kinds` (none: all that are frozen) by their first word."""
    wanted = kinds or tuple(name for name, value in _table().items() if isinstance(value, str) and name != "deny")
    by_first: dict[str, list[Term]] = {}
    for name in wanted:
        for term in _table()[name].replace("\n", " ").split(";"):
            for found in {tuple(term.split()), tuple(PARTS.findall(term))}:  # the parser parts most hyphens
                by_first.setdefault(found[0], []).append(found)
    return by_first


def _found(doc: Doc, listed: dict[str, list[Term]]) -> Iterator[tuple[Term, int, int]]:
    forms = [{lower(token), token.lemma_.lower()} for token in tokens_of(doc)]
    for start in range(len(doc)):
        for first in forms[start]:
            for term in listed.get(first, ()):
                end = start + len(term)
                if end <= len(doc) and all(
                    part == ANY or part in forms[place] for place, part in enumerate(term, start)
                ):
                    yield term, start, end


def facts(statement: Statement) -> set[str]:
    """The frozen terms in the statement."""
    return {
        " ".join(term).replace(" - ", "-")
        for doc in statement.docs
        for term, start, _ in _found(doc, terms())
        if not _let_free(doc, start)
    }


def _let_free(doc: Doc, start: int) -> bool:
    """“Freed the hostage” is no promise; nor is “feel free”."""
    token = doc[start]
    return token.lemma_ == "free" and (token.pos_ == "VERB" or (start > 0 and doc[start - 1].lemma_ in {"feel", "set"}))


def term_places(doc: Doc) -> list[Place]:
    """Where frozen terms stand."""
    return [(doc[start].idx, doc[end - 1].idx + len(doc[end - 1])) for _, start, end in _found(doc, terms())]


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
    if any(f" {form} " in text for form in (term, *_table()["equal"].get(term, ()))):
        return True
    return any(term != longer and f" {term} " in f" {longer} " for longer in mine & theirs)


def _searchable(statement: Statement) -> str:
    words = " ".join(statement.lowers)
    lemmas = " ".join(token.lemma_.lower() for token in statement.tokens)
    return f" {words} | {lemmas} ".replace(" - ", "-")


def _denied(source: Statement, other: Statement) -> Iterator[Breach]:
    there = {term for doc in source.docs for term, *_ in _found(doc, terms("deny"))}
    for doc in other.docs:
        for term, *_ in _found(doc, terms("deny")):
            if term not in there and f" {' '.join(term)} " not in _searchable(source):
                shown = " ".join(term).replace(" - ", "-")
                yield Breach("G16", f"“{shown}” is a word that no edition may bring in", "added", (shown,))


def explanations(statement: Statement) -> list[str]:
    """The explanations that the terms of a statement may have."""
    return [words for term in statement.fact(facts) for words in explanation(term)]


def explanation(term: str) -> list[str]:
    """With which words a term may be explained; an exclamation mark: denied."""
    return list(_table()["explained"].get(term, ()))

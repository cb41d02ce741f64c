"""G10: alleged, suspected, charged, likely, expected: never dropped, added, or made stronger."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from accessible_release.analysis.grammar.predicates import shared
from accessible_release.analysis.statement import Statement
from accessible_release.analysis.tokens import children_of, lower, tokens_of
from accessible_release.analysis.words.lists import classes
from accessible_release.analysis.words.senses import Keys, concepts
from accessible_release.checking.wording import in_place
from accessible_release.ledger import Breach

if TYPE_CHECKING:
    from spacy.tokens import Token

SAME = {"possibly": "may"}
HELD = {"nsubj", "dobj", "ccomp", "xcomp", "csubj", "advcl", "nsubjpass", "attr", "acomp", "relcl", "pobj", "acl"}
TRYING = {"try", "bid", "aim", "seek"}
"""Hedges only before “to”; so is “the aim is to”."""
COURT_ONLY = {"appear": {"court", "before"}, "charge": {"free", "fee", "for"}}


def hedges(statement: Statement) -> dict[str, set[str]]:
    """Class → the keys of everything it is said of."""
    found: dict[str, set[str]] = {}
    for piece, doc in enumerate(statement.docs):
        by_token = statement.fact(concepts).by_token[piece]
        for token in tokens_of(doc):
            name = _class(token)
            if name:
                found.setdefault(name, set()).update(_scope(token, by_token))
    return found


def _class(token: Token) -> str:
    word, lemma = lower(token), token.lemma_.lower()
    if lemma in COURT_ONLY and COURT_ONLY[lemma] & {
        lower(each) for each in token.doc[max(0, token.i - 2) : token.i + 4]
    }:
        return ""
    if lemma == "charge" and token.pos_ != "VERB":
        return ""
    if lemma in TRYING and not (token.i + 1 < len(token.doc) and token.nbor(1).lower_ in {"to", "is", "was"}):
        return ""
    listed = classes("hedges.toml", "classes")
    return listed.get(word) or listed.get(lemma, "")


def _scope(token: Token, by_token: tuple[Keys, ...]) -> set[str]:
    """The keys of what the hedge is about: its clause, its noun, its verb."""
    about = {token.head, *(child for child in children_of(token) if child.dep_ in HELD)}
    if token.head.lemma_ == "be":
        about |= set(children_of(token.head))
    if token.dep_ == "relcl":
        about |= set(token.doc[token.i :])
    about |= {deeper for each in set(about) for deeper in children_of(each) if deeper.dep_ in HELD}
    about |= {conjunct for each in set(about) for conjunct in each.conjuncts}
    return {key for each in about for key in by_token[each.i]} - set(by_token[token.i])


def breaches(source: Statement, other: Statement) -> Iterator[Breach]:
    """A hedge that was dropped or added, or is said of something else."""
    before, after = source.fact(hedges), other.fact(hedges)
    for name in sorted(before.keys() - after.keys()):
        if not _possible(name, other):
            yield Breach("G10", f"“{name}” was dropped", "lost", (name,))
    for name in sorted(after.keys() - before.keys()):
        if not _possible(name, source):
            yield Breach("G10", f"“{name}” was added", "added", (name,))
    if in_place(source, other):
        return
    for name in sorted(before.keys() & after.keys()):
        if before[name] and after[name] and not shared(frozenset(before[name]), frozenset(after[name])):
            yield Breach("G10", f"“{name}” is said of something else", "moved", (name,))


def _possible(name: str, statement: Statement) -> bool:
    if name == "believed" and any(token.lemma_ in {"consider", "hold", "regard"} for token in statement.tokens):
        return True
    if name == "attempted" and any(one == "want" and two == "to" for one, two in pairwise(statement.lowers)):
        return True  # “in a bid to”: “they want to”
    return name == "possibly" and any(lower(token) in {"may", "might", "could"} for token in statement.tokens)

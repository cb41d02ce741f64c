"""G14: a list keeps its items: none is left out and none is new."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from accessible_release.analysis.grammar.predicates import shared
from accessible_release.analysis.statement import Statement
from accessible_release.analysis.tokens import tokens_of
from accessible_release.analysis.words.senses import Keys, concepts
from accessible_release.ledger import Breach

ITEMS = 3


class Item(NamedTuple):
    """One item of a list."""

    keys: Keys
    shown: str


def items(statement: Statement) -> list[Item]:
    """The items of all lists of three or more."""
    found = []
    for piece, doc in enumerate(statement.docs):
        keys = statement.fact(concepts).by_token[piece]
        for token in tokens_of(doc):
            chain = (token, *token.conjuncts) if token.dep_ != "conj" else ()
            if len(chain) >= ITEMS and token.pos_ in {"NOUN", "PROPN"}:
                found += [Item(keys[each.i], each.text) for each in chain if each.pos_ in {"NOUN", "PROPN"}]
    return found


def breaches(source: Statement, other: Statement) -> Iterator[Breach]:
    """An item that was left out or added."""
    for mine, theirs, done in ((source, other, "left out of"), (other, source, "added to")):
        every = theirs.fact(concepts).every
        for item in mine.fact(items):
            if not shared(item.keys, every):
                yield Breach("G14", f"“{item.shown}” was {done} a list")

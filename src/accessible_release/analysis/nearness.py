"""A statement whose words stand for more than they say: with the senses of the dictionary beside our own tables.

Our own tables hold what is equal, which is what a machine's edits may use. To find out what a person's words belong to,
nearness is needed too. Every reader and every comparer works on such a statement as on any other.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from accessible_release.analysis.statement import Statement
from accessible_release.analysis.tokens import tokens_of
from accessible_release.analysis.words import thesaurus
from accessible_release.analysis.words.families import family
from accessible_release.analysis.words.lists import table
from accessible_release.analysis.words.senses import Concepts, Index, Keys, concepts, forms_of, matches

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

BROAD = {"NOUN"}
"""Of these the broader word counts as well: “lorry” and “vehicle”."""


def widened(statement: Statement) -> Statement:
    """The same statement, with wider keys for each word."""
    wide = Statement(statement.text, statement.docs)
    wide.know(concepts, _wider(statement.fact(concepts), statement))
    return wide


@cache
def _near() -> Index:
    """The groups of near words."""
    index = Index()
    for number, group in enumerate(table("near.toml")["groups"]):
        for phrase in group.split("|"):
            index.add(tuple(phrase.split()), f"n:{number}")
    return index


def _wider(known: Concepts, statement: Statement) -> Concepts:
    by_token = tuple(_of_piece(doc, known.by_token[piece]) for piece, doc in enumerate(statement.docs))
    every = frozenset(key for doc in by_token for keys in doc for key in keys)
    return known._replace(by_token=by_token, every=every)


def _of_piece(doc: Doc, known: tuple[Keys, ...]) -> tuple[Keys, ...]:
    found = [set(keys) for keys in known]
    for start, end, group in matches(forms_of(doc), _near()):
        for place in range(start, end):
            found[place].add(group)
    for token in tokens_of(doc):
        if token.text[:1].isalpha():
            found[token.i] |= _senses(token)
    return tuple(frozenset(keys) for keys in found)


def _senses(token: Token) -> Keys:
    lemma = token.lemma_.lower()
    found = thesaurus.senses(lemma, token.pos_)
    return found | thesaurus.broader(lemma, token.pos_) if token.pos_ in BROAD else found


def contrary(token: Token) -> Keys:
    """The families of the words that say the contrary of a word."""
    return frozenset(family(word) for word in thesaurus.opposites(token.lemma_.lower(), token.pos_))

"""Whether a text differs from its source only in words that stand in the same places."""

from __future__ import annotations

from difflib import SequenceMatcher
from functools import lru_cache
from typing import TYPE_CHECKING

from accessible_release.analysis.statement import Statement
from accessible_release.analysis.tokens import lowers_of
from accessible_release.analysis.words.lists import words

if TYPE_CHECKING:
    from spacy.tokens import Token

PIVOTS = words("roles.toml", "pivots")
"""Words that can turn round who does what; where one of them changes the places say nothing."""


@lru_cache(maxsize=16)
def in_place(source: Statement, other: Statement) -> bool:
    """Whether words were only replaced where they stood, so that nobody's part in the sentence can have changed.

    The parser may read two such sentences differently; the places are the better witness.
    """
    if len(source.docs) != 1 or len(other.docs) != 1:
        return False
    mine, theirs = lowers_of(source.docs[0]), lowers_of(other.docs[0])
    gone: list[str] = []
    come: list[str] = []
    for kind, start, end, begin, finish in SequenceMatcher(None, mine, theirs, autojunk=False).get_opcodes():
        if kind != "equal":
            gone += mine[start:end]
            come += theirs[begin:finish]
            if kind != "replace" and any(
                word.isalpha() and word not in ARTICLES for word in (*mine[start:end], *theirs[begin:finish])
            ):
                return False
    changed = {*gone, *come}
    return not set(gone) & set(come) and changed.isdisjoint(PIVOTS)


def spaced(statement: Statement) -> str:
    """All words in small letters with a space around each; a bar between the pieces."""
    return "".join(f" {' '.join(lowers_of(doc))} |" for doc in statement.docs)


def stretch(one: Token, other: Token) -> str:
    """All words from the one to the other in such a text."""
    first, last = min(one.i, other.i), max(one.i, other.i)
    return f" {' '.join(lowers_of(one.doc)[first : last + 1])} "


ARTICLES = frozenset({"a", "an", "the"})

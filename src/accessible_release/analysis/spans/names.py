"""Where names stand: runs of capitalised words, and those that the release makes known."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from accessible_release.analysis.corpus import Place
from accessible_release.analysis.known import Known
from accessible_release.analysis.spans.temporal import moments
from accessible_release.analysis.statement import Statement
from accessible_release.analysis.tokens import lower, text_of, tokens_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


OPENERS = {'"', "“", "'", "‘", "(", ":", "•", "-", "–", "*"}

NOT_NAMES = {"i", "i'm", "i've", "i'll", "i'd"}


class Name(NamedTuple):
    """A run of capitalised words."""

    words: tuple[str, ...]
    """In small letters."""
    printed: str
    start: int
    end: int


def names(doc: Doc) -> list[Name]:
    """The names of one piece, in order."""
    dated = [(each.start, each.end) for each in moments(text_of(doc))]
    runs: list[list[Token]] = []
    for token in tokens_of(doc):
        if not _is_name(token) or any(start <= token.idx < end for start, end in dated):
            continue
        if runs and runs[-1][-1].i == token.i - 1:
            runs[-1].append(token)
        else:
            runs.append([token])
    return [_name(run) for run in runs]


def _name(run: list[Token]) -> Name:
    text = text_of(run[0].doc)[run[0].idx : run[-1].idx + len(run[-1])]
    return Name(tuple(lower(token) for token in run), text, run[0].idx, run[-1].idx + len(run[-1]))


def _is_name(token: Token) -> bool:
    if not token.text[:1].isupper() or lower(token) in NOT_NAMES:
        return False
    return (
        not _begins(token)
        or (token.pos_ == "PROPN" and not token.is_stop)
        or sum(char.isupper() for char in token.text) > 1
    )


def _begins(token: Token) -> bool:
    return token.i == 0 or token.nbor(-1).text in OPENERS


def name_places(doc: Doc, known: Known) -> list[Place]:
    """Where names stand, those known from the release too."""
    places = [(each.start, each.end) for each in names(doc)]
    for name in known.names_in(text_of(doc)):
        places += [found.span() for found in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text_of(doc))]
    return places


def facts(statement: Statement) -> list[Name]:
    """The names of all pieces."""
    return [name for doc in statement.docs for name in names(doc)]


def all_words(statement: Statement) -> frozenset[str]:
    """Every word in small letters."""
    return frozenset(statement.lowers)


def first_only(word: str, statement: Statement) -> bool:
    """Whether the word has its capital only where a piece begins."""
    return not any(
        lower(token) == word and token.text[0].isupper() and not _begins(token) for token in statement.tokens
    )

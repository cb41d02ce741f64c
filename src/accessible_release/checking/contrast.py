"""G6: what a phrase denies: “but not because of the weather”, “on Tuesday, not Monday”, “rather than call”."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from accessible_release.checking.concepts import Keys, concepts
from accessible_release.checking.statement import Statement
from accessible_release.checking.wordforms import lowers_of, tokens_of
from accessible_release.checking.wordlists import words
from accessible_release.ledger import Breach

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

FILE = "contrast.toml"
NOMINAL = {"NOUN", "PROPN", "NUM", "DET", "PRON", "ADJ"}
CONTENT = {"NOUN", "PROPN", "VERB", "NUM", "ADJ"}
BEFORE_NOUN = {",", "but", "and", "–", "-", ";", "though"}
LONGEST = 6


class Denied(NamedTuple):
    """A phrase that is denied, and its words that carry meaning."""

    piece: int
    start: int
    end: int
    words: tuple[tuple[str, Keys], ...]


def denied(statement: Statement) -> list[Denied]:
    """The denied phrases of all pieces."""
    found = []
    for piece, doc in enumerate(statement.docs):
        keys = statement.fact(concepts).by_token[piece]
        for start in _starts(doc):
            end = _end(doc, start)
            said = tuple((token.text, keys[token.i]) for token in doc[start:end] if _carries(token))
            if said:
                found.append(Denied(piece, start, end, said))
    return found


def _starts(doc: Doc) -> Iterator[int]:
    lowers, tokens = lowers_of(doc), tokens_of(doc)
    for place in range(len(doc) - 1):
        word, after = lowers[place], lowers[place + 1]
        if (word, after) in {("rather", "than"), ("instead", "of")}:
            yield place + 2
        elif word == "not" and after in words(FILE, "prepositions") and lowers[place + 2 : place + 3] != ("least",):
            yield place + 1
        elif word == "not" and place and lowers[place - 1] in BEFORE_NOUN and tokens[place + 1].pos_ in NOMINAL:
            if after not in words(FILE, "bounds"):
                yield place + 1


def _end(doc: Doc, start: int) -> int:
    """Where the phrase ends: before a mark, a joining word or a verb with a subject of its own."""
    for place in range(start, min(len(doc), start + LONGEST)):
        token = doc[place]
        if token.is_punct or (place > start and (token.pos_ in {"CCONJ", "SCONJ"} or token.tag_ in {"VBD", "VBZ", "MD"})):
            return place
    return min(len(doc), start + LONGEST)


def _carries(token: Token) -> bool:
    return token.pos_ in CONTENT and not token.is_stop


def breaches(source: Statement, other: Statement) -> Iterator[Breach]:
    """A phrase whose denial is lost, or new."""
    for mine, theirs, done in ((source, other, "lost its denial"), (other, source, "is denied now")):
        for phrase in mine.fact(denied):
            for word, keys in phrase.words:
                if _stands(keys, theirs, negated=False) and not _stands(keys, theirs, negated=True):
                    yield Breach("G6", f"“{word}” {done}")
                    break


def _stands(keys: Keys, statement: Statement, *, negated: bool) -> bool:
    """Whether a word of these keys is there; `negated`: whether it is there behind a word that denies it."""
    for piece, doc in enumerate(statement.docs):
        by_token = statement.fact(concepts).by_token[piece]
        cue = False
        for token, word in zip(tokens_of(doc), lowers_of(doc), strict=True):
            cue = cue and word not in words(FILE, "ends") or word in words(FILE, "cues")
            if not keys.isdisjoint(by_token[token.i]) and (cue or not negated):
                return True
    return False


def covers(statement: Statement, piece: int, token: Token) -> bool:
    """Whether a word that the parser calls denied is so only through such a phrase."""
    for phrase in statement.fact(denied):
        if phrase.piece != piece:
            continue
        if phrase.start <= token.i < phrase.end or (token.lemma_ == "be" and 0 < phrase.start - token.i <= LONGEST // 2):
            return True
    return False

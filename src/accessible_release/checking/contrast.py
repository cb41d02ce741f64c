"""G6: what a phrase denies: “but not because of the weather”, “on Tuesday, not Monday”, “rather than call”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from accessible_release.analysis.statement import Statement
from accessible_release.analysis.tokens import lower, lowers_of, tokens_of
from accessible_release.analysis.words.lists import words
from accessible_release.analysis.words.senses import Keys, concepts
from accessible_release.ledger import Breach

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

FILE = "contrast.toml"
NOMINAL = {"NOUN", "PROPN", "NUM", "DET", "PRON", "ADJ"}
CONTENT = {"NOUN", "PROPN", "VERB", "NUM", "ADJ"}
BEFORE_NOUN = {",", "but", "and", "–", "-", ";", "though"}
LONGEST = 6
INSTEAD = {"rather", "instead"}
"""What they deny ends with a comma."""


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
        elif word == "not" and (_leads(lowers, place + 1) or (place and _names(lowers[place - 1], tokens[place + 1]))):
            yield place + 1


def _leads(lowers: Sequence[str], place: int) -> bool:
    """“Not by police”, but not “not at least”."""
    return lowers[place] in words(FILE, "prepositions") and lowers[place + 1 : place + 2] != ("least",)


def _names(before: str, token: Token) -> bool:
    """“, not Monday”, but not “not only”."""
    return before in BEFORE_NOUN and token.pos_ in NOMINAL and lower(token) not in words(FILE, "bounds")


def _end(doc: Doc, start: int) -> int:
    """Where the phrase ends: before a mark, a joining word or a verb with a subject of its own."""
    for place in range(start, min(len(doc), start + LONGEST)):
        token = doc[place]
        if token.is_punct or (
            place > start and (token.pos_ in {"CCONJ", "SCONJ"} or token.tag_ in {"VBD", "VBZ", "MD"})
        ):
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
        cue = short = False
        for token, word in zip(tokens_of(doc), lowers_of(doc), strict=True):
            if word in words(FILE, "cues"):
                cue, short = True, word in INSTEAD
            elif word in words(FILE, "ends") or (short and word == ","):
                cue = False
            if not keys.isdisjoint(by_token[token.i]) and (cue or not negated):
                return True
    return False


def repeated(source: Statement, other: Statement, piece: int) -> bool:
    """Whether a piece of the other text says in full what a phrase denies: “It is not open on Sundays”."""
    keys = other.fact(concepts).by_token[piece]
    here = frozenset(key for each in keys for key in each)
    phrases = source.fact(denied)
    return len(other.docs) > 1 and any(all(not word.isdisjoint(here) for _, word in each.words) for each in phrases)


def covers(statement: Statement, piece: int, token: Token) -> bool:
    """Whether a word that the parser calls denied is so only through such a phrase."""
    phrases = [phrase for phrase in statement.fact(denied) if phrase.piece == piece]
    if any(phrase.start <= token.i < phrase.end for phrase in phrases):
        return True
    cues = sum(word in words("negation.toml", "cues") for word in lowers_of(statement.docs[piece]))
    return bool(phrases) and cues <= len(phrases)

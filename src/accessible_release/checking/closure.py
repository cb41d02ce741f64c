"""G15: every content word of the source is in the other text or stands there in other words, and the reverse.

A word is accounted for by a word of its family, by a phrase of its group in `paraphrases.toml`, or by the
plain-word entries of the lexicon. Words that only hold a sentence together need no account.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.analysis.spans.quantities import number_places
from accessible_release.analysis.spans.temporal import moments
from accessible_release.analysis.statement import Statement
from accessible_release.analysis.tokens import children_of, lower, text_of, tokens_of
from accessible_release.analysis.words.lists import words
from accessible_release.analysis.words.senses import concepts
from accessible_release.ledger import Breach

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

CONTENT = {"NOUN", "VERB", "ADJ", "ADV", "PROPN", "INTJ", "X"}
Content = tuple[str, frozenset[str]]


def content_words(statement: Statement) -> list[Content]:
    """(word, its keys) of every word that carries meaning, in order."""
    known = statement.fact(concepts)
    found = []
    for piece, doc in enumerate(statement.docs):
        counted = _Counted(doc)
        found += [
            (token.text, known.by_token[piece][token.i])
            for token in tokens_of(doc)
            if (piece, token.i) not in known.silent and not counted(token) and _carries(token)
        ]
    return found


def _carries(token: Token) -> bool:
    if token.pos_ not in CONTENT or not token.text[0].isalnum():
        return False
    return token.lemma_.lower() not in words("closure.toml", "silent") and token.lower_ not in words(
        "closure.toml", "silent"
    )


class _Counted:
    """Whether a token is part of a number or a date, which other invariants look after."""

    def __init__(self, doc: Doc) -> None:
        self._places = [(each.start, each.end) for each in moments(text_of(doc))]
        self._places += number_places(text_of(doc))  # with their bounds: “younger than 5” is “under 5”

    def __call__(self, token: Token) -> bool:
        return any(start <= token.idx and token.idx + len(token.text.rstrip(".")) <= end for start, end in self._places)


def missing(mine: Statement, theirs: Statement) -> list[Content]:
    """The content words of one statement that nothing in the other accounts for."""
    every = theirs.fact(concepts).every
    return [(word, keys) for word, keys in mine.fact(content_words) if not keys & every]


def breaches(source: Statement, other: Statement) -> Iterator[Breach]:
    """Words that were lost, and words that nothing in the source accounts for."""
    lost = [(word, keys) for word, keys in missing(source, other) if not _denied(word, other)]
    added = _unlicensed(source, other)
    if lost:
        yield Breach("G15", f"lost: {_listed(lost)}")
    if added:
        yield Breach("G15", f"added: {_listed(added)}")


def _denied(word: str, other: Statement) -> bool:
    """“Denied stealing” for “said he did not steal”."""
    denial = any(lower(token) in {"not", "n't", "never", "no"} for token in other.tokens)
    return denial and word.lower() in {"deny", "denies", "denied", "denying"} and "say" in other.fact(concepts).every


def _unlicensed(source: Statement, other: Statement) -> list[Content]:
    implied = _implied(source)
    implied |= {token.lower_ for token in other.tokens if token.lemma_ in {"man", "woman"} and _unwrapped(token)}
    return [(word, keys) for word, keys in missing(other, source) if word.lower() not in implied]


def _unwrapped(noun: Token) -> bool:
    """“A man they suspected was a dealer” for “a suspected dealer”."""
    return any(child.dep_ == "relcl" and child.lemma_ in {"suspect", "believe", "be"} for child in children_of(noun))


def _implied(source: Statement) -> set[str]:
    """Words that the source implies: who arrests is the police."""
    every = source.fact(concepts).every
    table = words("closure.toml", "implied")
    return {word for row in table for sign, word in [row.split(" > ")] if f"{sign}" in every}


def _listed(found: list[Content]) -> str:
    return ", ".join(f"“{word}”" for word in dict.fromkeys(word for word, _ in found))

"""“The flats – their address is secret – are new.” → “The flats are new. Their address is secret.”."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.simplifying import clauses
from accessible_release.simplifying.splitting.seams import Changes
from accessible_release.simplifying.subjects import sentence_case

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

UNNAMED = frozenset({"who", "which", "that", "it", "they", "he", "she"})
PAIRS = {"–": "–", "—": "—", "-": "-", "(": ")"}


def rewrites(main: Token) -> Iterator[Changes | None]:
    """At most one edit: a whole clause between dashes or in brackets goes behind the sentence."""
    doc, stop = main.doc, clauses.full_stop(main.doc)
    for first, last in _insertions(doc):
        inner = doc[first.i + 1 : last.i]
        if stop is None or first.i == 0 or not _is_clause(inner) or not clauses.is_free_of_speech(doc, len(doc)):
            continue
        text = inner.text.rstrip(".")
        cut = (clauses.end(first.nbor(-1)), clauses.end(last), "")
        yield [cut, (stop.idx, clauses.end(stop), f".\n{sentence_case(text)}.")]


def _insertions(doc: Doc) -> Iterator[tuple[Token, Token]]:
    """The marks round what is put in, the same mark nowhere else; a hyphen only between spaces."""
    for opening, closing in PAIRS.items():
        marks = [token for token in doc if token.text in {opening, closing} and (opening == "(" or _is_loose(token))]
        if len(marks) == 2 and marks[0].text == opening and marks[1].text == closing and marks[1].i < len(doc) - 2:
            yield marks[0], marks[1]


def _is_loose(token: Token) -> bool:
    return bool(token.whitespace_) and token.i > 0 and bool(token.nbor(-1).whitespace_)


def _is_clause(inner: Span) -> bool:
    """Whether the words are a sentence: they begin with a subject, and a verb with a tense follows."""
    first = inner[0]
    for token in inner:
        who = clauses.subject(token) if clauses.is_verb(token) else None
        if who is not None and who.left_edge.i == first.i and clauses.is_finite(token):
            return not who.tag_.startswith("W") and first.lower_ not in UNNAMED
    return False

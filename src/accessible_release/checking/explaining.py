"""Sentences that only explain a term of the source, with the words that the term's list allows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from accessible_release.analysis.spans.terms import explanations
from accessible_release.analysis.statement import Statement
from accessible_release.analysis.tokens import lower, text_of, tokens_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

OPENING = re.compile(r"(?:This|That|It) means\b")
DENIALS = {"not", "n't", "never", "no"}
SILENT = {"ADP", "DET", "PRON", "PUNCT", "AUX", "PART", "CCONJ", "SCONJ"}
DENIED = "!"


def without_explanations(source: Statement, other: Statement) -> Statement:
    """The other statement without its explaining pieces; itself if there are none."""
    if len(other.docs) == 1 or not OPENING.search(other.text):
        return other
    allowed = explanations(source)
    kept = tuple(doc for place, doc in enumerate(other.docs) if not place or not _explains(doc, allowed))
    return other if len(kept) == len(other.docs) else Statement(" ".join(text_of(doc) for doc in kept), kept)


def _explains(doc: Doc, allowed: list[str]) -> bool:
    if not OPENING.match(text_of(doc)):
        return False
    said = {token.lemma_.lower() for token in tokens_of(doc) if token.pos_ not in SILENT and token.lemma_ != "mean"}
    denied = any(lower(token) in DENIALS for token in tokens_of(doc))
    return any(said <= set(words.split()) and denied == (DENIED in words.split()) for words in allowed)

"""Who could be meant by “he” or “she”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accessible_release.analysis.spans.names import Name, names
from accessible_release.analysis.statement import Statement
from accessible_release.analysis.tokens import children_of, tokens_of
from accessible_release.analysis.words.lists import words

if TYPE_CHECKING:
    from spacy.tokens import Token


FILE = "people.toml"
PRONOUNS = {
    "he": "male",
    "him": "male",
    "his": "male",
    "himself": "male",
    "she": "female",
    "her": "female",
    "hers": "female",
}


def people(statement: Statement) -> list[tuple[int, str, str]]:
    """(piece, gender or nothing, who) of everyone who could be meant by “he” or “she”."""
    found = {
        (piece, _gender(name), name.words[-1])
        for piece, doc in enumerate(statement.docs)
        for name in names(doc)
        if _gender(name) is not None
    }
    for piece, doc in enumerate(statement.docs):
        for token in tokens_of(doc):
            gender = _noun_gender(token)
            if (
                gender is not None
                and not any(child.dep_ == "appos" for child in children_of(token))
                and token.dep_ not in {"compound", "appos", "attr"}
            ):
                found.add((piece, gender, token.lemma_.lower()))
    return sorted((piece, gender or "", who) for piece, gender, who in found)


def _gender(name: Name) -> str | None:
    for gender in ("male", "female"):
        if set(name.words) & (words(FILE, gender) | words(FILE, f"{gender}_titles")):
            return gender
    return None


def _noun_gender(token: Token) -> str | None:
    if token.pos_ != "NOUN" or token.tag_ == "NNS":
        return None
    lemma = token.lemma_.lower()
    for gender, kind in (("male", "men"), ("female", "women"), ("", "anyone")):
        if lemma in words(FILE, kind):
            return gender
    return None

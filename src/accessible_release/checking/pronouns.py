"""G5: a pronoun stands for a name only where it can mean one person."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.checking.names import FILE, Name, names
from accessible_release.checking.statement import Statement
from accessible_release.checking.wordforms import children_of, lower, lowers_of, tokens_of
from accessible_release.checking.wordlists import words
from accessible_release.ledger import Breach

if TYPE_CHECKING:
    from spacy.tokens import Token

PRONOUNS = {
    "he": "male",
    "him": "male",
    "his": "male",
    "himself": "male",
    "she": "female",
    "her": "female",
    "hers": "female",
}
MANY = 2


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


def breaches(source: Statement, other: Statement) -> Iterator[Breach]:
    """New pronouns that could mean more than one person."""
    old = [word for word in source.lowers if word in PRONOUNS]
    new = [(piece, word) for piece, doc in enumerate(other.docs) for word in lowers_of(doc) if word in PRONOUNS]
    if len(new) <= len(old):
        return
    for piece, pronoun in new:
        gender = PRONOUNS[pronoun]
        meant = {who for place, kind, who in other.fact(people) if place <= piece and kind in {gender, ""}}
        if not meant and _one_subject(other, piece):
            continue
        if not meant and any(PRONOUNS[each] == gender for each in old):
            continue
        named = {who for _, kind, who in source.fact(people) if kind in {gender, ""}} & meant
        if len(named) >= MANY or not meant:
            yield Breach(
                "G5",
                f"“{pronoun}” could mean more than one person"
                if meant
                else f"nobody is named whom “{pronoun}” could mean",
            )
            return
        opposite = {who for place, kind, who in other.fact(people) if kind and kind != gender}
        yield from _swapped(pronoun, meant, opposite, source, other)


def _one_subject(statement: Statement, piece: int) -> bool:
    """Whether one name alone, of whom we do not know whether it is a man's, is spoken of before."""
    subjects = {
        token.lower_
        for doc in statement.docs[: piece + 1]
        for token in tokens_of(doc)
        if token.dep_ in {"nsubj", "nsubjpass"} and token.pos_ == "PROPN"
    }
    return len(subjects) == 1


def _swapped(
    pronoun: str, meant: set[str], opposite: set[str], source: Statement, other: Statement
) -> Iterator[Breach]:
    """“She” became “he”: the name of the other gender stands less often than before."""
    for who in opposite:
        count = [sum(lower(token) == who for token in each.tokens) for each in (source, other)]
        if count[1] < count[0] and all(
            sum(lower(t) == one for t in other.tokens) >= sum(lower(t) == one for t in source.tokens) for one in meant
        ):
            yield Breach("G5", f"“{pronoun}” stands for {who.title()} now")

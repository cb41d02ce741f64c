"""Whether a word stands in the sense that its picture shows: people walk, rules do not; a press view is no view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accessible_release.analysis.tokens import lower
from accessible_release.pictures.wordlists import choosing

if TYPE_CHECKING:
    from spacy.tokens import Token

NOUNS = ("NOUN", "PROPN")
PERSONAL = frozenset(
    {"i", "we", "you", "they", "who", "anyone", "anybody", "everyone", "everybody", "someone", "somebody"}
)


def is_another_sense(word: Token) -> bool:
    """Whether a word that calls a picture alone means something else where it stands."""
    if word.pos_ in NOUNS:
        return word.lemma_.lower() in choosing("bare") and _is_told_apart(word)
    if word.pos_ != "VERB":
        return False
    lemma = word.lemma_.lower()
    lacking = lemma in choosing("with_object") and not any(
        child.dep_ in ("dobj", "nsubjpass") for child in word.children
    )
    return lacking or (lemma in choosing("personal") and not _is_done_by_people(word))


def _is_told_apart(noun: Token) -> bool:
    """“A paddling pool”, “debris screens”."""
    return any(child.dep_ in ("compound", "nmod") for child in noun.children)


def _is_done_by_people(verb: Token) -> bool:
    """Whether those who do it are people, or nobody is named: “Apply now”, but not “the rule applies”."""
    while verb.dep_ in ("conj", "xcomp") and not _subjects(verb):
        verb = verb.head
    return all(_is_person(each) for each in _subjects(verb))


def _subjects(verb: Token) -> list[Token]:
    return [child for child in verb.children if child.dep_ == "nsubj"]


def _is_person(noun: Token) -> bool:
    listed = noun.lemma_.lower() in choosing("persons") or lower(noun) in choosing("persons") | PERSONAL
    return listed or noun.pos_ == "PROPN" or noun.lemma_.lower().endswith(("man", "woman", "person", "ist"))

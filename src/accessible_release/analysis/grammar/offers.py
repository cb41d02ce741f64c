"""G7: what may, must or will be without a modal verb: “two visitors are allowed”, “doors open at 7.15pm”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accessible_release.analysis.spans.temporal import moments
from accessible_release.analysis.statement import Statement
from accessible_release.analysis.tokens import children_of, lower, text_of
from accessible_release.analysis.words.families import family
from accessible_release.analysis.words.lists import words

if TYPE_CHECKING:
    from spacy.tokens import Token

FILE = "offers.toml"


def offered(statement: Statement) -> frozenset[str]:
    """The modes that the words of a statement stand for: `can`, `will`."""
    found: set[str] = set()
    timed = any(moments(text_of(doc)) for doc in statement.docs)
    for token in statement.tokens:
        if not _denied(token) and (token.lemma_ in words(FILE, "can") or _for_somebody(token)):
            found.add("can")
        finite = token.tag_ in {"VBP", "VBZ"} or (token.tag_ == "JJ" and token.dep_ == "ROOT")  # “doors open”
        if timed and finite and family(token.lemma_) in scheduled():
            found.add("will")
    return frozenset(found)


def _denied(token: Token) -> bool:
    return any(child.dep_ == "neg" for child in children_of(token))


def _for_somebody(token: Token) -> bool:
    """“The vaccine is for people over 75”."""
    return token.lemma_ == "be" and any(child.dep_ == "prep" and lower(child) == "for" for child in children_of(token))


def scheduled() -> frozenset[str]:
    """The families of the verbs whose present says what a timetable says."""
    return frozenset(map(family, words(FILE, "scheduled")))

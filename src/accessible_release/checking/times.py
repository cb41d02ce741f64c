"""G13: while, during and when are at the same time; after and before are not. “To do it” is no “after it was done”."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.analysis.statement import Statement
from accessible_release.analysis.tokens import children_of, lower, tokens_of
from accessible_release.analysis.words.lists import words
from accessible_release.analysis.words.senses import Keys, concepts
from accessible_release.checking.connectives import free_words
from accessible_release.ledger import Breach

if TYPE_CHECKING:
    from spacy.tokens import Token

FILE = "times.toml"
PAST = {"VBD", "VBN"}


def breaches(source: Statement, other: Statement) -> Iterator[Breach]:
    """A while that became after or before, or the reverse; a purpose that was reached."""
    yield from _added(source, other)
    yield from _lost(source, other)
    for verb, keys in source.fact(purposes):
        if any(not keys.isdisjoint(done) for done in other.fact(done_verbs)) and not any(
            not keys.isdisjoint(done) for done in source.fact(done_verbs)
        ):
            yield Breach("G13", f"“to {verb}” is said to be done now")


def _has(statement: Statement, name: str) -> bool:
    return not words(FILE, name).isdisjoint(statement.fact(free_words))


def _added(source: Statement, other: Statement) -> Iterator[Breach]:
    for name in ("after", "before"):
        if _has(other, name) and not _has(source, name) and not _has(source, f"like_{name}") and not _perfect(source):
            yield Breach("G13", f"“{name}” was added")


def _lost(source: Statement, other: Statement) -> Iterator[Breach]:
    """After or before gave way to a word that says “at the same time”."""
    for name in ("after", "before"):
        gone = _has(source, name) and not _has(other, name) and not _has(other, f"like_{name}")
        together = _together(other) - _together(source)
        if gone and together and not _perfect(other):
            yield Breach("G13", f"“{name}” became “{sorted(together)[0]}”")


def _together(statement: Statement) -> set[str]:
    found = set()
    for token in statement.tokens:
        word = lower(token)
        if word in words(FILE, "together") or (word == "as" and token.dep_ == "mark"):
            found.add(word)
    return found


def _perfect(statement: Statement) -> bool:
    """“When you have paid”, “having paid”."""
    return any(
        token.lemma_ == "have" and token.dep_ == "aux" and token.head.dep_ in {"advcl", "relcl", "ccomp"}
        for token in statement.tokens
    )


def purposes(statement: Statement) -> list[tuple[str, Keys]]:
    """(verb, its keys) of everything that is meant to be done: “to cut speeding”."""
    found = []
    for piece, doc in enumerate(statement.docs):
        keys = statement.fact(concepts).by_token[piece]
        found += [(token.text, keys[token.i]) for token in tokens_of(doc) if _purpose(token)]
    return found


def _purpose(verb: Token) -> bool:
    head = verb.head
    if (
        verb.tag_ != "VB"
        or verb.dep_ not in {"advcl", "xcomp"}
        or not any(child.tag_ == "TO" for child in children_of(verb))
    ):
        return False
    if any(child.dep_ == "aux" and child.lemma_ == "have" for child in children_of(verb)) or verb.lemma_ in {
        "be",
        "have",
    }:
        return False
    went_on = head.lemma_ == "go" and any(lower(child) == "on" for child in children_of(head))
    return not went_on and head.lemma_ not in words(FILE, "reaching")


def done_verbs(statement: Statement) -> list[Keys]:
    """The keys of every verb that is said to have been done."""
    found = []
    for piece, doc in enumerate(statement.docs):
        keys = statement.fact(concepts).by_token[piece]
        found += [keys[token.i] for token in tokens_of(doc) if _done(token)]
    return found


def _done(verb: Token) -> bool:
    if verb.pos_ not in {"VERB", "AUX"} or verb.tag_ not in PAST or verb.dep_ in {"amod", "aux", "auxpass", "acl"}:
        return False
    helpers = [child for child in children_of(verb) if child.dep_ in {"aux", "auxpass"}]
    return verb.tag_ == "VBD" or any(each.tag_ == "VBD" or each.lemma_ == "have" for each in helpers)

"""“Jo Daly announced that …”, where that makes a very long sentence → “Jo Daly announced this:”, then what it was."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.simplifying import clauses
from accessible_release.simplifying.cues import cues
from accessible_release.simplifying.splitting.seams import Changes
from accessible_release.simplifying.subjects import sentence_case

if TYPE_CHECKING:
    from spacy.tokens import Token

TOLD = cues("announcements", "told") | cues("announcements", "found")
"""Verbs that tell what is known; a claim or a belief stays with whoever holds it. *Says* is right as it is, but what
somebody *said* was so need not be so now."""
BLAME = cues("announcements", "blame")
"""What is said of a person so stays in one sentence with whoever says it."""


def rewrites(main: Token) -> Iterator[Changes | None]:
    """At most one edit: a very long sentence whose main verb tells one clause with *that*."""
    told = next((child for child in main.rights if child.dep_ == "ccomp" and clauses.is_finite(child)), None)
    if told is None or not _is_plain(main) or not _is_named(told):
        return
    that = told.left_edge
    if that.nbor(-1) == main and clauses.ends_sentence(told) and not _has_second(told):
        first = that.nbor(2 if that.nbor(1).text == "," else 1)
        yield [(clauses.end(main), clauses.end(first), f" this:\n{sentence_case(first.text)}")]


def _is_plain(main: Token) -> bool:
    """Whether somebody told it, in one active clause, and nobody is blamed or quoted."""
    who = clauses.subject(main)
    says = main.lemma_ == "say" and main.tag_ in {"VBZ", "VBP"} and not clauses.has_fronted(main)
    known = (main.lemma_ in TOLD or says) and not clauses.says(main.doc[: main.i], {"–", "—"})
    if who is None or not known or who.left_edge.lower_ in {"this", "these", "it"}:
        return False
    joined = clauses.has(main.children, "conj", "cc", "advcl") or _is_double(main)
    marks = any(token.text in ':;“”"' or token.lemma_.lower() in BLAME for token in main.doc)
    unsure = clauses.is_negated(main) or clauses.modal(main) is not None or clauses.is_passive(main)
    return not (joined or marks or unsure)


def _is_double(main: Token) -> bool:
    """Whether a second *that* follows, which would hang in the air: “showed that A, and that B”."""
    return sum(token.lower_ == "that" and token.dep_ == "mark" for token in main.doc) > 1


def _has_second(told: Token) -> bool:
    """Whether another clause with its own subject is joined: two sentences cannot stand behind one *this:*."""
    return any(child.dep_ == "conj" and clauses.subject(child) is not None for child in told.children)


def _is_named(told: Token) -> bool:
    """Whether *that* is followed by the noun or name of which something is told."""
    that, topic = told.left_edge, clauses.subject(told)
    if that.lower_ != "that" or that.dep_ != "mark" or topic is None:
        return False
    return topic.pos_ in {"NOUN", "PROPN", "NUM"} and _is_next(that.nbor(1), topic)


def _is_next(word: Token, topic: Token) -> bool:
    """Whether the noun phrase begins there, or behind a preposition's phrase between two commas."""
    if word.text == ",":
        told = topic.head
        fronted = next((child for child in told.lefts if child.left_edge == word.nbor(1)), None)
        comma = clauses.closing(fronted) if fronted is not None and fronted.dep_ == "prep" else word
        return comma != word and comma.text == "," and comma.nbor(1) == topic.left_edge
    return word == topic.left_edge

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

TOLD = cues("announcements", "told")
"""Verbs that tell what is known; a claim or a belief stays with whoever holds it."""
BLAME = cues("announcements", "blame")
"""What is said of a person so stays in one sentence with whoever says it."""


def rewrites(main: Token) -> Iterator[Changes | None]:
    """At most one edit: a very long sentence whose main verb tells one clause with *that*."""
    doc = main.doc
    who = clauses.subject(main)
    if who is None or main.lemma_ not in TOLD:
        return
    if who.left_edge.lower_ in {"this", "these", "it"}:
        return
    told = next((child for child in main.rights if child.dep_ == "ccomp" and clauses.is_finite(child)), None)
    if told is None or clauses.is_negated(main) or clauses.modal(main) is not None or clauses.is_passive(main):
        return
    that, topic = told.left_edge, clauses.subject(told)
    named = topic is not None and topic.pos_ in {"NOUN", "PROPN"} and that.nbor(1) == topic.left_edge
    joined = any(child.dep_ in {"conj", "cc", "advcl"} for child in main.children)
    whole = that.nbor(-1) == main and clauses.ends_sentence(told)
    marks = any(token.text in ':;“”"' for token in doc) or any(token.lemma_.lower() in BLAME for token in doc)
    if that.lower_ != "that" or that.dep_ != "mark" or not named or joined or not whole or marks:
        return
    first = that.nbor(1)
    yield [(clauses.end(main), clauses.end(first), f" this:\n{sentence_case(first.text)}")]

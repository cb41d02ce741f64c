"""“The group aims to help families and to run a café.” → two sentences, both with *aims to*."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.simplifying import clauses
from accessible_release.simplifying.splitting.seams import Changes
from accessible_release.simplifying.subjects import again, sentence_case

if TYPE_CHECKING:
    from spacy.tokens import Token


def rewrites(main: Token) -> Iterator[Changes | None]:
    """At most one edit: two infinitives, each with *to*, under one main verb."""
    doc = main.doc
    who = clauses.subject(main)
    if who is None or clauses.is_negated(main):
        return
    if clauses.has_fronted(main) or not clauses.is_finite(main) or not clauses.is_free_of_speech(doc, 0):
        return
    first = next((child for child in main.rights if child.dep_ in {"xcomp", "advcl"} and child.tag_ == "VB"), None)
    second = (
        next((child for child in first.rights if child.dep_ == "conj" and child.tag_ == "VB"), None) if first else None
    )
    if first is None or second is None or not clauses.ends_sentence(second) or any(t.text == ":" for t in doc):
        return
    mark = second.left_edge
    link = mark.nbor(-1)
    opening = first.left_edge
    plain = opening.lower_ == "to" == mark.lower_ and link.lower_ == "and" and opening.i == main.i + 1
    inner = any(
        token.lower_ in {"to", "if", "either", "both", "not"} or token.dep_ in {"relcl", "ccomp"}
        for token in clauses.between(doc, first.i + 1, link.i)
    )
    later = any(
        token.lower_ in {"if", "unless", "until", "respectively", "it", "them", "they"}
        or (token.dep_ == "conj" and token.head == second)
        for token in doc[second.i :]
    )
    named = again(who, main) if who.lower_ != "one" else None
    if not plain or inner or later or named is None:
        return
    helped = doc[who.right_edge.i + 1 : main.i + 1].text
    if helped[:1].isalpha():
        yield [(clauses.before(link), mark.idx, f".\n{sentence_case(named)} {helped} ")]

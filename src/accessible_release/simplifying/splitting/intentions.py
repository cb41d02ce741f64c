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
    doc, who = main.doc, clauses.subject(main)
    if who is None or who.lower_ == "one" or not _is_open(main):
        return
    pair = _pair(main)
    named = again(who, main)
    helped = doc[who.right_edge.i + 1 : main.i + 1].text
    if pair is not None and _may_part(*pair) and named is not None and helped[:1].isalpha():
        mark = pair[1].left_edge
        yield [(clauses.before(mark.nbor(-1)), mark.idx, f".\n{sentence_case(named)} {helped} ")]


def _is_open(main: Token) -> bool:
    """Whether the main verb has a tense, is not denied, and nobody is quoted for it."""
    plain = clauses.is_finite(main) and not clauses.is_negated(main) and not clauses.has_fronted(main)
    return plain and clauses.is_free_of_speech(main.doc, 0) and all(token.text != ":" for token in main.doc)


def _pair(main: Token) -> tuple[Token, Token] | None:
    """Two infinitives, the first right behind the main verb, the second up to the end, with *and to* between."""
    first = next((child for child in main.rights if child.dep_ in {"xcomp", "advcl"} and child.tag_ == "VB"), None)
    joined = first.rights if first is not None else ()
    second = next((child for child in joined if child.dep_ == "conj" and child.tag_ == "VB"), None)
    if first is None or second is None or not clauses.ends_sentence(second) or first.left_edge.i != main.i + 1:
        return None
    mark = second.left_edge
    return (first, second) if first.left_edge.lower_ == "to" == mark.lower_ and mark.nbor(-1).lower_ == "and" else None


def _may_part(first: Token, second: Token) -> bool:
    """Whether nothing in the first holds for the second, or the reverse."""
    inner = any(
        token.lower_ in {"to", "if", "either", "both", "not"} or token.dep_ in {"relcl", "ccomp"}
        for token in clauses.between(first.doc, first.i + 1, second.left_edge.i - 1)
    )
    later = any(
        token.lower_ in {"if", "unless", "until", "respectively", "it", "them", "they"}
        or (token.dep_ == "conj" and token.head == second)
        for token in second.doc[second.i :]
    )
    return not (inner or later)

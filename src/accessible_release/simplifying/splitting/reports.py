"""“She said A and that B.” → “She said that A. She said that B.” The speaker is named with each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.analysis.words.reporting import REPORTING
from accessible_release.simplifying import clauses
from accessible_release.simplifying.splitting.seams import Changes
from accessible_release.simplifying.subjects import again, sentence_case

if TYPE_CHECKING:
    from spacy.tokens import Token

TURN = re.compile(r",? ?\b(?:however|though|nevertheless|nonetheless|meanwhile|therefore|instead)\b,?", re.I)
"""Ties what was said to the sentence before; said once, as it does not hold for the second thing."""


def rewrites(main: Token) -> Iterator[Changes | None]:
    """At most one edit: two clauses that both begin with *that*, under one verb of saying."""
    who = clauses.subject(main)
    if main.lemma_ not in REPORTING or who is None or who.left_edge.i != 0:
        return
    if clauses.has_fronted(main) or clauses.is_negated(main):
        return
    pair, named = _pair(main), again(who, main)
    if pair is None or named is None:
        return
    first, that = pair[0], pair[1].left_edge
    saying = main.doc[who.right_edge.i + 1 : first.left_edge.i].text
    if saying[:1].isalpha():
        again_said = f".\n{sentence_case(named)} {TURN.sub('', saying)} "
        yield [(clauses.before(that.nbor(-1)), that.idx, again_said)]


def _pair(main: Token) -> tuple[Token, Token] | None:
    """The verbs of two clauses that are said, the second up to the end, with *and that* between."""
    first = next((child for child in main.rights if child.dep_ == "ccomp" and clauses.is_finite(child)), None)
    joined = first.rights if first is not None else ()
    second = next((child for child in joined if child.dep_ == "conj" and _is_that(child)), None)
    if first is None or second is None or not clauses.ends_sentence(second):
        return None
    others = any(child.dep_ == "cc" and child.lower_ != "and" for child in first.children)
    return (first, second) if second.left_edge.nbor(-1).lower_ == "and" and not others else None


def _is_that(verb: Token) -> bool:
    mark = verb.left_edge
    return (
        mark.lower_ == "that" and mark.dep_ == "mark" and clauses.subject(verb) is not None and clauses.is_finite(verb)
    )

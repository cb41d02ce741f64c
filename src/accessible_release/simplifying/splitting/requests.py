"""“Shops are asked to remove it and to put up a notice.” → two sentences, both with *are asked to*."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.simplifying import clauses
from accessible_release.simplifying.splitting.behind import URGES
from accessible_release.simplifying.splitting.seams import Changes
from accessible_release.simplifying.subjects import again, is_plural, sentence_case

if TYPE_CHECKING:
    from spacy.tokens import Token


def rewrites(main: Token) -> Iterator[Changes | None]:
    """At most one edit: two infinitives with *to* under one passive verb of asking."""
    who, second = clauses.subject(main), _second(main)
    if who is None or second is None or not _is_open(main):
        return
    mark = second.left_edge
    joint = mark.nbor(-1)
    named = "they" if is_plural(who) and who.pos_ == "NOUN" else again(who, main)
    if mark.lower_ == "to" and joint.lower_ == "and" and named is not None:
        helpers = main.doc[clauses.tensed(main).i : main.i + 1].text
        yield [(clauses.end(clauses.last_before(joint)), mark.idx, f".\n{sentence_case(named)} {helpers} ")]


def _is_open(main: Token) -> bool:
    """Whether somebody is asked, in the release's own voice, without *not* and *either*."""
    asked = main.lemma_ in URGES and clauses.is_passive(main) and not clauses.has_fronted(main)
    return asked and clauses.is_told(main) and not clauses.says(main.doc, {"not", "either", "both"})


def _second(main: Token) -> Token | None:
    """The second of the two infinitives."""
    first = next((child for child in main.rights if child.dep_ == "xcomp" and child.tag_ == "VB"), None)
    return next((child for child in first.rights if child.dep_ == "conj"), None) if first is not None else None

"""“Because the roof leaks, the hall is closed.” → two sentences, the second with *So*."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.analysis.words.reporting import REPORTING
from accessible_release.simplifying import clauses
from accessible_release.simplifying.cues import cues
from accessible_release.simplifying.splitting.seams import Changes
from accessible_release.simplifying.subjects import sentence_case

if TYPE_CHECKING:
    from spacy.tokens import Token

THIRD = cues("causes", "third")


def rewrites(main: Token) -> Iterator[Changes | None]:
    """At most one edit: a reason with *because* in front of the main clause."""
    doc = main.doc
    mark, who = doc[0], clauses.subject(main)
    verb = mark.head
    if mark.lower_ != "because" or mark.dep_ != "mark" or verb.dep_ != "advcl" or verb.head != main or who is None:
        return
    if clauses.subject(verb) is None:
        return
    comma = clauses.closing(verb)
    pronouns = clauses.says(doc[: comma.i], THIRD)
    if comma.text != "," or who.left_edge.i != comma.i + 1 or pronouns or not clauses.is_finite(verb):
        return
    if main.lemma_ in REPORTING or not clauses.is_free_of_speech(doc, len(doc)):
        return
    first = doc[1]
    yield [(0, clauses.end(first), sentence_case(first.text)), (comma.idx, doc[comma.i + 1].idx, ".\nSo ")]

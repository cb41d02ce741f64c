"""“She was taken to hospital, where she died.” → “… There, she died.” Only behind the name or the noun of a place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.ledger import Edit
from accessible_release.simplifying import clauses
from accessible_release.simplifying.cues import cues
from accessible_release.simplifying.splitting.relatives import is_in_the_open
from accessible_release.simplifying.splitting.seams import is_long, split

if TYPE_CHECKING:
    from spacy.tokens import Token

    from accessible_release.simplifying.piece import Piece

NAME = "split-place"
REASON = "What happened there gets a sentence of its own."
PLACES = cues("places", "places")
LEADING = cues("places", "leading")
"""What shows that the noun is used as a place."""


def propose(piece: Piece) -> Iterator[Edit]:
    """At most one edit: the clause with *where* at the end of the sentence."""
    doc = piece.doc
    if not is_long(piece) or clauses.full_stop(doc) is None:
        return
    for verb in doc:
        if verb.dep_ == "relcl" and verb.left_edge.lower_ == "where" and _is_place(verb) and is_in_the_open(verb.head):
            where = verb.left_edge
            made = split(piece, NAME, REASON, (clauses.end(doc[where.i - 2]), clauses.end(where), ".\nThere,"))
            if made:
                yield made


def _is_place(verb: Token) -> bool:
    """Whether the clause ends the sentence, has a subject, and stands right behind a place."""
    noun, where, who = verb.head, verb.left_edge, clauses.subject(verb)
    at_the_end = verb.right_edge.i >= len(verb.doc) - 2 and where.i > 1 and where.nbor(-1).text == ","
    if any(helper.lower_ == "had" for helper in clauses.auxiliaries(verb)):
        return False  # what was there before comes too late behind what happened
    named = noun.pos_ == "PROPN" or noun.lemma_ in PLACES
    led = noun.head.lower_ in LEADING or noun.head.lemma_ in LEADING
    own = who is not None and who.dep_ != "expl" and who.left_edge.i == where.i + 1 and clauses.is_finite(verb)
    return at_the_end and named and led and own and verb.doc[0].lower_ != "there"

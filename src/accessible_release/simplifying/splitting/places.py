"""“She was taken to hospital, where she died.” → “… There, she died.” Only behind the name or the noun of a place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.simplifying import clauses
from accessible_release.simplifying.cues import cues
from accessible_release.simplifying.splitting.relatives import is_in_the_open
from accessible_release.simplifying.splitting.seams import Changes

if TYPE_CHECKING:
    from spacy.tokens import Token

PLACES = cues("places", "places")
LEADING = cues("places", "leading")
"""What shows that the noun is used as a place."""


def rewrites(main: Token) -> Iterator[Changes | None]:
    """At most one edit: the clause with *where* at the end of the sentence."""
    doc = main.doc
    for verb in doc:
        if verb.dep_ == "relcl" and verb.left_edge.lower_ == "where" and _is_place(verb) and is_in_the_open(verb.head):
            where = verb.left_edge
            yield [(clauses.end(doc[where.i - 2]), clauses.end(where), ".\nThere,")]


def _is_place(verb: Token) -> bool:
    """Whether the clause ends the sentence, has a subject, and stands right behind a place."""
    noun, where, who = verb.head, verb.left_edge, clauses.subject(verb)
    at_the_end = clauses.ends_sentence(verb) and where.i > 1 and where.nbor(-1).text == ","
    if any(helper.lower_ == "had" for helper in clauses.auxiliaries(verb)):
        return False  # what was there before comes too late behind what happened
    named = noun.pos_ == "PROPN" or noun.lemma_ in PLACES
    led = noun.head.lower_ in LEADING or noun.head.lemma_ in LEADING
    own = who is not None and who.dep_ != "expl" and who.left_edge.i == where.i + 1 and clauses.is_finite(verb)
    return at_the_end and named and led and own and verb.doc[0].lower_ != "there"

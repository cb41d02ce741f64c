"""“The fair will be held on Friday 3 May at 2pm in the hall.” → “… held in the hall. This will be on Friday …”."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.analysis.spans.temporal import date_places
from accessible_release.simplifying import clauses
from accessible_release.simplifying.splitting.dated import INSIDE, LEADS, SHORTEST, opening
from accessible_release.simplifying.splitting.seams import Changes

if TYPE_CHECKING:
    from spacy.tokens import Token

PLACING = frozenset({"in", "at", "on", "outside", "inside", "near"})
"""Prepositions with which a place begins."""


def rewrites(main: Token) -> Iterator[Changes | None]:
    """At most one edit: a date and time between the verb and the place with which the sentence ends."""
    doc, stop, said = main.doc, clauses.full_stop(main.doc), opening(main)
    if said is None or stop is None:
        return
    for place in doc[main.i + 2 : stop.i - 1]:
        first = _first(main, place) if place.lower_ in PLACING and place.dep_ == "prep" else None
        if first is None or not _is_place(place, stop):
            continue
        left = clauses.words(doc.text[: clauses.before(first)]) + clauses.words(doc.text[place.idx :])
        if left >= SHORTEST:
            when = doc.text[first.idx : clauses.before(place)]
            yield [
                (clauses.before(first), clauses.end(place.nbor(-1)), ""),
                (stop.idx, clauses.end(stop), f".\n{said} {when}."),
            ]
        return


def _first(main: Token, place: Token) -> Token | None:
    """The preposition with which the date and time begin, right in front of the place."""
    doc, places = main.doc, date_places(main.doc.text)
    found = None
    for token in reversed(list(clauses.between(doc, main.i + 1, place.i))):
        timed = any(start <= token.idx < end for start, end in places)
        if not timed and token.lower_ not in INSIDE:
            break
        if token.lower_ in LEADS and token.dep_ == "prep" and token.head == main:
            found = token
    dated = found is not None and any(found.idx <= start < place.idx for start, _ in places)
    own = place.head == main or any(start <= place.head.idx < end for start, end in places)
    return found if dated and own else None


def _is_place(word: Token, stop: Token) -> bool:
    """Whether a noun, and no verb and no time, follows the preposition up to the full stop."""
    noun = next((child for child in word.rights if child.dep_ == "pobj" and child.pos_ in {"NOUN", "PROPN"}), None)
    behind = clauses.between(word.doc, word.i + 1, stop.i)
    busy = any(clauses.is_verb(token) and token.dep_ not in {"amod", "compound"} for token in behind)
    timed = any(start >= word.idx for start, _ in date_places(word.doc.text))
    return noun is not None and not busy and not timed

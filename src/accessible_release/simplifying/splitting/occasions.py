"""“In a survey held in May, 80 per cent said yes.” → “A survey was held in May. In the survey, 80 per cent …”."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.simplifying import clauses
from accessible_release.simplifying.cues import cues
from accessible_release.simplifying.splitting.indefinite import is_one
from accessible_release.simplifying.splitting.seams import Changes
from accessible_release.simplifying.splitting.tails import Stretch, front
from accessible_release.simplifying.subjects import again, sentence_case

if TYPE_CHECKING:
    from spacy.tokens import Token

AT, DONE = cues("occasions", "at"), cues("occasions", "done")
RELATIVES = frozenset({"which", "that", "who"})


def rewrites(main: Token) -> Iterator[Changes | None]:
    """At most one edit: *in*, *at* or *during* with one thing that took place, told before the subject."""
    before = front(main)
    if before is None or not clauses.is_finite(main) or clauses.marked(main.doc, "if", "unless"):
        return
    noun = _event(before)
    named = again(noun, main) if noun is not None else None
    told = _told(before, noun) if noun is not None else None
    if told and named:
        yield [(0, clauses.end(before.last), f"{told}\n{before.first.text} {named}")]


def _event(before: Stretch) -> Token | None:
    """The noun behind the preposition, where it is one thing that is new to the reader."""
    if before.first.lower_ not in AT or before.first != before.head:
        return None
    return next((child for child in before.first.rights if child.dep_ == "pobj" and is_one(child)), None)


def _told(before: Stretch, noun: Token) -> str | None:
    """The sentence that tells of the event."""
    verb = next((child for child in noun.rights if child.dep_ in {"relcl", "acl"}), None)
    formed = verb and _formed(verb, noun)
    if verb is None or not formed or verb.right_edge.i not in {before.last.i, before.last.i + 1}:
        return None
    cut, said = formed
    doc = noun.doc
    called = doc[before.first.i + 1 : verb.left_edge.i].text.removesuffix(",").strip()
    return f"{sentence_case(called)} {said} {doc.text[cut : clauses.end(before.last)].strip()}."


def _formed(verb: Token, noun: Token) -> tuple[int, str] | None:
    """From where the event is told, and the verb with which the new sentence tells it."""
    first = verb.left_edge
    if verb.dep_ == "acl":
        plain = verb.tag_ == "VBN" and first == verb and verb.lemma_ in DONE and len(list(verb.subtree)) > 1
        return (verb.nbor(1).idx, f"was {verb.lower_}") if plain and verb.i > noun.i else None
    who = clauses.subject(verb)
    if who is None or who.lower_ not in RELATIVES or who != first or not clauses.is_past(verb):
        return None
    return who.nbor(2).idx, who.nbor(1).text

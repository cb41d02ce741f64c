"""“The road was closed, and buses ran late.” becomes two sentences; *but* and *so* are kept at the front."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.ledger import Edit
from accessible_release.simplifying import clauses
from accessible_release.simplifying.splitting.seams import is_long, split
from accessible_release.simplifying.subjects import sentence_case

if TYPE_CHECKING:
    from spacy.tokens import Token

    from accessible_release.simplifying.piece import Piece

NAME = "split-clauses"
REASON = "One sentence for each clause."
OPENERS = {"and": "", "but": "But ", "so": "So ", "yet": "But "}
SHARED = frozenset({"mark", "preconj"})


def propose(piece: Piece) -> Iterator[Edit]:
    """At most one edit: the first main clause is set apart from the rest."""
    doc = piece.doc
    if not is_long(piece) or clauses.full_stop(doc) is None:
        return
    verb = clauses.root(doc)
    pair = next(_pairs(verb), None)
    if pair is None:
        return
    verb, second, start = pair
    if clauses.subject(verb) is None or not clauses.is_finite(verb):
        return
    links = list(_links(doc[start]))
    if not links or not _may_part(verb, second, links[0]):
        return
    word = sentence_case(f"{OPENERS[links[-1].lower_]}{doc[start].text}")
    place = (clauses.end(doc[links[0].i - 1]), clauses.end(doc[start]), f".\n{word}")
    made = split(piece, NAME, REASON, place)
    if made:
        yield made


def _pairs(verb: Token) -> Iterator[tuple[Token, Token, int]]:
    """First verb, second verb, and the token with which the second clause begins."""
    for child in verb.rights:
        if _is_main(child):
            yield verb, child, child.left_edge.i
        elif child.dep_ == "conj" and clauses.is_finite(child) and clauses.subject(child) is None:
            yield from ((verb, child, noun.left_edge.i) for noun in _missed_subject(child))
    for child in verb.lefts:
        if child.dep_ in {"ccomp", "advcl"} and (so := _so_behind(child, verb)):
            yield child, verb, so.i + 1


def _missed_subject(verb: Token) -> Iterator[Token]:
    """The noun right before the verb that the parser took for one more object: “… trees and engineers worked”."""
    before = verb.nbor(-1)
    for noun in [before, *before.ancestors]:
        if noun.dep_ == "conj" and noun.pos_ in {"NOUN", "PROPN"} and noun.right_edge.i == verb.i - 1:
            if noun.left_edge.i > 0 and noun.left_edge.nbor(-1).lower_ == "and":
                yield noun


def _so_behind(clause: Token, verb: Token) -> Token | None:
    """The *so* between a clause and the main clause for which it is the reason."""
    place = clause.right_edge.i + 1
    while place < verb.i and verb.doc[place].text == ",":
        place += 1
    so, who = verb.doc[place], clauses.subject(verb)
    return so if so.lower_ == "so" and so.i > 1 and who is not None and who.left_edge.i == so.i + 1 else None


def _is_main(verb: Token) -> bool:
    """Whether it is a second main verb with a tense and a subject of its own in front."""
    who = clauses.subject(verb) if verb.dep_ == "conj" else None
    return who is not None and who.i < verb.i and who.tag_ not in {"WP", "WDT"} and clauses.is_finite(verb)


def _links(first: Token) -> Iterator[Token]:
    """The comma or semicolon and the *and* before the second clause, in order; none where something else stands there."""
    words: list[Token] = []
    before = first.i - 1
    while before > 0 and first.doc[before].lower_ in {*OPENERS, ",", ";"}:
        words.insert(0, first.doc[before])
        before -= 1
    if any(word.lower_ in OPENERS for word in words) and words[-1].lower_ in OPENERS:
        yield from words


def _may_part(verb: Token, second: Token, joint: Token) -> bool:
    """Whether the first clause holds nothing that the second needs: a time, a condition, a speaker."""
    said = verb.lemma_ in clauses.REPORTING and any(child.dep_ in {"ccomp", "xcomp"} for child in verb.rights)
    late = any(child.i > second.i and child.dep_ not in {"punct", "conj", "cc"} for child in verb.rights)
    shared = any(child.dep_ in SHARED and child.lower_ != "so" for child in [*verb.children, *second.lefts])
    inner = any(
        token.dep_ in {"ccomp", "advcl"} and clauses.is_finite(token)
        for token in clauses.between(verb.doc, verb.i + 1, joint.i)
        if token.i < second.i and token != verb
    )
    opening = next(token for token in verb.doc[joint.i :] if token.lower_ not in {*OPENERS, ",", ";"})
    broken = opening.lower_ == "not" or opening.tag_ == "VB"
    return not (said or late or shared or inner or broken or clauses.has_fronted(verb)) and clauses.is_free_of_speech(verb.doc, joint.i)

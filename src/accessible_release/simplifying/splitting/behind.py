"""A clause at the end gets a sentence of its own: *This is because …*, *This will be while …*, *This is so that …*."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.analysis.words.reporting import REPORTING
from accessible_release.simplifying import clauses
from accessible_release.simplifying.cues import cues
from accessible_release.simplifying.splitting.lists import is_conditional
from accessible_release.simplifying.splitting.seams import Changes

if TYPE_CHECKING:
    from spacy.tokens import Token

URGES = cues("behind", "urges")
"""Verbs with which somebody asks something of people; *as* behind them tells why."""
NARROWED = cues("reasons", "narrowing") | {"and", "or", "but", "than", "soon", "long", "far", "shortly", "even"}
STATES = cues("moments", "lasting")
SHORTEST = 5
"""Words of a first sentence that says enough by itself."""


def rewrites(main: Token) -> Iterator[Changes | None]:
    """At most one edit: the clause that ends the sentence."""
    if not _is_open(main):
        return
    for verb in main.rights:
        if verb.dep_ == "advcl" and clauses.ends_sentence(verb) and _is_whole(verb):
            mark = _mark(verb)
            opening = mark and _opening(main, verb, mark)
            if mark is None or not opening or clauses.words(main.doc.text[: clauses.before(mark)]) < SHORTEST:
                continue
            end = clauses.end(mark) + 1 if opening.endswith("because") and mark.lower_ == "as" else mark.idx
            yield [(clauses.before(mark), end, f".\n{opening} ")]
            return


def _is_open(main: Token) -> bool:
    """Whether the main clause stands for itself: no condition, nobody's words, nothing joined to it."""
    doc = main.doc
    joined = any(child.dep_ in {"parataxis", "ccomp"} for child in main.children)
    asked = any(token.lower_ in {"if", "unless", "only"} for token in doc) or is_conditional(main)
    fronted = any(child.dep_ == "advcl" and child.i < main.i for child in main.children)
    return not (joined or asked or fronted or main.lemma_ in REPORTING - URGES) and clauses.is_free_of_speech(
        doc, len(doc)
    )


def _is_whole(verb: Token) -> bool:
    """Whether the clause has a subject and a tense, and no *and* that could reach out of it."""
    who = clauses.subject(verb)
    return who is not None and clauses.is_finite(verb) and not who.tag_.startswith("W")


def _mark(verb: Token) -> Token | None:
    """The first word of the clause, *so* of *so that* included; None where something narrows it down."""
    mark = verb.left_edge
    if mark.lower_ == "that" and mark.i and mark.nbor(-1).lower_ == "so":
        mark = mark.nbor(-1)
    known = mark.dep_ in {"mark", "advmod"} or mark.lower_ == "so"
    before = mark.nbor(-1) if mark.i else mark
    return mark if known and before.lower_ not in NARROWED and not before.like_num else None


def _opening(main: Token, verb: Token, mark: Token) -> str | None:
    """How it begins, such as *This was* or *This will be*; None where the clause may not stand apart."""
    word, modal = mark.lower_, clauses.modal(main)
    if clauses.is_negated(main) and word != "so" and mark.nbor(-1).text != ",":
        return None
    if word == "because":
        return "This was" if clauses.is_past(main) and clauses.is_past(verb) else "This is"
    if word == "so" and mark.nbor(1).lower_ == "that":
        return "This was" if clauses.is_past(main) else "This is"
    if word == "as":
        return _as_reason(main, verb, mark)
    if modal is not None:
        return "This will be" if modal.lower_ == "will" and word == "while" else None
    return _in_time(main, verb, word)


def _as_reason(main: Token, verb: Token, mark: Token) -> str | None:
    """How it begins behind an *as* that tells why: behind what is asked, or behind a comma with *may* or *will*."""
    form = clauses.tensed(verb)
    asked = main.lemma_ in URGES and form.tag_ in {"VBZ", "VBP"}
    set_off = mark.nbor(-1).text == "," and (form.tag_ == "MD" or form.lower_ in {"is", "are", "has", "have"})
    return None if clauses.is_past(main) or not (asked or set_off) else "This is because"


def _in_time(main: Token, verb: Token, word: str) -> str | None:
    """How a clause of time follows on what has happened or goes on."""
    helpers = [helper.lower_ for helper in clauses.auxiliaries(main)]
    if clauses.is_past(main) and main.lemma_ not in STATES and main.tag_ != "VBG" and "had" not in helpers:
        return "This happened" if word in {"after", "when", "while"} and clauses.is_past(verb) else None
    now = helpers[:1] in (["has"], ["have"], ["is"], ["are"]) or main.tag_ in {"VBZ", "VBP"}
    return "This is" if now and word == "after" and clauses.is_past(verb) else None

"""“The fair will be held in the park on Friday 3 May from 10am.” → “… in the park. This will be on Friday 3 May …”."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.analysis.spans.temporal import date_places
from accessible_release.simplifying import clauses
from accessible_release.simplifying.cues import cues
from accessible_release.simplifying.splitting.seams import Changes

if TYPE_CHECKING:
    from spacy.tokens import Token

LEADS = frozenset({"on", "at", "from", "between", "in", "during"})
"""Prepositions of a time; a deadline (*by*, *before*, *until*) stays with what has to be done."""
INSIDE = frozenset(
    [
        "and",
        "to",
        "until",
        "till",
        ",",
        "–",
        "-",
        "the",
        "of",
        "about",
        "around",
        "approximately",
        "between",
        "from",
        "on",
        "at",
        "in",
        "(",
        ")",
    ]
)
STATES = cues("moments", "lasting") - {"open", "start", "begin"}
REGULAR = frozenset({"run", "take", "open", "start", "begin", "close", "hold"})
"""Verbs of what is held: *The course runs from 3 to 9 May*."""
OFTEN = frozenset({"every", "each"})
OFTEN_OR_DUE = OFTEN | {"due", "set", "expected", "likely", "scheduled"}
"""What is done again and again, or had not yet happened."""
SHORTEST = 5
"""Words of what is left of the first sentence."""


def rewrites(main: Token) -> Iterator[Changes | None]:
    """At most one edit: the date and time with which the sentence ends."""
    said = opening(main)
    stop = clauses.full_stop(main.doc)
    if said is None or stop is None:
        return
    first = first_of_date(main, stop)
    if first is None or clauses.words(main.doc.text[: clauses.before(first)]) < SHORTEST or not is_enough(main, first):
        return
    yield [(clauses.before(first), first.idx, f".\n{said} ")]


def first_of_date(main: Token, stop: Token) -> Token | None:
    """The preposition with which the last words of the sentence begin, all of which tell when."""
    doc = main.doc
    places = date_places(doc.text)
    at = stop.i
    found = None
    while at > main.i + 1:
        token = doc[at - 1]
        timed = any(start <= token.idx < end for start, end in places)
        if not timed and token.lower_ not in INSIDE:
            break
        at -= 1
        leads = token.dep_ == "prep" or (token.lower_ == "between" and token.dep_ == "quantmod")
        if token.lower_ in LEADS and leads and _is_of(token, main):
            found = token
    return found if found is not None and any(start >= found.idx for start, _ in places) else None


def _is_of(word: Token, main: Token) -> bool:
    """Whether the time is the main verb's own, or hangs on another time or place that is."""
    for each in word.ancestors:
        if each == main:
            return True
        if clauses.is_verb(each) or each.dep_ in {"dobj", "nsubj", "nsubjpass", "attr"}:
            return False
    return False


def is_enough(main: Token, first: Token) -> bool:
    """Whether what is left still says what happens: an object, a place, a passive; and holds no other verb."""
    left = list(clauses.between(main.doc, main.i + 1, first.i))
    inner = any(token.tag_ in {"VBD", "VBZ", "VBP", "MD", "TO"} for token in left)
    full = any(token.dep_ in {"dobj", "pobj", "attr", "acomp", "agent"} for token in left)
    return full and not inner


def opening(main: Token) -> str | None:
    """How the new sentence begins, such as *This will be*; None for what is denied, possible, or goes on."""
    if not _is_single(main):
        return None
    modal, helpers = clauses.modal(main), [helper.lower_ for helper in clauses.auxiliaries(main)]
    if modal is not None:
        return "This will be" if modal.lower_ == "will" else None
    if clauses.is_past(main) and main.tag_ != "VBG" and "had" not in helpers:
        return "This was" if main.lemma_ in STATES or clauses.is_passive(main) else "This happened"
    return "This is" if main.lemma_ in REGULAR else None


def _is_single(main: Token) -> bool:
    """Whether the release itself tells one thing that is not denied and not done again and again."""
    joined = clauses.has(main.children, "conj", "parataxis", "ccomp", "advcl")
    return clauses.is_told(main) and not (joined or clauses.is_negated(main) or clauses.says(main.doc, OFTEN_OR_DUE))

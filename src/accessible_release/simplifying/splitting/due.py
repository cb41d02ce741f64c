"""“The plan is due to be heard by the board on 13 May.” → “… This is due to happen on 13 May.”."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.simplifying import clauses
from accessible_release.simplifying.splitting.dated import OFTEN, SHORTEST, first_of_date, is_enough
from accessible_release.simplifying.splitting.seams import Changes

if TYPE_CHECKING:
    from spacy.tokens import Token

DUE = frozenset({"due", "set", "expected", "scheduled"})
LASTING = frozenset({"be", "remain", "stay", "continue", "last", "live", "have", "keep"})
"""What goes on and does not happen."""


def rewrites(main: Token) -> Iterator[Changes | None]:
    """At most one edit: the date at the end of what is due to happen."""
    pair, stop, doc = _pair(main), clauses.full_stop(main.doc), main.doc
    if pair is None or stop is None or not _is_single(main, pair[1]):
        return
    word, verb = pair
    first = first_of_date(verb, stop)
    if first is None or clauses.words(doc.text[: clauses.before(first)]) < SHORTEST or not is_enough(verb, first):
        return
    form = "is" if clauses.tensed(main).tag_ in {"VBZ", "VBP"} else "was"
    yield [(clauses.before(first), first.idx, f".\nThis {form} {word.lower_} to happen ")]


def _pair(main: Token) -> tuple[Token, Token] | None:
    """*due* and the infinitive behind it."""
    words = [main, *(child for child in main.rights if child.dep_ in {"acomp", "prep"})]
    for word in words:
        verb = next((child for child in word.rights if child.dep_ in {"xcomp", "pcomp"} and child.tag_ != "VBG"), None)
        if word.lower_ in DUE and verb is not None and verb.left_edge.lower_ == "to":
            return word, verb
    return None


def _is_single(main: Token, verb: Token) -> bool:
    """Whether the release itself tells one thing that is due, once."""
    joined = clauses.has([*main.children, *verb.children], "conj", "parataxis", "ccomp", "advcl")
    form = clauses.tensed(main)
    told = clauses.is_told(main) and form.lower_ in {"is", "are", "was", "were"}
    often = clauses.says(main.doc, OFTEN) or clauses.is_negated(main) or clauses.is_negated(verb)
    return told and verb.lemma_ not in LASTING and not (joined or often)

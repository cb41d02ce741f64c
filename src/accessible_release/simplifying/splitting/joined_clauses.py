"""“A, and B.” → two sentences, where the comma and a subject of its own set the second clause apart."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.simplifying import clauses
from accessible_release.simplifying.splitting.coordinate_clauses import NUMBERS_OF
from accessible_release.simplifying.splitting.lists import is_conditional
from accessible_release.simplifying.splitting.seams import Changes
from accessible_release.simplifying.subjects import sentence_case

if TYPE_CHECKING:
    from spacy.tokens import Token

OPENERS = {"and": "", "but": "But "}
SCOPES = frozenset(
    {"if", "unless", "whether", "when", "whenever", "where", "while", "both", "either", "neither", "not"}
)


def rewrites(main: Token) -> Iterator[Changes | None]:
    """At most one edit."""
    who = clauses.subject(main)
    if who is None or clauses.has_fronted(main) or not clauses.is_finite(main) or is_conditional(main):
        return
    for second in main.rights:
        own = clauses.subject(second) if second.dep_ == "conj" else None
        if own is None or own.i > second.i or not clauses.is_finite(second) or own.tag_ in {"WP", "WDT"}:
            continue
        first = second.left_edge
        joint = first.nbor(-1)
        set_off = joint.lower_ in OPENERS and joint.nbor(-1).text == "," and own.left_edge == first
        if set_off and not _is_bound(main, second, joint):
            opening = sentence_case(f"{OPENERS[joint.lower_]}{first.text}")
            yield [(clauses.end(joint.nbor(-2)), clauses.end(first), f".\n{opening}")]
        return


def _is_bound(main: Token, second: Token, joint: Token) -> bool:
    """Whether a word of one clause holds for the other: a saying, a condition, what comes last, *one of them*."""
    doc, first = main.doc, second.left_edge
    late = any(child.i > second.right_edge.i and child.dep_ not in {"punct", "cc", "conj"} for child in main.rights)
    counted = first.lower_ in NUMBERS_OF or (first.like_num and first.head == second)
    return (
        late
        or counted
        or _is_scoped(main, second, joint)
        or _is_said(main)
        or not clauses.is_free_of_speech(doc, len(doc))
    )


def _is_scoped(main: Token, second: Token, joint: Token) -> bool:
    """Whether a *when*, *not* or *both* stands first, or on one of the verbs."""
    words = (token for token in main.doc[: joint.i] if token.lower_ in SCOPES)
    return any(token.i == 0 or token.head in {main, second} for token in words)


def _is_said(main: Token) -> bool:
    """Whether what follows may be part of what somebody says, thinks or finds."""
    told = clauses.has(main.rights, "ccomp") and not clauses.is_passive(main) and not _is_advice(main)
    return told or main.lemma_ in {"say", "tell"}


def _is_advice(main: Token) -> bool:
    """Whether the clause is part of *be aware that*, *be sure that*."""
    return any(child.dep_ in {"acomp", "attr"} for child in main.children)

"""Whether what stands before the first of two clauses may hold for the second too: *On Monday, A and B*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accessible_release.simplifying import clauses
from accessible_release.simplifying.cues import cues

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

REMARKS = cues("fronted", "remarks")
"""First words of phrases that only tie the sentence to the text: *for example*, *in fact*."""
STARTS = frozenset({"after", "following", "upon"})
"""What comes before both of two events in the past, whether it is said of the second or not."""
SCOPES = frozenset({"to", "should", "if", "unless", "provided"})
"""First words of a purpose or condition that holds for all that follows: *To save money, A and B*."""
OWN = cues("fronted", "own")
"""Words in the second clause that give it a time of its own."""


def opens_with_scope(doc: Doc) -> bool:
    """Whether a purpose or condition stands first, whatever was parsed: *in order to*, *so as to* too."""
    first = doc[0].lower_
    return first in SCOPES or (first in {"in", "so"} and doc[1:3].text in {"order to", "as to"})


def holds_for_both(verb: Token, second: Token) -> bool:
    """Whether a phrase before the subject of `verb` may be needed for `second`, and so would be lost in a split."""
    who = clauses.subject(verb)
    if who is None or opens_with_scope(verb.doc):
        return True
    first = who.left_edge.i
    before = [child for child in verb.children if child.i < first and child.dep_ not in {"punct", "cc"}]
    bound = [child for child in before if child.lower_ not in clauses.CONNECTIVES and not _is_remark(child)]
    return bool(bound) and not all(_is_left_behind(child, verb, second) for child in bound)


def _is_remark(phrase: Token) -> bool:
    words = [token.lower_ for token in phrase.subtree if token.text != ","]
    return " ".join(words).replace(" ", "_") in REMARKS


def _is_left_behind(phrase: Token, verb: Token, second: Token) -> bool:
    """Whether the second clause stands in a time of its own, or simply comes later."""
    if phrase.dep_ not in {"prep", "npadvmod", "advmod"} or any(clauses.is_finite(token) for token in phrase.subtree):
        return False
    own = any(token.lower_ in OWN for token in clauses.between(second.doc, second.left_edge.i, second.right_edge.i + 1))
    first, then = clauses.is_past(verb), clauses.is_past(second)
    form = clauses.tensed(second)
    if clauses.modal(verb) is not None or clauses.is_negated(verb):
        return False
    now = first and form.tag_ in {"VBZ", "VBP"} and form.lemma_ not in {"have"}
    return own or now or (_starts(phrase) and first and then)


def _starts(phrase: Token) -> bool:
    """Whether it is over before the first of two events: *after the rain*, *on arrival*."""
    return phrase.lower_ in STARTS or (phrase.lower_ == "on" and phrase.right_edge.lower_ == "arrival")

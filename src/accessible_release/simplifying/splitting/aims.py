"""The aim: “It works with schools to help families.” → “… It does this to help families.”."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.ledger import Edit
from accessible_release.simplifying import clauses
from accessible_release.simplifying.cues import cues
from accessible_release.simplifying.splitting.doing import does_this, is_done
from accessible_release.simplifying.splitting.seams import LONG_ENOUGH, is_long, split

if TYPE_CHECKING:
    from spacy.tokens import Token

    from accessible_release.simplifying.piece import Piece

NAME = "split-aim"
REASON = "What it is for gets a sentence of its own."
AIMS = cues("aims", "aims")
TAKING = cues("aims", "taking")
"""Verbs that take an infinitive of their own."""
NOUNS = cues("aims", "nouns")
"""Nouns that take one: *a plan to close the school*."""

HELP = frozenset({"help", "support", "advice"})
"""Objects whose infinitive is also what the subject is after: *sought help to stop smoking*."""


def propose(piece: Piece) -> Iterator[Edit]:
    """At most one edit: *to* with an aim, at the end, behind one main verb and its object."""
    doc = piece.doc
    main = clauses.root(doc)
    if not is_long(piece, LONG_ENOUGH) or clauses.full_stop(doc) is None or not is_done(main) or main.lemma_ in TAKING:
        return
    if (modal := clauses.modal(main)) is not None and modal.lower_ != "will":
        return
    for mark in doc[main.i + 2 : -2]:
        if mark.tag_ == "TO" and _is_aim(mark, main):
            made = does_this(main)
            last = mark.nbor(-2) if mark.nbor(-1).text == "," else mark.nbor(-1)
            step = made and split(piece, NAME, REASON, (clauses.end(last), mark.idx, f".\n{made} "))
            if step:
                yield step
            return


def _is_aim(mark: Token, main: Token) -> bool:
    """Whether the infinitive can only say what the main verb is done for."""
    verb, doc = mark.head, mark.doc
    if verb.lemma_ not in AIMS or verb.i != mark.i + 1 or verb.right_edge.i < len(doc) - 2:
        return False
    helped = verb.head.lower_ in HELP and verb.head.head == main and verb.head.left_edge == verb.head
    if verb.head != main and not helped:
        return False
    inner = list(clauses.between(doc, main.i + 1, mark.i))
    busy = any(token.pos_ == "VERB" and token.dep_ not in {"amod", "compound"} for token in inner)
    takes = any(token.lemma_.lower() in NOUNS or token.lower_ in NOUNS or token.dep_ == "acomp" for token in inner)
    ahead = any(token.lower_ in {"enough", "too", "order", "how", "so", "as", "than"} for token in inner)
    has_object = any(token.dep_ in {"dobj", "pobj"} for token in inner)
    before = inner[-1] if inner else mark
    bare = before.pos_ in {"NOUN", "PROPN", "NUM", "ADV"}
    return has_object and bare and not (busy or takes or ahead) and (helped or verb.dep_ in {"advcl", "xcomp"})

"""Whether a sentence of its own may say what a person *is*: nobody may be called alive who may be dead by now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accessible_release.analysis.words.reporting import SPEAKING
from accessible_release.simplifying import clauses
from accessible_release.simplifying.cues import cues

if TYPE_CHECKING:
    from spacy.tokens import Token

DEATH = cues("living", "death")
"""Words that tell of a death, somebody's in the sentence."""
THINGS = cues("apposition", "things")
"""What no person is said to be."""


def may_be_said(name: Token, role: Token, main: Token, *, does: bool | None = None) -> bool:
    """Whether “NAME is a ROLE” is safe. `name` is the noun in the sentence, `role` the noun that says what it is.

    `does` says whether the person does what the main verb says; None leaves that to the parse.

    A thing may be named so. A person may where the person speaks, or where nothing tells of a death and the tense is
    not past. In the past the person must do something, and be known: *the council's leader*, not *a man of 46*.
    """
    if role.lemma_.lower() in THINGS or name.lemma_.lower() in THINGS:
        return True
    does = (name.dep_ == "nsubj" and name.head == main) if does is None else does
    if does and main.lemma_ in SPEAKING and main.tag_ in clauses.FINITE:
        return True
    if any(DEATH & {token.lemma_.lower(), token.lower_} for token in name.doc):
        return False
    if not clauses.is_past(main):
        return not _is_aged(role)
    known = role.left_edge.lower_ not in {"a", "an"} and not _is_aged(role)
    return _is_agent(name) or (does and known and not clauses.says(clauses.auxiliaries(main), {"had"}))


def _is_aged(role: Token) -> bool:
    """Whether an age is given, which is that of then: *a 46-year-old teacher*."""
    return any(token.like_num and token.nbor(1).text == "-" for token in role.subtree if token.i + 1 < len(role.doc))


def _is_agent(name: Token) -> bool:
    """Whether the passive names the person who did it: *announced by Leah Ford*."""
    return name.dep_ == "pobj" and name.head.dep_ == "agent"

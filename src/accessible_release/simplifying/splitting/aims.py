"""The aim: “It works with schools to help families.” → “… It does this to help families.”."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.simplifying import clauses
from accessible_release.simplifying.cues import cues
from accessible_release.simplifying.splitting.doing import does_this, is_done
from accessible_release.simplifying.splitting.seams import Changes

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

AIMS = cues("aims", "aims")
TAKING = cues("aims", "taking")
"""Verbs that take an infinitive of their own."""
NOUNS = cues("aims", "nouns")
"""Nouns that take one: *a plan to close the school*."""

UNNAMED = cues("aims", "unnamed")
"""What those do who are not named in “the road was closed to prevent crashes”; never “… were paid to develop”."""

HELP = frozenset({"help", "support", "advice"})
"""Objects whose infinitive is also what the subject is after: *sought help to stop smoking*."""


def rewrites(main: Token) -> Iterator[Changes | None]:
    """At most one edit: *to* with an aim, at the end, behind one main verb and its object."""
    mark, made = _aim_of_use(main.doc), "This is"
    if mark is None:
        mark, made = _aim(main), does_this(main) or ""
    if mark is None or not made:
        return
    yield [(clauses.before(mark), mark.idx, f".\n{made} ")]


def _aim(main: Token) -> Token | None:
    """The *to* of an aim that is the main verb's own."""
    modal = clauses.modal(main)
    if not is_done(main) or main.lemma_ in TAKING or (modal is not None and modal.lower_ != "will"):
        return None
    marks = (token for token in main.doc[main.i + 2 : -2] if token.tag_ == "TO")
    return next((mark for mark in marks if _is_aim(mark, main)), None)


def _aim_of_use(doc: Doc) -> Token | None:
    """The *to* behind what is used, where another split has made “This will be done using posters to warn people”."""
    if [token.lower_ for token in doc[:5]] != ["this", "will", "be", "done", "using"]:
        return None
    marks = (token for token in doc[5:-2] if token.tag_ == "TO" and token.head.lemma_ in AIMS)
    return next((mark for mark in marks if mark.head.head == doc[4] and mark.head.i == mark.i + 1), None)


def _is_aim(mark: Token, main: Token) -> bool:
    """Whether the infinitive can only say what the main verb is done for."""
    verb = mark.head
    if verb.lemma_ not in AIMS or verb.i != mark.i + 1 or not clauses.ends_sentence(verb):
        return False
    helped = verb.head.lower_ in HELP and verb.head.head == main and verb.head.left_edge == verb.head
    if verb.head != main and not helped:
        return False
    if clauses.is_passive(main) and (verb.lemma_ not in UNNAMED or clauses.has(main.rights, "dobj")):
        return False
    return (helped or verb.dep_ in {"advcl", "xcomp"}) and _is_bare(list(clauses.between(mark.doc, main.i + 1, mark.i)))


def _is_bare(inner: list[Token]) -> bool:
    """Whether the words between verb and *to* hold an object and end with a noun, and none of them takes the *to*."""
    busy = any(token.pos_ == "VERB" and token.dep_ not in {"amod", "compound"} for token in inner)
    takes = any(token.lemma_.lower() in NOUNS or token.lower_ in NOUNS or token.dep_ == "acomp" for token in inner)
    ahead = clauses.says(inner, {"enough", "too", "order", "how", "so", "as", "than"})
    has_object = clauses.has(inner, "dobj", "pobj")
    return has_object and inner[-1].pos_ in {"NOUN", "PROPN", "NUM", "ADV"} and not (busy or takes or ahead)

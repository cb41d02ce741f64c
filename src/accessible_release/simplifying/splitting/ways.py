"""“You can call, write or come in.” → “You can call. You can also write. Or you can come in.”."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from accessible_release.simplifying import clauses
from accessible_release.simplifying.splitting.instructions import ANYONE
from accessible_release.simplifying.splitting.seams import Changes
from accessible_release.simplifying.subjects import again, is_plural

if TYPE_CHECKING:
    from spacy.tokens import Token

FREE = frozenset({"can", "may"})
"""Modals with which all of the ways are open, whichever somebody takes."""
FEWEST = 2
TIED = frozenset({"either", "whether", "only", "not", "unless", "if", "both", "neither", "nor", "without", "before"})
"""With one of these words the ways hang together."""
FORMS = clauses.FINITE | {"VB", "VBG", "TO", "VBN"}


def rewrites(main: Token) -> Iterator[Changes | None]:
    """At most one edit: two or more ways open to somebody, each a verb with its words, *or* before the last."""
    who, modal = clauses.subject(main), clauses.modal(main)
    if (way := _another_way(main)) is not None:
        yield [way]
    if who is None or modal is None or modal.lower_ not in FREE or not _is_open(main):
        return
    verbs = [main, *_joined(main)]
    helpers = [helper.lower_ for helper in clauses.auxiliaries(main)]
    joints = [_joint(verb) for verb in verbs[1:]]
    if len(verbs) < FEWEST or not all(joints) or not all(map(_is_full, pairwise(verbs))) or not _are_alike(verbs):
        return
    named = _named(who, main)
    if named is None or joints[-1] is None or joints[-1].lower_ != "or":
        return
    yield list(_openings(verbs, helpers, named))


def _named(who: Token, main: Token) -> str | None:
    return "they" if who.lower_ in ANYONE or (is_plural(who) and who.pos_ == "NOUN") else again(who, main, full=True)


def _another_way(main: Token) -> tuple[int, int, str] | None:
    """*…, or by calling* → *Or they can do this by calling*."""
    ways = (token for token in main.doc[main.i + 2 : -2] if token.lower_ == "by" and token.nbor(1).tag_ == "VBG")
    by = next((token for token in ways if token.nbor(-1).lower_ == "or" and token.nbor(-2).text == ","), None)
    opening = _this(main) if by is not None else None
    return (clauses.end(by.nbor(-3)), by.idx, f".\nOr {opening} ") if by is not None and opening is not None else None


def _this(main: Token) -> str | None:
    """*do this* for an order, *they can do this*, *this can be done*; None where the ways are not open."""
    who, modal = clauses.subject(main), clauses.modal(main)
    if who is None:
        order = main.i == 0 and main.tag_ == "VB" and clauses.is_free_of_speech(main.doc, len(main.doc))
        return "do this" if order and not clauses.is_negated(main) and not clauses.marked(main.doc, "if") else None
    if modal is None or modal.lower_ not in FREE or not _is_open(main):
        return None
    named = _named(who, main)
    passive = f"this {modal.lower_} be done"
    return passive if clauses.is_passive(main) else f"{named} {modal.lower_} do this" if named is not None else None


def _openings(verbs: list[Token], helpers: list[str], named: str) -> Iterator[tuple[int, int, str]]:
    """*They can also …* for those in the middle, *Or they can …* for the last."""
    for verb in verbs[1:]:
        joint = verb.left_edge.nbor(-1)
        start = clauses.end(clauses.last_before(joint)) if joint.lower_ == "or" else clauses.end(joint.nbor(-1))
        opening = f"Or {named}" if verb == verbs[-1] else named[:1].upper() + named[1:]
        also = [] if verb == verbs[-1] else ["also"]
        yield start, verb.left_edge.idx, f".\n{' '.join([opening, helpers[0], *also, *helpers[1:]])} "


def _is_open(main: Token) -> bool:
    """Whether the release itself says it, and no word holds for all the ways at once."""
    tied = any(token.lower_ in TIED and token.i > 0 and token.head.dep_ != "relcl" for token in main.doc)
    late = any(child.dep_ == "advcl" and child.i < main.i for child in main.children)
    told = clauses.is_told(main) and not clauses.is_negated(main)
    return told and not (tied or late or clauses.has_fronted(main))


def _joined(verb: Token) -> Iterator[Token]:
    for child in verb.rights:
        if child.dep_ == "conj" and child.pos_ in {"VERB", "AUX"}:
            yield child
            yield from _joined(child)


def _joint(verb: Token) -> Token | None:
    """The *or* or the comma right in front of a verb that has nothing of its own before it."""
    before = verb.left_edge.nbor(-1) if verb.left_edge.i else verb
    bare = verb.left_edge == verb and clauses.subject(verb) is None
    return before if bare and before.lower_ in {"or", ","} else None


def _are_alike(verbs: list[Token]) -> bool:
    """Whether all have the form of the first; a bare form that the parser took for another is one."""
    bare = verbs[0].tag_ == "VB"
    return all(verb.tag_ == verbs[0].tag_ or (bare and verb.lower_ == verb.lemma_) for verb in verbs)


def _is_full(pair: tuple[Token, Token]) -> bool:
    """Whether the first has something of its own behind it, and no verb of which the second could be one more."""
    first, second = pair
    inner = list(clauses.between(first.doc, first.i + 1, second.left_edge.i))
    thing = any(token.dep_ in {"dobj", "pobj", "attr", "acomp", "prt", "advmod"} for token in inner)
    others = any(token.tag_ in FORMS and clauses.is_verb(token) for token in inner)
    return thing and not others

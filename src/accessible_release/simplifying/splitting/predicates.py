"""“The tip is run by the county and will be shut.” → two sentences, where the second verb has its own helper."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.simplifying import clauses
from accessible_release.simplifying.splitting.instructions import ANYONE
from accessible_release.simplifying.splitting.lists import is_conditional
from accessible_release.simplifying.splitting.seams import Changes
from accessible_release.simplifying.subjects import again, is_plural, sentence_case

if TYPE_CHECKING:
    from spacy.tokens import Token

OPENERS = {"and": "", "but": "But "}
TIED = frozenset({"both", "either", "neither", "nor", "or"})
BE = frozenset({"is", "are", "was", "were", "has", "have", "does", "do", "did"})


def rewrites(main: Token) -> Iterator[Changes | None]:
    """At most one edit: the second of two predicates that begins with its own *can*, *was*, *has*."""
    who = clauses.subject(main)
    if who is None or not _is_open(main):
        return
    for second in main.rights:
        if second.dep_ != "conj" or clauses.subject(second) is not None or not clauses.is_finite(second):
            continue
        form = clauses.tensed(second)
        first = second.left_edge
        joint = first.nbor(-1)
        if joint.lower_ not in OPENERS or first != form or not _is_own(form, second) or not _agrees(who, form):
            return
        named = _named(who, second)
        if named is None or _is_inner(main, second, form):
            return
        last = clauses.last_before(joint)
        opening = sentence_case(f"{OPENERS[joint.lower_]}{named}")
        yield [(clauses.end(last), form.idx, f".\n{opening} ")]
        return


def _is_open(main: Token) -> bool:
    """Whether nothing in front holds for both, and nobody else says it."""
    doc = main.doc
    tied = any(token.lower_ in TIED and (token.head == main or token.dep_ == "preconj") for token in doc)
    asked = clauses.marked(main.children, "if", "unless", "whether") or is_conditional(main)
    scoped = any(child.dep_ == "advcl" and child.i < main.i for child in main.children)
    return not (tied or asked or scoped) and clauses.is_finite(main) and clauses.is_free_of_speech(doc, len(doc))


def _is_own(form: Token, second: Token) -> bool:
    """Whether the form has a tense whatever stands before it: a modal, or a form of *be* or *have*."""
    return form.tag_ == "MD" or form.lower_ in BE or (form == second and form.lower_ in BE)


def _agrees(who: Token, form: Token) -> bool:
    plural = is_plural(who) or any(child.dep_ == "conj" for child in who.children)
    if form.lower_ in {"is", "was", "has", "does"}:
        return not plural
    return plural or form.lower_ not in {"are", "were", "have", "do"}


def _is_inner(main: Token, second: Token, form: Token) -> bool:
    """Whether a clause in between could go on with the second predicate: “a car that was stolen and was burnt”."""
    joint = second.left_edge.nbor(-1)
    set_off = joint.nbor(-1).text == ","
    for token in clauses.between(main.doc, main.i + 1, joint.i):
        verb = token.head if token.dep_ in clauses.AUXILIARIES else token
        if token.tag_ in clauses.FINITE and verb != main and not set_off:
            who = clauses.subject(verb)
            who = verb.head if who is not None and who.tag_ in {"WDT", "WP"} else who
            if who is None or form.tag_ == "MD" or _agrees(who, form):
                return True
    return False


def _named(who: Token, second: Token) -> str | None:
    if who.lower_ in ANYONE or (is_plural(who) and who.pos_ == "NOUN"):
        return "they"
    return again(who, second, full=True)

"""“Anyone with news should call 101 and quote 12.” → “… They should quote 12.”; “Shut the door and call 999.” → two."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.simplifying import clauses
from accessible_release.simplifying.splitting.seams import Changes
from accessible_release.simplifying.subjects import again, is_plural, sentence_case

if TYPE_CHECKING:
    from spacy.tokens import Token

ANYONE = frozenset({"anyone", "anybody", "everyone", "everybody", "those", "people"})
FORMS = frozenset({"VB", "VBP", "MD", "VBG", "TO"})
MODALS = frozenset({"should", "must", "can", "will", "may"})
TIED = frozenset({"nor", "both", "either", "neither", "not", "until", "unless", "only", "respectively"})

ALONGSIDE = frozenset({"take", "bring", "carry", "keep", "wear", "have", "hold", "leave", "stay", "remain"})
"""What one does while doing something else: no *Then*."""


def rewrites(main: Token) -> Iterator[Changes | None]:
    """At most one edit: the first of the things to do is set apart from the rest."""
    second = next((child for child in main.rights if child.dep_ == "conj"), None)
    if second is None or not _may_part(main, second):
        return
    joint = _joint(second)
    opening = _opening(main) if joint is not None else None
    if joint is None or opening is None or (opening == "Then" and second.lemma_ in ALONGSIDE):
        return
    start = joint.nbor(-1) if joint.nbor(-1).text == "," else joint
    first = second.left_edge
    words = f"{opening} " if opening else ""
    shown = first.text if words else sentence_case(first.text)
    yield [(clauses.end(start.nbor(-1)), clauses.end(first), f".\n{words}{shown}")]


def is_tied(main: Token) -> bool:
    """Whether a word holds for several of the verbs at once: *both*, *not*, *or* between verbs."""
    return any(
        token.lower_ in TIED or (token.lower_ == "or" and (token.head == main or token.head.dep_ == "conj"))
        for token in main.subtree
        if token.lower_ != "or" or clauses.is_verb(token.head)
    )


def _may_part(main: Token, second: Token) -> bool:
    """Whether both are bare forms with a thing each, and no word holds for the two of them."""
    first = list(clauses.between(main.doc, main.i + 1, second.left_edge.i))
    full = any(token.pos_ in {"NOUN", "PROPN", "NUM", "PRON", "ADV"} for token in first)
    inner = any(token.tag_ in FORMS and clauses.is_verb(token) for token in first)
    return _is_bare(second) and full and not inner and not _is_shared(main, second)


def _is_bare(second: Token) -> bool:
    """Whether it is a form without subject and helpers, behind adverbs at most."""
    led = all(child.dep_ == "advmod" for child in second.lefts)
    return led and second.tag_ in {"VB", "VBP"} and clauses.subject(second) is None


def _is_shared(main: Token, second: Token) -> bool:
    """Whether a word holds for both, or somebody else says it."""
    late = any(child.i > second.i and child.dep_ not in {"punct", "conj", "cc"} for child in main.rights)
    denied = is_tied(main) or clauses.is_negated(main) or clauses.is_negated(second)
    return late or denied or not clauses.is_free_of_speech(main.doc, len(main.doc))


def _joint(second: Token) -> Token | None:
    """The *and* or comma in front of the second."""
    before = second.left_edge.nbor(-1)
    if before.lower_ == "then" and before.nbor(-1).lower_ == "and":
        return None
    return before if before.lower_ in {"and", ","} else None


def _opening(main: Token) -> str | None:
    """What the second sentence begins with: nothing for an order, *Then* behind a condition, else who and the modal."""
    who, modal = clauses.subject(main), clauses.modal(main)
    helpers = clauses.auxiliaries(main)
    if who is None:
        fronted = any(child.i < main.i and child.dep_ not in {"punct", "intj"} for child in main.children)
        order = main.tag_ in {"VB", "VBP"} and not helpers
        return None if not order else "Then" if fronted else ""
    if modal is None or modal.lower_ not in MODALS or helpers != [modal] or clauses.has_fronted(main):
        return None
    plural = who.lower_ in ANYONE or (is_plural(who) and who.pos_ == "NOUN")
    named = "they" if plural else again(who, main, full=True)
    return f"{sentence_case(named)} {modal.lower_}" if named else None

"""“The team will fit alarms, check plugs and answer questions.” → three sentences; the subject is named again."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from accessible_release.simplifying import clauses
from accessible_release.simplifying.agreement import participle
from accessible_release.simplifying.splitting.instructions import is_tied
from accessible_release.simplifying.splitting.seams import Changes
from accessible_release.simplifying.subjects import again, is_plural, sentence_case

if TYPE_CHECKING:
    from spacy.tokens import Token

FEWEST = 3
FORMS = clauses.FINITE | {"VBG", "TO"}


def rewrites(main: Token) -> Iterator[Changes | None]:
    """At most one edit: three or more things that somebody does, each with its object, under one subject."""
    verbs = [*_misread(main), main, *_joined(main)]
    main = verbs[0]
    who = clauses.subject(main)
    if who is None or not _is_open(main) or not _is_series(verbs):
        return
    named = "they" if is_plural(who) and who.pos_ == "NOUN" else again(who, main, full=True)
    joints = [joint for verb in verbs[1:] if (joint := _joint(verb))]
    if named is None or len(joints) != len(verbs) - 1:
        return
    opening = sentence_case(" ".join([named, *(helper.lower_ for helper in clauses.auxiliaries(main))]))
    pairs = zip(verbs[1:], joints, strict=True)
    yield [(clauses.end(joint.nbor(-1)), _begin(verb).idx, f".\n{opening} ") for verb, joint in pairs]


def _is_series(verbs: list[Token]) -> bool:
    """Whether there are enough verbs, all of one form, each with something behind it."""
    alike = all(_is_alike(verbs[0], each) for each in verbs[1:])
    return len(verbs) >= FEWEST and alike and all(_is_full(first, second) for first, second in pairwise(verbs))


def _misread(main: Token) -> Iterator[Token]:
    """The first of the verbs, where the parser takes it for what the second says: “It has hired a cook, bought …”."""
    first = next((child for child in main.lefts if child.dep_ == "ccomp"), None)
    if first is not None and clauses.subject(main) is None and clauses.subject(first) and clauses.auxiliaries(first):
        yield first


def _joined(verb: Token) -> Iterator[Token]:
    for child in verb.rights:
        if child.dep_ == "conj" or (child.dep_ == "dep" and clauses.is_verb(child)):
            yield child
            yield from _joined(child)


def _begin(verb: Token) -> Token:
    """The first word of what is the verb's own: not a comma, nor a verb before it."""
    own = [child.left_edge for child in verb.lefts if child.dep_ not in {"punct", "ccomp"}]
    return own[0] if own else verb


def _joint(verb: Token) -> Token | None:
    """The first of the comma and *and* in front of a verb."""
    before = _begin(verb).nbor(-1)
    if before.lower_ == "and":
        return before.nbor(-1) if before.nbor(-1).text == "," else before
    return before if before.text == "," else None


def _is_open(main: Token) -> bool:
    """Whether the release itself says it, and no word in front or between holds for all of them."""
    return not (is_tied(main) or clauses.is_negated(main) or clauses.has_fronted(main)) and clauses.is_told(main)


def _is_alike(main: Token, verb: Token) -> bool:
    """Whether the verb has the form of the first, and nothing of its own before it."""
    same = verb.tag_ == main.tag_ or {verb.tag_, main.tag_} <= {"VB", "VBP"}
    if main.tag_ == "VBN" and verb.tag_ == "VBD":
        same = participle(verb.lemma_) == verb.lower_
    return same and _begin(verb) == verb and not clauses.auxiliaries(verb) and clauses.subject(verb) is None


def _is_full(first: Token, second: Token) -> bool:
    """Whether the first has something behind it that no other verb could be part of."""
    inner = list(clauses.between(first.doc, first.i + 1, _begin(second).i))
    thing = any(token.dep_ in {"dobj", "pobj", "attr", "acomp"} for token in inner)
    verbs = any(token.tag_ in FORMS and clauses.is_verb(token) for token in inner)
    return thing and not verbs

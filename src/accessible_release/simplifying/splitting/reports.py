"""“She said A and that B.” → “She said that A. She said that B.” The speaker is named with each.

The same for one clause with two verbs: “She said that dogs were at risk and should …” → “She said that they should …”;
and for “People should be aware that A and that B.”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.analysis.words.reporting import REPORTING
from accessible_release.simplifying import clauses
from accessible_release.simplifying.agreement import takes_plural
from accessible_release.simplifying.splitting.seams import Changes
from accessible_release.simplifying.subjects import again, sentence_case

if TYPE_CHECKING:
    from spacy.tokens import Token

TURN = re.compile(r",? ?\b(?:however|though|nevertheless|nonetheless|meanwhile|therefore|instead)\b,?", re.I)
"""Ties what was said to the sentence before; said once, as it does not hold for the second thing."""

TITLES = frozenset({"Dr", "Mr", "Mrs", "Ms", "Prof", "Professor", "Cllr", "Sir", "Dame"})


def rewrites(main: Token) -> Iterator[Changes | None]:
    """At most one edit: two things that are said, under one verb of saying."""
    who = clauses.subject(main)
    if who is None or who.left_edge.i != 0 or clauses.has_fronted(main) or clauses.is_negated(main):
        return
    if main.lemma_ in REPORTING:
        yield from _two_clauses(main, who)
        yield from _two_verbs(main, who)
    elif main.lemma_ == "be":
        yield from _to_know(main, who)


def _two_clauses(main: Token, who: Token) -> Iterator[Changes]:
    """Both begin with *that*."""
    pair, named = _pair(main), again(who, main)
    if pair is None or named is None:
        return
    first, that = pair[0], pair[1].left_edge
    saying = main.doc[who.right_edge.i + 1 : first.left_edge.i].text
    if saying[:1].isalpha():
        again_said = f".\n{sentence_case(named)} {TURN.sub('', saying)} "
        yield [(clauses.before(that.nbor(-1)), that.idx, again_said)]


def _two_verbs(main: Token, who: Token) -> Iterator[Changes]:
    """One clause, whose second verb has a helper of its own, about several things: they are *they*."""
    told = _told(main)
    topic, named = told and clauses.subject(told), again(who, main) or _with_title(who)
    if told is None or topic is None or not _is_several(topic) or takes_plural(who) or named is None:
        return
    verb = _second_verb(told)
    if verb is not None:
        saying = TURN.sub("", main.doc[who.right_edge.i + 1 : main.i + 1].text)
        last = clauses.last_before(verb.left_edge.nbor(-1))
        yield [(clauses.end(last), verb.left_edge.idx, f".\n{sentence_case(named)} {saying} that they ")]


def _second_verb(told: Token) -> Token | None:
    """The second verb of the clause, up to the end, with *and* and a helper that has a tense in front."""
    verb = next((child for child in told.rights if child.dep_ == "conj"), None)
    if verb is None or clauses.subject(verb) is not None or not clauses.ends_sentence(verb):
        return None
    form, joint = verb.left_edge, verb.left_edge.nbor(-1)
    own = form == clauses.tensed(verb) and (form.tag_ == "MD" or form.lower_ in {"are", "were"})
    return verb if own and joint.lower_ == "and" and not _is_inner(told, joint) else None


def _with_title(who: Token) -> str | None:
    """The name from its title on: “Public Health Unit Director Dr Anna Reid” → “Dr Anna Reid”."""
    title = next((token for token in who.lefts if token.text.rstrip(".") in TITLES), None)
    plain = who.right_edge == who and who.pos_ == "PROPN"
    return str(who.doc[title.i : who.i + 1].text) if title is not None and plain else None


def _told(main: Token) -> Token | None:
    """The clause with *that* right behind the verb of saying, which holds no condition."""
    told = next((child for child in main.rights if child.dep_ == "ccomp" and clauses.is_finite(child)), None)
    if told is None or clauses.says(main.doc, {"if", "unless", "whether", "either", "both", "neither", "nor"}):
        return None
    that = main.nbor(1)
    return told if that.lower_ == "that" and that.head == told and not clauses.is_negated(told) else None


def _is_several(topic: Token) -> bool:
    """Whether the clause is about several people or things, each of which is a noun."""
    return topic.pos_ == "NOUN" and topic.tag_ == "NNS"


def _is_inner(told: Token, joint: Token) -> bool:
    """Whether another clause stands between, whose verb could go on with the second."""
    between = clauses.between(told.doc, told.i + 1, joint.i)
    return any(token.tag_ in clauses.FINITE and clauses.is_verb(token) for token in between)


def _to_know(main: Token, who: Token) -> Iterator[Changes]:
    """*People should be aware that A, and that B* → *They should also be aware that B*."""
    state = next((child for child in main.rights if child.dep_ == "acomp" and child.lower_ == "aware"), None)
    pair = _pair(state) if state is not None else None
    if state is None or pair is None or who.tag_ != "NNS" or clauses.modal(main) is None:
        return
    that = pair[1].left_edge
    modal = clauses.tensed(main).lower_
    yield [(clauses.before(that.nbor(-1)), that.idx, f".\nThey {modal} also be aware ")]


def _pair(main: Token) -> tuple[Token, Token] | None:
    """The verbs of two clauses that are said, the second up to the end, with *and that* between."""
    first = next((child for child in main.rights if child.dep_ == "ccomp" and clauses.is_finite(child)), None)
    joined = first.rights if first is not None else ()
    second = next((child for child in joined if child.dep_ == "conj" and _is_that(child)), None)
    if first is None or second is None or not clauses.ends_sentence(second):
        return None
    others = any(child.dep_ == "cc" and child.lower_ != "and" for child in first.children)
    return (first, second) if second.left_edge.nbor(-1).lower_ == "and" and not others else None


def _is_that(verb: Token) -> bool:
    mark = verb.left_edge
    return (
        mark.lower_ == "that" and mark.dep_ == "mark" and clauses.subject(verb) is not None and clauses.is_finite(verb)
    )

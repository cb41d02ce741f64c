"""“The grant, announced in May, pays for a bus.” → two sentences: “The grant was announced in May.”, then the rest."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.analysis.words.reporting import REPORTING
from accessible_release.simplifying import clauses
from accessible_release.simplifying.agreement import BE, participle
from accessible_release.simplifying.cues import cues
from accessible_release.simplifying.splitting.seams import Changes
from accessible_release.simplifying.subjects import again, is_plural, sentence_case

if TYPE_CHECKING:
    from spacy.tokens import Token

EVENTS = cues("asides", "events")
"""What was done once: *announced in May* is *was announced*."""
STATES = cues("asides", "states")
"""What is so for as long as the main verb says: *based in Leeds* is *is based*."""

ONE_OFF = frozenset({"organise", "organize", "host", "sponsor"})
"""Of these, what is over when the thing is."""


def rewrites(main: Token) -> Iterator[Changes | None]:
    """At most one edit: a participle with its words between two commas, right behind the subject that begins it all."""
    doc = main.doc
    who = clauses.subject(main)
    if who is None or who.left_edge.i != 0:
        return
    verb = next((child for child in who.rights if child.dep_ == "acl" and child.tag_ in {"VBN", "VBD", "VB"}), None)
    if verb is None or not _is_set_off(verb, who, main) or not clauses.is_free_of_speech(doc, 0):
        return
    if is_plural(who) and who.pos_ == "NOUN" and not clauses.has(who.lefts, "det", "poss"):
        return  # “checkpoints, supported by …, have been put in place”: said again they would be others
    helper, named = _helper(verb, who, main), again(who, main)
    closing = clauses.closing(verb)
    if helper is None or named is None:
        return
    opening = doc[verb.left_edge.i - 1]
    front = (opening.idx, doc[verb.left_edge.i].idx, f" {helper} ")
    yield [front, (closing.idx, clauses.end(closing), f".\n{sentence_case(named)}")]


def _is_set_off(verb: Token, who: Token, main: Token) -> bool:
    """Whether commas stand on both sides, the noun is right before, and the main verb follows."""
    first, doc = verb.left_edge, verb.doc
    last = verb.right_edge.i if verb.right_edge.text == "," else verb.right_edge.i + 1
    if first != verb or first.i < 1 or first.nbor(-1).text != "," or who.i != first.i - 2 or last >= main.i:
        return False
    inner = any(
        token.text == "," or token.lower_ in {"but", "then"} or (clauses.is_finite(token) and token != verb)
        for token in clauses.between(doc, first.i + 1, last)
    )
    return doc[last].text == "," and not inner and _follows(main, last + 1)


def _follows(main: Token, place: int) -> bool:
    """Whether the main verb, under no condition, follows from `place` on, with nothing but its own helpers in front."""
    between = clauses.between(main.doc, place, main.i)
    plain = all(token.head == main and token.dep_ in {"aux", "auxpass", "advmod", "neg"} for token in between)
    return plain and clauses.is_finite(main) and not clauses.marked(main.doc, "if", "unless", "whether")


def _helper(verb: Token, who: Token, main: Token) -> str | None:
    """*was*, *were*, *is* or *are*; None for a participle that could be either."""
    plural = is_plural(who)
    if verb.lower_ != participle(verb.lemma_):
        return None
    if verb.lemma_ in EVENTS:
        return BE["past", plural]
    told = clauses.is_past(main) and main.lemma_ not in REPORTING
    if verb.lemma_ in STATES - ONE_OFF and told:
        return None  # “run by Oak Care, was closed in May”: is it still?
    if verb.lemma_ in STATES:
        return BE["past" if told else "present", plural]
    return None

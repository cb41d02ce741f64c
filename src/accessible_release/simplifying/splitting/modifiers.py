"""“A campaign encouraging people to claim has begun.” → “A campaign has begun. The campaign encourages …”."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.simplifying import clauses
from accessible_release.simplifying.agreement import present
from accessible_release.simplifying.cues import cues
from accessible_release.simplifying.splitting.indefinite import WISHED, is_one, is_told
from accessible_release.simplifying.splitting.seams import Changes
from accessible_release.simplifying.subjects import again, sentence_case

if TYPE_CHECKING:
    from spacy.tokens import Token

TELLING = cues("modifiers", "telling")
"""What a campaign, a form, a place does as long as there is one: *encourage*, *tell*, *show*."""
DONE = cues("modifiers", "done")
"""What was done once: *carried out*, *led*."""
HELD = 5
"""Words that a description has at least."""


def rewrites(main: Token) -> Iterator[Changes | None]:
    """One edit for each *…ing* or *…ed* behind one thing that is new to the reader."""
    if not is_told(main):
        return
    for verb in main.doc:
        noun = verb.head
        if verb.dep_ != "acl" or verb.left_edge != verb or noun.i != verb.i - 1 or not is_one(noun):
            continue
        said = _said(verb, main)
        if said is None or verb.right_edge.i - verb.i + 1 < HELD:
            continue
        if noun.dep_ in {"nsubj", "nsubjpass"} and noun.head == main:
            yield _of_subject(verb, main, said)
        elif clauses.ends_sentence(verb) and _is_fresh(noun, main):
            yield _of_object(verb, said)


def _is_fresh(noun: Token, main: Token) -> bool:
    """Whether the noun is the object, or stands behind a preposition in the main clause, and there is one."""
    modal = clauses.modal(main)
    sure = (modal is None or modal.lower_ == "will") and main.lemma_ not in WISHED
    return (
        sure
        and noun.dep_ in {"dobj", "attr", "pobj"}
        and all(each.dep_ in {"prep", "agent", "dobj"} for each in _up(noun, main))
    )


def _up(noun: Token, main: Token) -> list[Token]:
    return [each for each in noun.ancestors if each != main and each.i > main.i]


def _said(verb: Token, main: Token) -> str | None:
    """The verb with a tense."""
    if verb.tag_ == "VBG" and verb.lemma_ in TELLING:
        return present(verb.lemma_, plural=False)
    past = clauses.is_past(main) or any(helper.lemma_ == "have" for helper in clauses.auxiliaries(main))
    return f"was {verb.lower_}" if verb.tag_ == "VBN" and verb.lemma_ in DONE and past else None


def _of_subject(verb: Token, main: Token, said: str) -> Changes | None:
    """The main sentence first, then what the thing does."""
    doc, noun = verb.doc, verb.head
    named, stop, last = again(noun, main), clauses.full_stop(doc), verb.right_edge
    if named is None or stop is None or doc[last.i + 1] != clauses.tensed(main):
        return None
    told = doc[verb.i + 1 : last.i + 1].text
    cut = (clauses.end(noun), clauses.end(last), "")
    return [cut, (stop.idx, clauses.end(stop), f".\n{sentence_case(named)} {said} {told}.")]


def _of_object(verb: Token, said: str) -> Changes | None:
    named = again(verb.head, verb)
    return [(clauses.end(verb.head), clauses.end(verb), f".\n{sentence_case(named)} {said}")] if named else None

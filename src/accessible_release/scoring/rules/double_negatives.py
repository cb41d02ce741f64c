"""ER16: positive statements; no double negatives (IE, ERS, COGA)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from accessible_release.scoring.issue import Issue, term_list
from accessible_release.scoring.text import Text

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

NOT = re.compile(r"\bnot (?:(?:be|been|an?|so|very|entirely|wholly) )?(?P<word>[a-z]+)", re.IGNORECASE)
OBJECT_CLAUSE = frozenset({"xcomp", "ccomp"})
FARTHEST = 8
"""Words between two negatives from which on nobody reads them together."""


def check(text: Text) -> Iterator[Issue]:
    """One issue a sentence in which two negatives meet in one clause, or *not* meets *un-*."""
    for line in text.readable:
        doc = text.parsed[line.id]
        twisted = next((found for found in NOT.finditer(line.text) if _turns(found["word"].lower())), None)
        pair = _pair(doc)
        if twisted:
            place = twisted.span()
        elif pair:
            place = _place(pair)
        else:
            continue
        message = f"“{line.text[place[0] : place[1]]}” is a double negative."
        yield text.issue("ER16", line, place, message, "Say what is so, not what is not. Mind the meaning.", "warning")


def _place(pair: tuple[Token, Token]) -> tuple[int, int]:
    first, second = pair
    begin = first.nbor(-1) if first.lower_ in {"n't", "n’t"} else first
    return begin.idx, second.idx + len(second)


def _turns(word: str) -> bool:
    """Whether a word has a negative beginning: *unusual*, not *under*."""
    if word in term_list("ER16", "negative_words"):
        return True
    return word.startswith("un") and not word.startswith(tuple(term_list("ER16", "not_negative")))


def _pair(doc: Doc) -> tuple[Token, Token] | None:
    """The first two negatives that govern each other or belong to the same verb."""
    found = [token for token in doc if _is_negative(token)]
    for first, second in pairwise(found):
        verb = _verb(second)
        met = (
            verb == _verb(first)
            or (verb.head == _verb(first) and verb.dep_ in OBJECT_CLAUSE)
            or _qualifies(first, verb)
        )
        if met and second.i - first.i <= FARTHEST and second.lower_ != "nor":
            return first, second
    return None


def _qualifies(no: Token, verb: Token) -> bool:
    """Whether a verb belongs to the noun behind *no*: *no reason why it should not*."""
    return no.dep_ == "det" and verb.head == no.head and verb.dep_ in {"relcl", "acl"}


def _is_negative(token: Token) -> bool:
    if token.lower_ in {"no", "nor"}:
        return token.lower_ == "no" and token.dep_ in {"det", "neg"} and token.i + 1 < len(token.doc)
    if token.lower_ in term_list("ER16", "negations"):
        return True
    return token.pos_ == "VERB" and token.lemma_ in term_list("ER16", "negative_verbs")


def _verb(token: Token) -> Token:
    if token.pos_ == "VERB":
        return token
    return next((each for each in token.ancestors if each.pos_ in {"VERB", "AUX"}), token)

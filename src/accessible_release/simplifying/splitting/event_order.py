"""Whether two past sentences, set one behind the other, still tell what came first."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from accessible_release.analysis.words.reporting import REPORTING
from accessible_release.simplifying import clauses
from accessible_release.simplifying.cues import cues

if TYPE_CHECKING:
    from spacy.tokens import Token

STATES = cues("event_order", "states")
"""Verbs that say how somebody was or what somebody did all along."""
TURNS = frozenset({"become", "get", "grow"})
"""Of these, what begins."""
VERDICTS = cues("event_order", "verdicts") | REPORTING
"""Verbs that say more of what the main clause tells: *dismissed by an inspector, who ruled that …*."""
BEFORE = cues("event_order", "before")
AFTER = cues("event_order", "after")
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
DATE = re.compile(rf"\b(?:1\d|20)\d\d\b|\b\d{{1,2}} (?:{MONTHS})\b")


def may_come_behind(verb: Token) -> bool:
    """Whether the clause of `verb` at the end of a sentence may follow its main clause as a sentence of its own.

    Not where it may tell what was before: “a call was made by a sister, who became anxious when …”, “voted to refuse
    the plan, which drew 300 letters”.
    """
    main, who = clauses.root(verb.doc), verb.left_edge.lower_
    if not clauses.is_past(verb) or _has_had(verb) or _has_had(main):
        return True
    about_thing = who == "which" and verb.lemma_ in STATES - TURNS
    state = verb.lemma_ in STATES and not about_thing
    if not clauses.is_past(main):
        done = any(helper.lower_ in {"has", "have"} for helper in clauses.auxiliaries(main))
        return not (state and done and who == "who")
    return about_thing or verb.lemma_ in VERDICTS or _says_when(verb, BEFORE | AFTER)


def may_come_first(verb: Token) -> bool:
    """Whether the clause of `verb` in the middle of a sentence may go before its main clause as a sentence of its own.

    Not where it may tell what came later: “the man, who fled on foot, stole a bag”.
    """
    main = clauses.root(verb.doc)
    if _says_when(verb, AFTER):
        return False
    if not (clauses.is_past(verb) and clauses.is_past(main)) or _has_had(verb) or _has_had(main):
        return True
    if main.tag_ == "VBG":
        return verb.lemma_ == "be" or verb.tag_ == "VBG"
    return verb.lemma_ in STATES or verb.tag_ == "VBG" or _says_when(verb, BEFORE)


def _has_had(verb: Token) -> bool:
    return any(helper.lower_ == "had" for helper in clauses.auxiliaries(verb))


def _says_when(verb: Token, words: frozenset[str]) -> bool:
    """Whether the clause has one of the words in it, or a date where *before* is asked for."""
    dated = "before" in words and bool(DATE.search(verb.doc[verb.left_edge.i : verb.right_edge.i + 1].text))
    return dated or any(token.lower_ in words for token in verb.subtree)

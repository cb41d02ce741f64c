"""“The bridge will be shut to all traffic for three weeks.” → “… This will be for three weeks.”."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.simplifying import clauses
from accessible_release.simplifying.cues import cues
from accessible_release.simplifying.splitting.dated import SHORTEST, is_enough, opening
from accessible_release.simplifying.splitting.seams import Changes

if TYPE_CHECKING:
    from spacy.tokens import Token

UNITS = cues("durations", "units")
"""How long something is."""
RUN = frozenset({"run", "operate", "open", "close", "hold", "host", "continue"})
"""Active verbs of what goes on for so long; “the plant will store power for eight hours” tells what it can do."""
TO_DO = frozenset({"need", "ask", "require", "pay", "plan", "aim", "wait"})
"""Verbs whose *for* may say what is wanted, not how long."""


def rewrites(main: Token) -> Iterator[Changes | None]:
    """At most one edit: *for* with a length of time, at the end of what will be done or was done to somebody."""
    said = opening(main)
    goes_on = clauses.is_passive(main) or main.lemma_ in RUN
    if said not in {"This will be", "This was"} or main.lemma_ in TO_DO or not goes_on:
        return
    for word in main.rights:
        if word.lower_ != "for" or word.dep_ != "prep" or not clauses.ends_sentence(word):
            continue
        enough = clauses.words(main.doc.text[: clauses.before(word)]) >= SHORTEST and is_enough(main, word)
        if enough and _is_long(word):
            yield [(clauses.before(word), word.idx, f".\n{said} ")]


def _is_long(word: Token) -> bool:
    """Whether nothing but a length of time follows: *for three weeks*, *for the duration of the works*."""
    noun = next((child for child in word.rights if child.dep_ == "pobj"), None)
    behind = clauses.between(word.doc, word.i + 1, word.doc[-1].i)
    busy = any(clauses.is_verb(token) or token.text in {",", "("} for token in behind)
    counted = noun is not None and (noun.lemma_ == "duration" or any(child.like_num for child in noun.subtree))
    return noun is not None and noun.lemma_.lower() in UNITS and counted and not busy

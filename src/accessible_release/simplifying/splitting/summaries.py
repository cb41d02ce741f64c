"""“… is 17 per cent, a figure that rises in winter.” → “… is 17 per cent. This figure rises in winter.”."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.analysis.words.reporting import REPORTING
from accessible_release.simplifying import clauses
from accessible_release.simplifying.cues import cues
from accessible_release.simplifying.splitting.seams import Changes
from accessible_release.simplifying.subjects import is_plural

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

SUMMARIES = cues("summaries", "nouns")
"""Nouns that take up what was just said: *a figure that …*, *a move that …*."""
CHANGES = cues("summaries", "changes")
"""What a *which* that speaks of a whole clause is said to be: “, which is a rise of …”."""
LINKS = frozenset({"be", "represent", "mark", "constitute"})
RELATIVES = frozenset({"that", "which"})


def rewrites(main: Token) -> Iterator[Changes | None]:
    """One edit for each clause that sums up the words before it and runs to the end of the sentence."""
    if not clauses.is_told(main) or _is_said(main.doc):
        return
    for verb in main.doc:
        who = clauses.subject(verb)
        if verb.dep_ != "relcl" or who is None or who.lower_ not in RELATIVES or not clauses.is_finite(verb):
            continue
        if who.i < 3 or who != verb.left_edge or not clauses.ends_sentence(verb):
            continue
        yield _of_noun(verb.head, who) or _of_which(verb, who)


def _is_said(doc: Doc) -> bool:
    """Whether somebody in the sentence says or thinks something, which the summary may be part of."""
    return any(token.lemma_ in REPORTING and clauses.is_verb(token) and clauses.is_finite(token) for token in doc)


def _of_noun(noun: Token, who: Token) -> Changes | None:
    """*…, a figure that rises* → *This figure rises*."""
    article = noun.left_edge
    taken_up = noun.lemma_ in SUMMARIES and article.lower_ in {"a", "an"} and noun.i == who.i - 1 and article.i > 1
    if not taken_up or is_plural(noun) or (comma := article.nbor(-1)).text not in {",", "–", "—"}:
        return None
    return [(clauses.end(comma.nbor(-1)), clauses.end(article), ".\nThis"), (clauses.end(noun), clauses.end(who), "")]


def _of_which(verb: Token, who: Token) -> Changes | None:
    """*…, which is a rise of 5 per cent* → *This is a rise of 5 per cent*."""
    comma = who.nbor(-1)
    change = next((child for child in verb.rights if child.dep_ in {"attr", "dobj"}), None)
    single = clauses.tensed(verb).tag_ == "VBZ" or clauses.tensed(verb).lower_ == "was"
    if change is None or change.lemma_ not in CHANGES or verb.lemma_ not in LINKS or not single:
        return None
    return [(clauses.end(comma.nbor(-1)), clauses.end(who), ".\nThis")] if comma.text == "," else None

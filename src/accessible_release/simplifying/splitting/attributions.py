"""“A, the council has said.” → “The council has said this:”, then A: who says it comes first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.analysis.words.reporting import REPORTING
from accessible_release.simplifying import clauses
from accessible_release.simplifying.cues import cues
from accessible_release.simplifying.splitting.seams import Changes
from accessible_release.simplifying.subjects import PRONOUNS, sentence_case

if TYPE_CHECKING:
    from spacy.tokens import Token

SAYING = (cues("announcements", "told") | {"say"}) & REPORTING | {"show"}
BLAME = cues("announcements", "blame")


def rewrites(main: Token) -> Iterator[Changes | None]:
    """At most one edit: who said it, with a comma, at the end of a sentence with one main clause."""
    doc, who = main.doc, clauses.subject(main)
    told = next((child for child in main.lefts if child.dep_ == "ccomp" and clauses.is_finite(child)), None)
    if told is None or who is None or not _is_plain(main, told):
        return
    comma = doc[who.left_edge.i - 1]
    if comma.text == "," and who.lower_ not in PRONOUNS and who.i < main.i and main.i >= len(doc) - 2:
        saying = doc[who.left_edge.i : main.i + 1].text
        yield [(0, 0, f"{sentence_case(saying)} this:\n"), (comma.idx, clauses.end(main), "")]


def _is_plain(main: Token, told: Token) -> bool:
    """Whether one clause is told, from the first word on, and nobody is blamed or quoted."""
    marks = any(token.text in ':;“”"‘’' or token.lemma_.lower() in BLAME for token in main.doc)
    single = told.left_edge.i == 0 and not clauses.has(told.children, "conj", "advcl")
    known = main.lemma_ in SAYING and clauses.subject(told) is not None
    return known and single and not marks and not clauses.is_negated(main)

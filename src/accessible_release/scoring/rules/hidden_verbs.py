"""ER21: no hidden verbs: *decide*, not *make a decision* (plainlanguage.gov)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.scoring.issue import Issue, term_list
from accessible_release.scoring.text import Text

if TYPE_CHECKING:
    from spacy.tokens import Token


def check(text: Text) -> Iterator[Issue]:
    """One issue for each noun of action that a verb without content carries."""
    for line in text.readable:
        for token in text.parsed[line.id]:
            if token.dep_ == "dobj" and _names_action(token) and token.head.lemma_ in term_list("ER21", "weak_verbs"):
                start, end = sorted((token, token.head), key=lambda each: each.idx)
                message = f"The verb hides in “{token.text}”."
                place = (start.idx, end.idx + len(end))
                yield text.issue(
                    "ER21", line, place, message, "Use the verb itself, as “decide” for “make a decision”."
                )


def _names_action(token: Token) -> bool:
    lemma = token.lemma_.lower()
    if token.pos_ != "NOUN" or lemma in term_list("ER21", "no_action"):
        return False
    return lemma.endswith(tuple(term_list("ER21", "endings")))

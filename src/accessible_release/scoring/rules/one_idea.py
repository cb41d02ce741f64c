"""ER02: one idea and one verb a sentence (UKG, IE, COGA). Counted by finite verbs; more than two are reported."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.scoring.issue import Issue
from accessible_release.scoring.text import Text

if TYPE_CHECKING:
    from spacy.tokens import Doc

FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})


def check(text: Text) -> Iterator[Issue]:
    """One issue a sentence with more finite verbs than allowed."""
    for line in text.prose:
        verbs = finite_verbs(text.parsed[line.id])
        if verbs > text.thresholds.finite_verbs:
            hint = "Say one thing in each sentence."
            yield text.issue("ER02", line, None, f"The sentence says several things ({verbs} verbs).", hint)


def finite_verbs(doc: Doc) -> int:
    """How many finite verb groups a sentence has; *has been sent* is one."""
    return sum(1 for token in doc if token.tag_ in FINITE)

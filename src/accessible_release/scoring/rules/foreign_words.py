"""ER08: no foreign words (IE)."""

from __future__ import annotations

from collections.abc import Iterator

from accessible_release.lexicon.lists import meanings
from accessible_release.scoring.issue import Issue
from accessible_release.scoring.phrases import phrases
from accessible_release.scoring.text import Text


def check(text: Text) -> Iterator[Issue]:
    """One issue a phrase of the list foreign.tsv."""
    for line in text.readable:
        for phrase, start, end in phrases("foreign").find(text.tagged[line.id], exact=True):
            hint = f"Say: {meanings('foreign')[phrase]}."
            yield text.issue("ER08", line, (start, end), f"“{line.text[start:end]}” is not an English word.", hint)

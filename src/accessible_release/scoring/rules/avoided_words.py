"""ER44: the words that GOV.UK avoids (GDS). Only reported."""

from __future__ import annotations

from collections.abc import Iterator

from accessible_release.lexicon.lists import meanings
from accessible_release.scoring.issue import Issue
from accessible_release.scoring.phrases import phrases
from accessible_release.scoring.text import Text


def check(text: Text) -> Iterator[Issue]:
    """One issue a phrase of the list avoid.tsv."""
    for line in text.readable:
        for phrase, start, end in phrases("avoid").find(text.tagged[line.id]):
            hint = f"{meanings('avoid')[phrase]}."
            yield text.issue(
                "ER44", line, (start, end), f"“{line.text[start:end]}” is a word that GOV.UK avoids.", hint
            )

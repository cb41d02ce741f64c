"""ER04: no jargon (IE, UKG, NCC). Explained, not replaced: some of it is the law's own name for a thing."""

from __future__ import annotations

from collections.abc import Iterator

from accessible_release.lexicon.lists import meanings
from accessible_release.scoring.issue import Issue
from accessible_release.scoring.phrases import phrases
from accessible_release.scoring.text import Text


def check(text: Text) -> Iterator[Issue]:
    """One issue a phrase of the list jargon.tsv."""
    for line in text.readable:
        for phrase, start, end in phrases("jargon").find(text.tagged[line.id]):
            hint = f"It means: {meanings('jargon')[phrase]}."
            yield text.issue("ER04", line, (start, end), f"“{line.text[start:end]}” is jargon.", hint)

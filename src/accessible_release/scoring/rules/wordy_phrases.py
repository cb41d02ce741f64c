"""ER20: leave out words that say nothing (UKG: “for 14 days”, not “for a period of 14 days”)."""

from __future__ import annotations

from collections.abc import Iterator

from accessible_release.lexicon.lists import meanings
from accessible_release.scoring.issue import Issue
from accessible_release.scoring.phrases import phrases
from accessible_release.scoring.text import Text


def check(text: Text) -> Iterator[Issue]:
    """One issue a phrase of the list wordy.tsv."""
    for line in text.readable:
        for phrase, start, end in phrases("wordy").find(text.tagged[line.id]):
            hint = f"Shorter: {meanings('wordy')[phrase]}."
            yield text.issue("ER20", line, (start, end), f"“{line.text[start:end]}” is wordy.", hint)

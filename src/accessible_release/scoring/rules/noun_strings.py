"""ER22: at most three nouns in a row (plainlanguage.gov). Names are no noun strings."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from accessible_release.scoring.issue import Issue
from accessible_release.scoring.text import Text


def check(text: Text) -> Iterator[Issue]:
    """One issue a string of nouns that is longer than allowed."""
    for line in text.readable:
        runs = groupby(text.parsed[line.id], key=lambda token: token.pos_ == "NOUN")
        for is_noun, run in runs:
            nouns = list(run)
            if is_noun and len(nouns) > text.thresholds.nouns:
                place = (nouns[0].idx, nouns[-1].idx + len(nouns[-1]))
                message = f"“{line.text[place[0] : place[1]]}” is {len(nouns)} nouns in a row."
                yield text.issue("ER22", line, place, message, "Take it apart with “of”, “for” or a verb.")

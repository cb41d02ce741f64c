"""ER17: speak to the reader (IE, COGA). Only our own words count: nobody rewrites what somebody said."""

from __future__ import annotations

from collections.abc import Iterator

from accessible_release.scoring.issue import Issue, term_list
from accessible_release.scoring.text import Text
from accessible_release.scoring.words import words

FEWEST = 5
"""Sentences below which a share says nothing."""


def share_of_you(text: Text) -> float | None:
    """The share of our own sentences with *you* or *your*, 0 to 1; None where there are too few."""
    own = [line.ours for line in text.prose if any(words(line.ours))]
    if len(own) < FEWEST:
        return None
    to_reader = term_list("ER17", "reader")
    return sum(1 for sentence in own if any(word.text.lower() in to_reader for word in words(sentence))) / len(own)


def check(text: Text) -> Iterator[Issue]:
    """One issue for the whole text, where too few sentences speak to the reader."""
    share = share_of_you(text)
    if share is not None and share < text.thresholds.reader:
        message = f"{share:.0%} of our own sentences speak to the reader (“you”)."
        yield Issue("ER17", "", None, message, "Tell people what they can do: “You can call …”.", "info")

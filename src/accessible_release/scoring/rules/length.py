"""ER29: short: fewer than 1,000 words (UKG, ERS)."""

from __future__ import annotations

from collections.abc import Iterator

from accessible_release.scoring.issue import Issue
from accessible_release.scoring.text import Text
from accessible_release.scoring.words import words


def check(text: Text) -> Iterator[Issue]:
    """One issue for a text that is too long, headings included."""
    total = sum(1 for line in text.readable for _ in words(line.text))
    if total > text.thresholds.total:
        message = f"The text has {total:,} words."
        yield Issue("ER29", "", None, message, f"Aim at fewer than {text.thresholds.total:,}.", "info")

"""ER01: a sentence has 10 to 15 words (UKG); 20 are the most for Easy Read, 25 for anybody (GDS)."""

from __future__ import annotations

from collections.abc import Iterator

from accessible_release.scoring.issue import Issue, Severity
from accessible_release.scoring.text import Text
from accessible_release.scoring.words import words


def check(text: Text) -> Iterator[Issue]:
    """One issue a long sentence: to know above 15 words, to look at above 20."""
    for line in text.prose:
        length = sum(1 for _ in words(line.text))
        if length > text.thresholds.warn:
            hint = f"Aim at {text.thresholds.warn} words or fewer: make two sentences of it."
            severity: Severity = "warning" if length > text.thresholds.fail else "info"
            yield text.issue("ER01", line, None, f"The sentence has {length} words.", hint, severity)

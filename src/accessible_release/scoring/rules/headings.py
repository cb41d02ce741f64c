"""ER31: a heading at least every five sentences (COGA, ERS; the number is to be verified)."""

from __future__ import annotations

from collections.abc import Iterator

from accessible_release.scoring.issue import Issue
from accessible_release.scoring.text import PROSE, Line, Text


def check(text: Text) -> Iterator[Issue]:
    """One issue a stretch with too many sentences, at its first sentence."""
    stretch: list[Line] = []
    for line in text.readable:
        if line.kind in PROSE:
            stretch.append(line)
        else:
            yield from _issue(text, stretch)
            stretch = []
    yield from _issue(text, stretch)


def _issue(text: Text, stretch: list[Line]) -> Iterator[Issue]:
    if len(stretch) > text.thresholds.under_heading:
        message = f"{len(stretch)} sentences follow each other without a heading."
        hint = f"A short heading every {text.thresholds.under_heading} sentences helps to find one's place."
        yield text.issue("ER31", stretch[0], None, message, hint)

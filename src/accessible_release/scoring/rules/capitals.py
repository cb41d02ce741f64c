"""ER26: no words in capitals (IE, UKG). Fonts, italics and underlining are the editions' business."""

from __future__ import annotations

import re
from collections.abc import Iterator

from accessible_release.scoring.issue import Issue
from accessible_release.scoring.text import Line, Text

PART = re.compile(r"[^\W\d_]+")
FEWEST_LETTERS = 7
"""A single word of fewer letters may be somebody's initials."""


def check(text: Text) -> Iterator[Issue]:
    """One issue a run of words in capitals: two words or more, or one too long to be initials."""
    for line in text.readable:
        run: list[re.Match[str]] = []
        for found in PART.finditer(line.text):
            if len(found.group()) > 1 and found.group().isupper():
                run.append(found)
                continue
            yield from _issue(text, line, run)
            run = []
        yield from _issue(text, line, run)


def _issue(text: Text, line: Line, run: list[re.Match[str]]) -> Iterator[Issue]:
    long_word = any(len(found.group()) >= FEWEST_LETTERS for found in run)
    if long_word or len(run) > 2:
        start, end = run[0].start(), run[-1].end()
        message = f"“{line.text[start:end]}” is in capitals."
        yield text.issue("ER26", line, (start, end), message, "Capitals are harder to read: use small letters.")

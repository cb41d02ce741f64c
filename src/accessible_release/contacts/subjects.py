"""Protected subjects: abuse, suicide, violence. Such a release may not go out without a helpline by oversight."""

from __future__ import annotations

import re
from functools import cache

from accessible_release.contacts.wordlists import table
from accessible_release.model import Release

LEAST_IN_TEXT = 2
"""One mention in passing does not make a release be about something; one in the title does."""


@cache
def _subjects() -> tuple[tuple[str, re.Pattern[str]], ...]:
    rows = table("subjects")["subject"]
    return tuple((row["name"], _any_of(row["words"])) for row in rows)


@cache
def _enough() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The words of which one is enough: nobody writes them in passing."""
    return tuple((row["name"], _any_of(row["enough"])) for row in table("subjects")["subject"] if "enough" in row)


def _any_of(words: list[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE)


def protected_subject(release: Release) -> str | None:
    """The protected subject a release is about: in its title, named twice in it, or once in so many words; or None."""
    text = "\n".join(block.text for block in release.blocks)
    counts = {name: len(pattern.findall(text)) for name, pattern in _subjects()}
    in_title = next((name for name, pattern in _subjects() if pattern.search(release.title)), None)
    most = max(counts, key=lambda name: counts[name])
    once = next((name for name, pattern in _enough() if pattern.search(text)), None)
    return in_title or (most if counts[most] >= LEAST_IN_TEXT else once)

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
    return tuple((row["name"], re.compile(rf"\b(?:{'|'.join(row['words'])})\b", re.IGNORECASE)) for row in rows)


def protected_subject(release: Release) -> str | None:
    """The protected subject a release is about, by its title or by being named at least twice; or None."""
    text = "\n".join(block.text for block in release.blocks)
    counts = {name: len(pattern.findall(text)) for name, pattern in _subjects()}
    in_title = next((name for name, pattern in _subjects() if pattern.search(release.title)), None)
    most = max(counts, key=lambda name: counts[name])
    return in_title or (most if counts[most] >= LEAST_IN_TEXT else None)

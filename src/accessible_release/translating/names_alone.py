"""A name that stands alone, as in a list of places: an engine only guesses at it, so it stays as it is printed."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from accessible_release.model import Release

MOST_WORDS = 4
WORD = re.compile(r"[\w’'-]+")
MIDDLE = re.compile(r"(?<=[a-z,;] )[A-Z][\w’'-]+")
"""A capital within a sentence."""
SMALL = frozenset({"and", "de", "of", "on", "the", "upon", "under"})
"""Words that names hold in small letters."""


@cache
def usual_capitals() -> frozenset[str]:
    """Words that have a capital and are translated all the same."""
    return frozenset((files(__package__ or "") / "usual_capitals.txt").read_text(encoding="utf-8").split())


def proper_words(release: Release) -> frozenset[str]:
    """The words that the release writes with a capital in the middle of a sentence, and never without."""
    capital = set(MIDDLE.findall(release.source))
    small = {word for word in WORD.findall(release.source) if word[:1].islower()}
    return frozenset(word for word in capital - usual_capitals() if word.lower() not in small)


def is_name(text: str, proper: frozenset[str]) -> bool:
    """Whether a text is nothing but a name that the release itself shows to be one."""
    words = [word for word in WORD.findall(text) if word not in SMALL]
    if not words or len(words) > MOST_WORDS or text.rstrip()[-1:] in ".!?:":
        return False
    return all(word in proper for word in words)

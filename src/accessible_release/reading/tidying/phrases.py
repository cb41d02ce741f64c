"""The phrases of `phrases.toml`, compiled."""

from __future__ import annotations

import re
from functools import cache

from accessible_release import tables

PHRASES = "phrases.toml"


def one_of(kind: str) -> str:
    """A regular expression for any of the phrases of a list."""
    return "|".join(tables.toml(__package__, PHRASES)[kind])


def is_one_of(kind: str, text: str) -> bool:
    """Whether all of `text` is one of the phrases."""
    return bool(_compiled(kind).fullmatch(text))


def begins(kind: str, text: str) -> bool:
    """Whether `text` begins as one of the phrases does."""
    return bool(_compiled(kind).match(text))


def goes_on() -> frozenset[str]:
    """Words with which no paragraph ends."""
    return tables.words(__package__, PHRASES, "goes_on")


@cache
def _compiled(kind: str) -> re.Pattern[str]:
    return re.compile(one_of(kind), re.IGNORECASE)

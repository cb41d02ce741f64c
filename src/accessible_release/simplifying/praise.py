"""Praise or feeling with no fact in it: “We are delighted.” It is only ever proposed for leaving out."""

from __future__ import annotations

import re
from functools import cache

from accessible_release import tables

FILE = "praise.toml"


def is_praise(sentence: str) -> bool:
    """Whether a sentence that somebody says has feeling, and no number, order, condition, offer or denial."""
    plain = sentence.replace("’", "'")
    return bool(_any("openings").match(plain)) and not _any("facts").search(plain)


@cache
def _any(name: str) -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(tables.phrases(__package__, FILE, name))})", re.IGNORECASE)

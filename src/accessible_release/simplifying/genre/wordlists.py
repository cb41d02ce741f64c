"""The lists by which the layout goes, from `words.toml`, which an editor can extend."""

from __future__ import annotations

from functools import cache

from accessible_release import tables


@cache
def entries(name: str) -> frozenset[str]:
    """The lines of a list, in lower case; KeyError for a list that is not in the file."""
    return frozenset(tables.phrases(__package__, "words.toml", name))

"""The words that the sentence operators look out for, from `cues.toml`, which an editor can extend."""

from __future__ import annotations

from accessible_release import tables


def cues(section: str, name: str) -> frozenset[str]:
    """The words of one list; KeyError for a list that is not in the file."""
    return tables.words(__package__, "cues.toml", section, name)

"""The words that the sentence operators look out for, from `cues.toml`, which an editor can extend."""

from __future__ import annotations

from accessible_release import tables


def cues(section: str, name: str) -> frozenset[str]:
    """The words of one list; KeyError for a list that is not in the file."""
    return tables.words(__package__, "cues.toml", section, name)


def pairs(section: str, name: str) -> tuple[tuple[tuple[str, ...], str], ...]:
    """The lines of one list that are *phrase = what is said instead*: the words of the phrase, and the other."""
    lines = tables.phrases(__package__, "cues.toml", section, name)
    halves = (line.partition("=") for line in lines)
    return tuple((tuple(phrase.split()), said.strip()) for phrase, _, said in halves)

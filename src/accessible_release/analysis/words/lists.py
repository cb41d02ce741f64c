"""The word lists of the gate, which an editor can extend without knowing Python."""

from __future__ import annotations

from typing import Any

from accessible_release.analysis.words.table import WordTable


def table(name: str) -> dict[str, Any]:
    """The TOML file `name` of this package, such as `bounds.toml`."""
    return WordTable(__package__, name).data


def words(name: str, *keys: str) -> frozenset[str]:
    """The list at `keys` of a TOML file: a text of words, or a list of phrases."""
    return WordTable(__package__, name).words(*keys)


def classes(name: str, key: str) -> dict[str, str]:
    """Phrase → class, from a table of class → list of phrases."""
    return WordTable(__package__, name).classes(key)


def alternatives(name: str, key: str) -> str:
    """A regular expression for any phrase of such a table, the longest first."""
    return WordTable(__package__, name).alternatives(key)

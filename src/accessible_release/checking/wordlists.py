"""The word lists of the gate, which an editor can extend without knowing Python."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def table(name: str) -> dict[str, Any]:
    """The TOML file `name` of this package, such as `bounds.toml`."""
    return tomllib.loads(files(__package__).joinpath(name).read_text(encoding="utf-8"))


@cache
def words(name: str, *keys: str) -> frozenset[str]:
    """The list at `keys` of a TOML file: a text of words, or a list of phrases."""
    found: Any = table(name)
    for key in keys:
        found = found[key]
    return frozenset(found.split() if isinstance(found, str) else found)


@cache
def classes(name: str, key: str) -> dict[str, str]:
    """Phrase → class, from a table of class → list of phrases."""
    return {phrase: each for each, phrases in table(name)[key].items() for phrase in phrases}


@cache
def alternatives(name: str, key: str) -> str:
    """A regular expression for any phrase of such a table, the longest first."""
    import re

    phrases = sorted(classes(name, key), key=len, reverse=True)
    return "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in phrases)

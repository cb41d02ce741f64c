"""A TOML file of words and phrases of one package, which an editor can extend without knowing Python."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class WordTable:
    """The file `name` beside the modules of `package`."""

    package: str
    name: str

    @property
    def data(self) -> dict[str, Any]:
        """What stands in it."""
        return _data(self)

    def words(self, *keys: str) -> frozenset[str]:
        """The list at `keys`: a text of words, or a list of phrases. KeyError where there is none."""
        return _words(self, keys)

    def classes(self, key: str) -> dict[str, str]:
        """Phrase → class, from a table of class → list of phrases."""
        return _classes(self, key)

    def alternatives(self, key: str) -> str:
        """A regular expression for any phrase of such a table, the longest first."""
        phrases = sorted(self.classes(key), key=len, reverse=True)
        return "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in phrases)


@cache
def _data(table: WordTable) -> dict[str, Any]:
    return tomllib.loads(files(table.package).joinpath(table.name).read_text(encoding="utf-8"))


@cache
def _words(table: WordTable, keys: tuple[str, ...]) -> frozenset[str]:
    found: Any = table.data
    for key in keys:
        found = found[key]
    return frozenset(found.split() if isinstance(found, str) else found)


@cache
def _classes(table: WordTable, key: str) -> dict[str, str]:
    return {phrase: each for each, phrases in table.data[key].items() for phrase in phrases}

"""Lists of English words, each once: who needs a kind of word asks here."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def words(name: str, *kinds: str) -> frozenset[str]:
    """The words of one or more lists of the file `name`, such as `reporting`; KeyError for a list that is not there."""
    table = tomllib.loads(files(__package__).joinpath(f"{name}.toml").read_text(encoding="utf-8"))
    return frozenset(word for kind in kinds for word in table[kind].split())

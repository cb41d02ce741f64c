"""The lists by which the layout goes, from `words.toml`, which an editor can extend."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def entries(name: str) -> frozenset[str]:
    """The lines of a list, in lower case; KeyError for a list that is not in the file."""
    return frozenset(_table()[name].split("\n")) - {""}


@cache
def _table() -> dict[str, str]:
    return tomllib.loads(files(__package__).joinpath("words.toml").read_text(encoding="utf-8"))

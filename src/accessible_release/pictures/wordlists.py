"""The lists by which a picture is chosen, which an editor can extend without knowing Python: choosing.toml."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def choosing(name: str) -> frozenset[str]:
    """The list of that name, in small letters. Raises KeyError for a list that is not there."""
    table = tomllib.loads(files(__package__).joinpath("choosing.toml").read_text(encoding="utf-8"))
    return frozenset(table[name])

"""The words that the sentence operators look out for, from `cues.toml`, which an editor can extend."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


def cues(section: str, name: str) -> frozenset[str]:
    """The words of one list; KeyError for a list that is not in the file."""
    return frozenset(_table()[section][name].split())


@cache
def _table() -> dict[str, dict[str, str]]:
    return tomllib.loads(files(__package__).joinpath("cues.toml").read_text(encoding="utf-8"))

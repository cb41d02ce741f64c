"""The word lists of the package, which an editor can extend without knowing Python."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def words_of(file: str, kind: str) -> frozenset[str]:
    """The list `kind` of a TOML file of this package, such as `speech.toml`."""
    return frozenset(_lists(file)[kind].split())


@cache
def expressions(file: str, kind: str) -> str:
    """The list `kind` of a TOML file of this package, one regular expression a line, as one group that matches any."""
    return f"(?:{'|'.join(_lists(file)[kind].strip().splitlines())})"


@cache
def minutes(file: str, kind: str) -> dict[str, int]:
    """The list `kind` of a TOML file of this package, whose lines are a word and a number of minutes."""
    return {word: int(number) for word, number in map(str.split, _lists(file)[kind].strip().splitlines())}


@cache
def _lists(file: str) -> dict[str, str]:
    return tomllib.loads(files(__package__).joinpath(file).read_text(encoding="utf-8"))

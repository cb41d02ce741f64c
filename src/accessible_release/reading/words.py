"""The word lists of the package, which an editor can extend without knowing Python."""

from __future__ import annotations

from functools import cache

from accessible_release import tables


def words_of(file: str, kind: str) -> frozenset[str]:
    """The list `kind` of a TOML file of this package, such as `speech.toml`."""
    return tables.words(__package__, file, kind)


@cache
def expressions(file: str, kind: str) -> str:
    """The list `kind` of a TOML file of this package, one regular expression a line, as one group that matches any."""
    return f"(?:{'|'.join(tables.phrases(__package__, file, kind))})"


@cache
def minutes(file: str, kind: str) -> dict[str, int]:
    """The list `kind` of a TOML file of this package, whose lines are a word and a number of minutes."""
    return {word: int(number) for word, number in map(str.split, tables.phrases(__package__, file, kind))}

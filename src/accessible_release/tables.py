"""The files of words and values beside the code, which an editor can extend without knowing Python.

A TOML file holds lists and tables, a TSV file one entry a row. In TSV and plain files blank lines and lines that begin
with `#` are comments. Each file is read once, and what it gives cannot be changed. Whoever writes a mistake into one is
told which file it is: ValueError for what cannot be read, LookupError for what is not there.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any


@cache
def text(package: str, name: str) -> str:
    """The file `name` beside the modules of `package` (their `__package__`), as it stands."""
    try:
        return files(package).joinpath(name).read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise LookupError(f"there is no table {_shown(package, name)}") from error
    except UnicodeDecodeError as error:
        raise ValueError(f"{_shown(package, name)}: not UTF-8 ({error.reason})") from error


@cache
def toml(package: str, name: str) -> Mapping[str, Any]:
    """What stands in a TOML file: its tables as mappings, its lists as tuples."""
    try:
        content: Mapping[str, Any] = _frozen(tomllib.loads(text(package, name)))
    except tomllib.TOMLDecodeError as error:
        raise ValueError(f"{_shown(package, name)}: {error}") from error
    return content


@cache
def words(package: str, name: str, *keys: str) -> frozenset[str]:
    """The list of a TOML file at `keys`: a text of words, or a list of words and phrases."""
    found = _at(package, name, keys)
    return frozenset(found.split() if isinstance(found, str) else found)


@cache
def phrases(package: str, name: str, *keys: str) -> tuple[str, ...]:
    """The text of a TOML file at `keys`, which has one phrase or pattern a line."""
    found: str = _at(package, name, keys)
    return tuple(line for line in found.splitlines() if line.strip())


@cache
def lines(package: str, name: str) -> tuple[str, ...]:
    """The lines of a plain file or a TSV file, without comments."""
    return tuple(line for line in text(package, name).splitlines() if line.strip() and not line.startswith("#"))


@cache
def rows(package: str, name: str, *header: str) -> tuple[tuple[str, ...], ...]:
    """The cells of each row of a TSV file. With a `header` the first row must be that, and is left out."""
    found = tuple(tuple(line.split("\t")) for line in lines(package, name))
    if header and found[:1] != (header,):
        raise ValueError(f"{_shown(package, name)}: the first line must name the columns {', '.join(header)}")
    return found[1:] if header else found


def _at(package: str, name: str, keys: tuple[str, ...]) -> Any:
    found: Any = toml(package, name)
    for key in keys:
        if key not in found:
            raise KeyError(f"{_shown(package, name)}: there is no list {'.'.join(keys)}")
        found = found[key]
    return found


def _frozen(value: Any) -> Any:
    if isinstance(value, dict):
        return MappingProxyType({key: _frozen(part) for key, part in value.items()})
    return tuple(map(_frozen, value)) if isinstance(value, list) else value


def _shown(package: str, name: str) -> str:
    return "/".join((*package.split(".")[1:], name))

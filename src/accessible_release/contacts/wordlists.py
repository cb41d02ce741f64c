"""Word lists as data: the TOML files beside the code, one expression a line, each list one compiled pattern.

An editor adds a word to a list and need not read a program. A line is a regular expression in small
letters; most lines are plain words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from accessible_release import tables


def table(name: str) -> Mapping[str, Any]:
    """The contents of `<name>.toml`."""
    return tables.toml(__package__, f"{name}.toml")


def alternatives(lines: str) -> str:
    """One group that matches any line of a list, a longer one before a shorter one that it may begin with."""
    return f"(?:{'|'.join(sorted(lines.strip().splitlines(), key=len, reverse=True))})"


@cache
def words(file: str, name: str) -> str:
    """The list `name` of `<file>.toml` as one group, for use inside a longer pattern."""
    return alternatives(table(file)[name])


@cache
def whole_words(file: str, name: str) -> re.Pattern[str]:
    """The list `name` of `<file>.toml`, matched as whole words in any case."""
    return re.compile(rf"(?<!\w){words(file, name)}(?!\w)", re.IGNORECASE)

"""Words beside which no picture stands: abuse, death, violence, crime, distress. The list is sensitive.toml."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from accessible_release import tables


def is_sensitive(words: Iterable[str]) -> bool:
    """Whether one of the words, or a phrase that they make, is on the list; in any form, large or small letters."""
    text = " ".join(words).lower().replace("’", "'")
    return bool(_pattern().search(_harmless().sub("", text)))


def _table() -> Mapping[str, Any]:
    return tables.toml(__package__, "sensitive.toml")


@cache
def _harmless() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_any(_table()['harmless'])})s?\b")


@cache
def _pattern() -> re.Pattern[str]:
    table = _table()
    stems = _any(" ".join(table["stems"].values()).split())
    whole = _any([*" ".join(table["words"].values()).split(), *table["phrases"]])
    return re.compile(rf"(?<!\w)(?:(?:{stems})\w*|(?:{whole})(?!\w))")


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(each) for each in sorted(words))

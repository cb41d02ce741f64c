"""Words beside which no picture stands: abuse, death, violence, crime, distress. The list is sensitive.toml."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from accessible_release import tables


def is_sensitive(words: Iterable[str], *, company: bool = True, mild: bool = True) -> bool:
    """Whether one of the words, or a phrase that they make, is on the list; in any form, large or small letters.

    `company`: words for people (*child*, *family*) count too, as they do beside hard words. `mild`: so do words of
    lesser trouble (*lost*, *pain*).
    """
    text = _plain(words)
    found = _hard().search(text) or (mild and _mild().search(text)) or (company and _people().search(text))
    return bool(found)


def is_hard(words: Iterable[str]) -> bool:
    """Whether one of the words is of abuse, death, violence, crime or distress, and not of a lesser trouble."""
    return bool(_hard().search(_plain(words)))


def is_abuse(words: Iterable[str]) -> bool:
    """Whether one of the words is of abuse, mostly of children."""
    return bool(_abuse().search(_plain(words)))


def _plain(words: Iterable[str]) -> str:
    return _harmless().sub("", " ".join(words).lower().replace("’", "'"))


def _table() -> Mapping[str, Any]:
    return tables.toml(__package__, "sensitive.toml")


@cache
def _harmless() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_any(_table()['harmless'])})s?\b")


@cache
def _hard() -> re.Pattern[str]:
    table = _table()
    return _pattern(table["stems"].values(), table["words"].values(), table["phrases"])


@cache
def _abuse() -> re.Pattern[str]:
    table = _table()
    return _pattern([table["stems"]["abuse"]], [table["words"]["abuse"]])


@cache
def _mild() -> re.Pattern[str]:
    return _pattern([_table()["mild"]["stems"]], [_table()["mild"]["words"]])


@cache
def _people() -> re.Pattern[str]:
    return _pattern([_table()["people"]["stems"]], [_table()["people"]["words"]])


def _pattern(stems: Iterable[str], words: Iterable[str], phrases: Iterable[str] = ()) -> re.Pattern[str]:
    """`stems` with whatever follows, `words` and `phrases` exactly; stems and words as texts of many."""
    begun, whole = _any(" ".join(stems).split()), _any([*" ".join(words).split(), *phrases])
    return re.compile(rf"(?<!\w)(?:(?:{begun})\w*|(?:{whole})(?!\w))")


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(each) for each in sorted(words))

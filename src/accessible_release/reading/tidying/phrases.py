"""The phrases of `phrases.toml`, compiled."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files


def one_of(kind: str) -> str:
    """A regular expression for any of the phrases of a list."""
    return "|".join(_lists()[kind])


def is_one_of(kind: str, text: str) -> bool:
    """Whether all of `text` is one of the phrases."""
    return bool(_compiled(kind).fullmatch(text))


def begins(kind: str, text: str) -> bool:
    """Whether `text` begins as one of the phrases does."""
    return bool(_compiled(kind).match(text))


@cache
def goes_on() -> frozenset[str]:
    """Words with which no paragraph ends."""
    return frozenset(_lists()["goes_on"])


@cache
def _compiled(kind: str) -> re.Pattern[str]:
    return re.compile(one_of(kind), re.IGNORECASE)


@cache
def _lists() -> dict[str, list[str]]:
    return tomllib.loads(files(__package__).joinpath("phrases.toml").read_text(encoding="utf-8"))

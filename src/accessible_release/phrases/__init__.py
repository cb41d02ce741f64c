"""Our own words, by language: the card's labels, announcements, spoken digits.

One TOML file a language; a region may have a file of its own that holds only what differs (`pt-PT.toml`).
A machine never translates these while a release is made. A language without a complete file gets no editions,
because it would have no helpline card.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

Phrases = Mapping[str, Mapping[str, str]]
PUBLISHED = (
    "card",
    "page",
    "text",
    "audio",
    "player",
    "print",
    "word",
    "epub",
    "braille",
    "level",
    "level_notice",
    "easy",
    "translation",
    "digits",
    "address",
)
"""The sections that a language needs before anything is published in it."""
FREE = frozenset({"details"})
"""Sections that need not hold what English holds."""


@cache
def phrases(language: str) -> Phrases:
    """Section → key → wording for a BCP 47 tag; `pt-BR` falls back to `pt`.

    Raises LookupError for a language without a file.
    """
    primary, _, region = language.partition("-")
    found = _table(primary)
    if found is None:
        raise LookupError(f"no phrases for the language {language}")
    own = (_table(language) if region else None) or {}
    return {section: {**found.get(section, {}), **own.get(section, {})} for section in {**found, **own}}


def is_complete(language: str) -> bool:
    """Whether a language has every wording that an edition needs, not only digits."""
    try:
        found, whole = phrases(language), phrases("en")
    except LookupError:
        return False
    return all(set(whole[section]) <= set(found.get(section, {})) for section in PUBLISHED)


def checked_by(language: str) -> str:
    """The person or body that checked the wordings of a language; empty if nobody has."""
    return phrases(language).get("meta", {}).get("checked_by", "")


def complete_languages() -> tuple[str, ...]:
    """The languages that can be published in, in the order of their tags."""
    names = (each.name.removesuffix(".toml") for each in files(__name__).iterdir() if each.name.endswith(".toml"))
    return tuple(sorted(name for name in names if is_complete(name)))


def _table(tag: str) -> dict[str, dict[str, str]] | None:
    resource = files(__name__) / f"{tag}.toml"
    if not tag.replace("-", "").isalnum() or not resource.is_file():
        return None
    table: dict[str, Any] = tomllib.loads(resource.read_text(encoding="utf-8"))
    return table

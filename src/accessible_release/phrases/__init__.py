"""Our own words, by language: the card's labels, announcements, spoken digits.

One TOML file a language. A machine never translates these; a language without a complete file
gets no editions, because it would have no helpline card.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def phrases(language: str) -> Mapping[str, Mapping[str, str]]:
    """Section → key → wording for a BCP 47 tag; `pt-BR` falls back to `pt`.

    Raises LookupError for a language without a file.
    """
    folder = files(__name__)
    for tag in (language, language.partition("-")[0]):
        resource = folder / f"{tag}.toml"
        if tag.replace("-", "").isalnum() and resource.is_file():
            table: dict[str, Any] = tomllib.loads(resource.read_text(encoding="utf-8"))
            return table
    raise LookupError(f"no phrases for the language {language}")


def is_complete(language: str) -> bool:
    """Whether a language has a card, labels and announcements, not only digits."""
    try:
        return "card" in phrases(language)
    except LookupError:
        return False

"""Espeak's names for languages (languages.tsv)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from accessible_release import tables


def espeak_voice(language: str) -> str:
    """Espeak's voice for a BCP 47 tag; empty for a language that is not in the table."""
    table = _table()
    primary = language.partition("-")[0].lower()
    return table.get(language.lower()) or table.get(primary, "")


@cache
def _table() -> Mapping[str, str]:
    return {tag.lower(): voice for tag, voice in tables.rows(__package__, "languages.tsv")}

"""Espeak's names for languages (languages.tsv)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files


def espeak_voice(language: str) -> str:
    """Espeak's voice for a BCP 47 tag; empty for a language that is not in the table."""
    table = _table()
    primary = language.partition("-")[0].lower()
    return table.get(language.lower()) or table.get(primary, "")


@cache
def _table() -> Mapping[str, str]:
    text = (files("accessible_release.narrating") / "languages.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {tag.lower(): voice for tag, voice in rows}

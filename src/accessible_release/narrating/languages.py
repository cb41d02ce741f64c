"""What other parties call a language: audio tags by ISO 639-2, espeak by the name of a voice."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

UNKNOWN = "und"


def iso_639_2(language: str) -> str:
    """The three-letter code of a BCP 47 tag; `und` (undetermined) for a language that is not in the table."""
    return _row(language)[0]


def espeak_voice(language: str) -> str:
    """Espeak's voice for a BCP 47 tag; empty for a language that is not in the table."""
    return _row(language)[1]


def _row(language: str) -> tuple[str, str]:
    table = _table()
    primary = language.partition("-")[0].lower()
    return table.get(language.lower()) or table.get(primary) or (UNKNOWN, "")


@cache
def _table() -> Mapping[str, tuple[str, str]]:
    text = (files("accessible_release.narrating") / "languages.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {tag.lower(): (code, voice) for tag, code, voice in rows}

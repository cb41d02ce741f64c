"""Language tags as Word wants them."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


def word_language(language: str) -> str:
    """The tag with a country, such as `en-GB` for `en`; as it is where it has one, or none is known."""
    return _countries().get(language, language)


@cache
def _countries() -> dict[str, str]:
    lines = (files(__package__) / "languages.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {language: tag for language, tag in rows}  # noqa: C416 - a row is a list, and dict() wants pairs

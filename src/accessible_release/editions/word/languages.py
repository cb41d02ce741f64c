"""Language tags as Word wants them."""

from __future__ import annotations

from functools import cache

from accessible_release import tables


def word_language(language: str) -> str:
    """The tag with a country, such as `en-GB` for `en`; as it is where it has one, or none is known."""
    return _countries().get(language, language)


@cache
def _countries() -> dict[str, str]:
    return {language: tag for language, tag in tables.rows(__package__, "languages.tsv")}  # noqa: C416 - dict() wants pairs, and a row may have any length

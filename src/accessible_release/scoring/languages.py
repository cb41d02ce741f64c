"""Language tags."""

from __future__ import annotations


def root(language: str) -> str:
    """The language of a tag without its region: `en` for `en-GB`."""
    return language.partition("-")[0].lower()

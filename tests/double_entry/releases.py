"""Releases for the tests of the double entry."""

from __future__ import annotations

from accessible_release.model import Release
from accessible_release.reading import decode, understand
from accessible_release.settings import Settings


def read(text: str) -> Release:
    """The release that has a text, before contacts are looked for."""
    return understand(decode(text.encode(), name="release.md"), Settings())

"""Releases made for the tests, and fixtures that an editor can extend: title, input and expectation."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from accessible_release.model import Release
from accessible_release.reading import decode, understand
from accessible_release.settings import DEFAULTS


def release_of(text: str) -> Release:
    """The release in a Markdown text."""
    return understand(decode(text.encode(), name="release.md"), DEFAULTS)


def cases(name: str) -> Iterator[tuple[str, str, str]]:
    """(title, input, expectation) of each case of a fixture file beside the tests, behind its line of ===."""
    text = (Path(__file__).parent / name).read_text(encoding="utf-8").partition("\n===\n")[2]
    pieces = text.split("\n.\n")
    assert len(pieces) % 3 == 1, f"{name}: a line with one full stop is missing or too many"
    for at in range(0, len(pieces) - 2, 3):
        yield pieces[at].strip(), pieces[at + 1], pieces[at + 2]

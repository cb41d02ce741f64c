"""Releases for the tests of contacts, and the tables of cases that stand beside them."""

from __future__ import annotations

from pathlib import Path

import pytest
from _pytest.mark.structures import ParameterSet

from accessible_release.contacts import find_contacts
from accessible_release.model import Contact, Release
from accessible_release.reading import decode, understand
from accessible_release.settings import Settings

TABLES = Path(__file__).parent


def read(text: str, *, regions: tuple[str, ...] = ("GB",)) -> Release:
    """The release that has a text under its title, before contacts are looked for."""
    return understand(decode(f"# News\n\n{text}".encode(), name="release.md"), Settings(regions=regions))


def found(text: str, settings: Settings | None = None) -> Release:
    """The release that has a text under its title, with its contacts."""
    return find_contacts(read(text), settings or Settings())


def contacts(text: str) -> tuple[Contact, ...]:
    return found(text).contacts


def codes(release: Release) -> list[str]:
    """The codes of the findings about contacts, in order."""
    return [each.code for each in release.findings if each.code.startswith(("contact", "no-helpline"))]


def cases(table: str) -> list[ParameterSet]:
    """The rows of a table: `text => expected`; `\\n` is a line break, `-` is nothing, `#` opens a comment."""
    found = []
    for number, row in enumerate((TABLES / table).read_text(encoding="utf-8").splitlines(), 1):
        if not row.strip() or row.startswith("#"):
            continue
        text, arrow, expected = row.replace("\\n", "\n").partition(" => ")
        assert arrow, f"{table}, line {number}: there is no “ => ”"
        found.append(pytest.param(text, "" if expected.strip() == "-" else expected.strip(), id=f"{table}:{number}"))
    return found

"""Releases for the tests, read from Markdown."""

from __future__ import annotations

from pathlib import Path

from accessible_release.contacts import find_contacts
from accessible_release.model import Release
from accessible_release.reading import read
from accessible_release.settings import Settings

FRONT = """---
title: New clinic opens
site_name: Example Health
date: 2026-11-03
---
"""


def release(folder: Path, body: str, front: str = FRONT) -> Release:
    """The release with this body, understood."""
    path = folder / "news.md"
    path.write_text(front + "\n" + body, encoding="utf-8")
    return find_contacts(read(str(path), Settings()), Settings())

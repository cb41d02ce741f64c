"""A small release, drafted once, in a folder of its own for each test."""

from __future__ import annotations

from pathlib import Path

import pytest

from accessible_release.finishing import desk as desks
from accessible_release.finishing.desk import Desk
from accessible_release.model import Release
from accessible_release.pipeline import understand
from accessible_release.settings import Settings

NEWS = """---
title: The library opens again
publisher: Anley Council
---

The library in Mill Street will open again on Monday 5 October 2026, and 40 people will work there.

You must not park in front of the library. If you need help, call Anley Helpline on 0808 157 0123.

- Books
- Films

Jo Marlow, the leader of the council, said: "We are glad that the library is open. It cost £200,000."
"""
REFUSED = ("group", "mistake-no-wrong", "video-camera", "books")
"""So that most lines begin with their words."""
DRAFTED: dict[tuple[str, Settings], tuple[str, str]] = {}


class Folder:
    """A release in a folder, and its text, read anew each time."""

    def __init__(self, place: Path) -> None:
        self.path = place / "news.md"
        self.settings = Settings(refused_pictures=REFUSED)

    @property
    def text(self) -> Path:
        """The file of the easy-read text."""
        return self.path.with_name("news.easy.md")

    @property
    def release(self) -> Release:
        """As it is on the disk."""
        return understand(str(self.path), self.settings)

    @property
    def desk(self) -> Desk:
        """As it is on the disk."""
        return desks.open_desk(str(self.path), self.release, self.settings)

    def write(self, news: str) -> None:
        """Another release in the same file."""
        self.path.write_text(news, encoding="utf-8")

    def edit(self, old: str, new: str, times: int = 1) -> None:
        """A person changes the text."""
        text = self.text.read_text(encoding="utf-8")
        assert text.count(old) >= 1, old
        self.text.write_text(text.replace(old, new, times), encoding="utf-8")

    def edit_release(self, old: str, new: str) -> None:
        """The author changes the release."""
        news = self.path.read_text(encoding="utf-8")
        assert old in news
        self.write(news.replace(old, new))

    def draft(self) -> None:
        """What `draft` writes; made once for all tests with the same settings."""
        names = [self.text, self.path.with_name("news.review.toml")]
        news = self.path.read_text(encoding="utf-8"), self.settings
        if news not in DRAFTED:
            desks.draft(str(self.path), self.release, self.settings)
            DRAFTED[news] = (names[0].read_text(encoding="utf-8"), names[1].read_text(encoding="utf-8"))
        for name, content in zip(names, DRAFTED[news], strict=True):
            name.write_text(content, encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """The release, drafted."""
    made = Folder(tmp_path)
    made.write(NEWS)
    made.draft()
    return made

from __future__ import annotations

from pathlib import Path

import pytest

import accessible_release
from accessible_release import Release, Settings, build, read


def test_a_release_is_read_and_built(tmp_path: Path) -> None:
    news = tmp_path / "news.md"
    news.write_text("# Library opens\n\nCall 01473 613500 to book a place.\n", encoding="utf-8")
    release = read(str(news), Settings())
    assert isinstance(release, Release)
    assert release.title == "Library opens"
    (outcome,) = build([str(news)], tmp_path / "out", Settings(editions=("text",)))
    assert outcome.exit_code == 0
    assert outcome.folder == tmp_path / "out" / "library-opens"


def test_other_names_are_unknown() -> None:
    with pytest.raises(AttributeError, match="tomorrow"):
        accessible_release.tomorrow  # noqa: B018

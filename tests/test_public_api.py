from __future__ import annotations

import doctest
from pathlib import Path

import pytest

import accessible_release
from accessible_release import Release, Settings, build, narrate, read, render, translate
from accessible_release.errors import MachineLacks, Unusable


def test_a_release_is_read_and_built(tmp_path: Path) -> None:
    news = tmp_path / "news.md"
    news.write_text("# Library opens\n\nCall 01473 613500 to book a place.\n", encoding="utf-8")
    release = read(str(news), Settings())
    assert isinstance(release, Release)
    assert release.title == "Library opens"
    (outcome,) = build([str(news)], tmp_path / "out", Settings(editions=("text",)))
    assert outcome.exit_code == 0
    assert outcome.folder == tmp_path / "out" / "library-opens"


def test_the_examples_hold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "news.md").write_text("# Library opens\n\nCall 01473 613500 to book a place.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    ran = doctest.testmod(accessible_release)
    assert (ran.failed, ran.attempted) == (0, 11)


def test_a_release_speaks(tmp_path: Path) -> None:
    news = tmp_path / "news.md"
    news.write_text("# Library opens\n\nCall 01473 613500 to book a place.\n", encoding="utf-8")
    heard = narrate(read(str(news)), Settings(voice="tone"))
    assert any("zero one four seven three" in timed.line.text for timed in heard.lines)


def test_an_edition_that_cannot_be_made(tmp_path: Path) -> None:
    news = tmp_path / "news.md"
    news.write_text("# Library opens\n\nCall 01473 613500 to book a place.\n", encoding="utf-8")
    with pytest.raises(Unusable):
        render(read(str(news)), "scroll")
    with pytest.raises(MachineLacks):
        translate(read(str(news)), "lt", Settings(translators=("memory",)))


def test_other_names_are_unknown() -> None:
    with pytest.raises(AttributeError, match="tomorrow"):
        accessible_release.tomorrow  # noqa: B018

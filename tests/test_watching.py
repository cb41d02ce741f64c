"""What a build depends on is looked at, and waited for until it is whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from accessible_release import watching
from accessible_release.settings import Settings
from accessible_release.watching import look, wait_for_change

SETTINGS = Path("accessible-release.toml")


def appears(news: Path) -> None:
    news.with_name("other.md").write_text("# Other")


def goes(news: Path) -> None:
    news.unlink()


def is_written(news: Path) -> None:
    news.write_text("# Another text")


def is_replaced(news: Path) -> None:
    news.with_name("new").write_bytes(news.read_bytes())
    news.with_name("new").replace(news)


def is_drafted(news: Path) -> None:
    news.with_name("news.easy.md").write_text("draft")


def has_settings(_news: Path) -> None:
    SETTINGS.write_text("")


def has_a_list(_news: Path) -> None:
    Path("words.tsv").write_text("")


def has_a_picture(_news: Path) -> None:
    Path("pictures/deeper").mkdir(parents=True)
    Path("pictures/deeper/a.svg").write_text("")


@pytest.mark.parametrize(
    "change", [appears, goes, is_written, is_replaced, is_drafted, has_settings, has_a_list, has_a_picture]
)
def test_a_change_is_seen(change: Callable[[Path], None], news: Path) -> None:
    settings = Settings(lexicon="words.tsv", pictures="pictures", cache="cache")
    before = look([str(news.parent)], settings, SETTINGS)
    assert look([str(news.parent)], settings, SETTINGS) == before
    change(news)
    assert look([str(news.parent)], settings, SETTINGS) != before


def test_what_is_made_is_not_looked_at(news: Path) -> None:
    settings = Settings(cache="cache")
    before = look([str(news)], settings, SETTINGS)
    Path("cache").mkdir()
    Path("cache/clip").write_text("")
    news.with_name("notes.txt").write_text("")
    news.with_name("output").mkdir()
    assert look([str(news)], settings, SETTINGS) == before


def test_it_waits_until_a_file_is_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    def looks() -> Iterator[watching.Look]:
        for size in (1, 1, 2, 5, 9, 9, 9):
            yield {Path("news.md"): (0, size, 0)}

    slept: list[float] = []
    seen = looks()
    monkeypatch.setattr("time.sleep", slept.append)
    wait_for_change(next(seen), lambda: next(seen))
    assert len(slept) == 5
    assert list(seen) == [{Path("news.md"): (0, 9, 0)}]

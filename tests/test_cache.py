from __future__ import annotations

import os
from pathlib import Path

import pytest

from accessible_release.cache import Cache, folder_of, key
from accessible_release.settings import Settings


def test_what_was_put_comes_back(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "new" / "folder")
    assert cache.get(key("a")) is None
    cache.put(key("a"), b"sound")
    assert cache.get(key("a")) == b"sound"
    assert cache.get(key("b")) is None


def test_parts_of_a_key_do_not_run_together() -> None:
    assert key("ab", "c") != key("a", "bc")
    assert key("a") == key("a")
    assert len(key()) == 64


@pytest.mark.parametrize("damage", [b"", b"short", b"x" * 100])
def test_a_damaged_entry_is_removed_and_missing(tmp_path: Path, damage: bytes) -> None:
    cache = Cache(tmp_path)
    cache.put(key("a"), b"sound")
    (entry,) = (path for path in tmp_path.rglob("*") if path.is_file())
    entry.write_bytes(damage)
    assert cache.get(key("a")) is None
    assert not entry.exists()


def test_no_folder_is_no_cache() -> None:
    cache = Cache(None)
    cache.put(key("a"), b"sound")
    assert cache.get(key("a")) is None


def test_a_folder_that_cannot_be_made_is_no_cache(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    cache = Cache(tmp_path / "file" / "cache")
    cache.put(key("a"), b"sound")
    assert cache.get(key("a")) is None


def test_a_failed_write_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    Cache(tmp_path).put(key("a"), b"sound")
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]


def test_the_folder_is_the_setting_or_the_user_s(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert folder_of(Settings(cache=str(tmp_path)), "clips") == tmp_path / "clips"
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    found = folder_of(Settings(), "clips")
    assert found is not None
    assert found.is_absolute()


def test_a_user_without_a_home_has_no_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("platformdirs.user_cache_dir", lambda *_, **__: os.path.join("~", ".cache"))  # noqa: PTH118
    assert folder_of(Settings(), "clips") is None

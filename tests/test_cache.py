from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from accessible_release.cache import DAY, KINDS, Cache, Kept, folder_of, kept, key, remove
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


def entries(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def test_two_entries_that_were_exchanged_are_missing(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put(key("a"), b"sound of a")
    cache.put(key("b"), b"sound of b")
    one, other = entries(tmp_path)
    one_data, other_data = one.read_bytes(), other.read_bytes()
    one.write_bytes(other_data)
    other.write_bytes(one_data)
    assert (cache.get(key("a")), cache.get(key("b"))) == (None, None)
    assert not entries(tmp_path)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_only_its_owner_can_look_into_it(tmp_path: Path) -> None:
    (tmp_path / "clips").mkdir(mode=0o755)
    Cache(tmp_path / "clips").put(key("a"), b"sound")
    Cache(tmp_path / "translations").put(key("a"), b"words")
    modes = {path.stat().st_mode & 0o777 for path in tmp_path.rglob("*")}
    assert modes == {0o700, 0o600}


def test_what_nobody_used_goes(tmp_path: Path) -> None:
    settings = Settings(cache=str(tmp_path), cache_days=30)
    for kind in KINDS:
        for name in ("old", "used", "new"):
            Cache(tmp_path / kind).put(key(name), b"x" * 10)
        for name in ("old", "used"):
            path = tmp_path / kind / key(name)[:2] / key(name)
            os.utime(path, (time.time() - 31 * DAY,) * 2)
        Cache(tmp_path / kind).get(key("used"))
    left = tmp_path / "clips" / "ab" / ".new-abc123"
    left.parent.mkdir(exist_ok=True)
    left.write_text("half")
    os.utime(left, (time.time() - 31 * DAY,) * 2)
    remove(settings, unused_days=settings.cache_days)
    assert [path.name for path in entries(tmp_path)] == sorted([key("used"), key("new")]) * 2
    assert kept(settings) == [
        Kept("clips", tmp_path / "clips", 2, 84),
        Kept("translations", tmp_path / "translations", 2, 84),
    ]


def test_nothing_that_is_not_ours_is_removed(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.write_text("mine")
    mine = [tmp_path / "clips" / name for name in ("song.mp3", "ab/song.mp3", "album/" + "a" * 64)]
    for path in mine:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("mine")
    (tmp_path / "clips" / "ab" / ("b" * 64)).symlink_to(outside)
    Cache(tmp_path / "clips").put(key("a"), b"sound")
    remove(Settings(cache=str(tmp_path)))
    assert entries(tmp_path) == sorted([*mine, outside])


def test_zero_days_keep_nothing(tmp_path: Path) -> None:
    assert folder_of(Settings(cache=str(tmp_path), cache_days=0), "clips") is None

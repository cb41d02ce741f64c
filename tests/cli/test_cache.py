"""`cache`: where it is, how large, and how to be rid of it."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from conftest import Program

HOURS = 3600


def files() -> list[Path]:
    return [path for path in Path(os.environ["XDG_CACHE_HOME"]).rglob("*") if path.is_file()]


def test_it_is_shown_and_cleared(news: Path, tmp_path: Path, program: Program) -> None:
    assert "clips: 0 entries, 0.0 MB in " in program("cache").out
    assert program("build", news, "-o", tmp_path / "out", "--edition", "audio").code == 0
    assert len(files()) > 5
    shown = program("cache", "show").out.splitlines()
    assert re.fullmatch(rf"clips: {len(files())} entries, \d+\.\d MB in .*clips", shown[0])
    assert shown[1].startswith("translations: 0 entries")
    assert "90 days" in shown[2]
    cleared = program("cache", "clear")
    assert (cleared.code, files()) == (0, [])
    assert cleared.out.startswith("Removed: ")


def test_a_build_removes_what_is_too_old(news: Path, tmp_path: Path, program: Program) -> None:
    arguments = ("build", news, "-o", tmp_path / "out", "--edition", "audio")
    assert program(*arguments).code == 0
    before = files()
    for path in before:
        os.utime(path, (1, 1))
    news.write_text(news.read_text().replace("day and night", "by day"))
    assert program(*arguments).code == 0
    assert all(path.stat().st_mtime > HOURS for path in files())
    assert len(files()) >= len(before)


def test_nothing_is_kept(news: Path, tmp_path: Path, program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ACCESSIBLE_RELEASE_CACHE_DAYS", "0")
    assert program("build", news, "-o", tmp_path / "out", "--edition", "audio").code == 0
    assert not files()
    assert "Nothing is kept" in program("cache").out


def test_what_cannot_be_removed_is_an_error(
    news: Path, tmp_path: Path, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert program("build", news, "-o", tmp_path / "out", "--edition", "audio").code == 0

    def refused(_path: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "unlink", refused)
    ran = program("cache", "clear")
    assert ran.code == 3
    assert "could not be removed" in ran.err


def test_a_user_without_a_home(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("platformdirs.user_cache_dir", lambda *_, **__: os.path.join("~", ".cache"))  # noqa: PTH118
    assert "no home folder" in program("cache").out
    assert program("cache", "clear").code == 0

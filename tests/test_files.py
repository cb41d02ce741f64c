from __future__ import annotations

import os
from pathlib import Path

import pytest

from accessible_release.errors import MachineLacks, Unusable
from accessible_release.files import LOCK, OWNER, below, is_plain_name, output_folder, unwritable, write_file, write_set


def content(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def full(*_: object, **__: object) -> None:
    raise OSError(28, "No space left on device")


def test_a_set_is_written_with_its_last_file_last(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    order: list[str] = []
    real = Path.replace

    def noted(path: Path, target: Path) -> Path:
        order.append(target.name)
        return real(path, target)

    monkeypatch.setattr(Path, "replace", noted)
    write_set(tmp_path / "set", [("a", b"1"), ("b", b"2")], ("last", b"3"))
    assert content(tmp_path) == {"set/a": b"1", "set/b": b"2", "set/last": b"3"}
    assert order == ["a", "b", "last"]


def test_a_set_that_cannot_be_written_leaves_the_old_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_set(tmp_path / "set", [("a", b"1")], ("last", b"1"))
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(MachineLacks, match="the disk is full"):
        write_set(tmp_path / "set", [("a", b"2")], ("last", b"2"))
    assert content(tmp_path) == {"set/a": b"1", "set/last": b"1"}
    with pytest.raises(MachineLacks):
        write_set(tmp_path / "new", [("a", b"2")], ("last", b"2"))
    assert not (tmp_path / "new").exists()


def test_a_set_in_the_place_of_a_file(tmp_path: Path) -> None:
    (tmp_path / "set").write_text("precious")
    with pytest.raises(MachineLacks, match="cannot write there: file exists"):
        write_set(tmp_path / "set", [], ("last", b""))
    assert content(tmp_path) == {"set": b"precious"}


def test_a_set_in_no_folder(tmp_path: Path) -> None:
    with pytest.raises(MachineLacks, match="no such file"):
        write_set(tmp_path / "nix" / "set", [], ("last", b""))


def test_a_system_that_cannot_sync_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "open", full)
    write_set(tmp_path / "set", [], ("last", b"1"))
    assert content(tmp_path) == {"set/last": b"1"}


def test_one_file_is_replaced_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_file(tmp_path / "index.html", b"1")
    write_file(tmp_path / "index.html", b"2")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(MachineLacks):
        write_file(tmp_path / "index.html", b"3")
    assert content(tmp_path) == {"index.html": b"2"}


def test_an_output_folder_is_for_one_run(tmp_path: Path) -> None:
    with output_folder(tmp_path / "deep" / "out") as folder:
        assert (folder / OWNER).read_text() == str(os.getpid())
        with (
            pytest.raises(MachineLacks, match=rf"another run \(PID {os.getpid()}\) is writing there"),
            output_folder(folder),
        ):
            pytest.fail("two runs in one folder")
        (folder / OWNER).unlink()
        with pytest.raises(MachineLacks, match="PID unknown"), output_folder(folder):
            pytest.fail("two runs in one folder")
        with output_folder(tmp_path / "other"):
            (folder / "made").write_text("")
    assert not (folder / OWNER).exists()
    with output_folder(folder):
        pass
    assert {path.name for path in folder.iterdir()} <= {"made", LOCK}


def test_an_output_folder_that_stays_empty_goes_again(tmp_path: Path) -> None:
    with output_folder(tmp_path / "out"):
        pass
    assert not list(tmp_path.iterdir())
    with output_folder(tmp_path / "out"):
        (tmp_path / "out" / "made").write_text("")
    assert (tmp_path / "out" / "made").exists()
    (tmp_path / "mine").mkdir()
    with output_folder(tmp_path / "mine"):
        pass
    assert (tmp_path / "mine").is_dir()


def test_what_a_killed_run_left_is_cleared(tmp_path: Path) -> None:
    (tmp_path / ".making-abc").mkdir()
    (tmp_path / ".making-abc" / "half").write_text("")
    (tmp_path / ".making-index.html").write_text("")
    (tmp_path / "whole").write_text("")
    with output_folder(tmp_path):
        assert {path.name for path in tmp_path.iterdir()} == {"whole", LOCK, OWNER}


def test_an_output_folder_that_cannot_be_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(MachineLacks, match="a file, not a folder"), output_folder(tmp_path / "file"):
        pass
    with pytest.raises(MachineLacks, match="file name too long"), output_folder(tmp_path / ("x" * 300)):
        pass
    monkeypatch.setattr(Path, "write_text", full)
    with pytest.raises(MachineLacks, match="the disk is full"), output_folder(tmp_path / "out"):
        pass
    monkeypatch.setattr("accessible_release.files.FileLock.acquire", full)
    with pytest.raises(MachineLacks, match="the disk is full"), output_folder(tmp_path / "out"):
        pass


def test_names_that_stay_in_their_folder() -> None:
    assert is_plain_name("news.en.standard.txt")
    for name in ("", ".", "..", ".hidden", "a/b", "../a", "a\\b", "C:a", "a\0"):
        assert not is_plain_name(name), name


def test_nothing_is_written_through_a_link(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path)
    for name in ("link", "..", "../other"):
        with pytest.raises(Unusable, match="outside the output folder"):
            below(tmp_path, name)
    assert below(tmp_path, "news") == tmp_path / "news"


def test_every_reason_has_a_cure(tmp_path: Path) -> None:
    assert "Make room" in str(unwritable(tmp_path, OSError(28, "No space left on device")))
    assert "Check the permission" in str(unwritable(tmp_path, OSError(13, "Permission denied")))
    assert "cannot be written" in str(unwritable(tmp_path, OSError("odd")))

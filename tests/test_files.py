from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from accessible_release.errors import MachineLacks, Unusable
from accessible_release.files import (
    LOCK,
    OWNER,
    below,
    clear_scratch,
    is_plain_name,
    output_folder,
    program,
    scratch_folder,
    unwritable,
    write_file,
)
from accessible_release.sets import exchange, write_set


def content(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def full(*_: object, **__: object) -> None:
    raise OSError(28, "No space left on device")


OLD, NEW = {"a": b"1", "gone": b"1", "last": b"1"}, {"a": b"2", "b": b"2", "last": b"2"}


@pytest.mark.skipif(sys.platform != "linux", reason="needs a system that can exchange two folders")
def test_two_folders_are_exchanged_in_one_step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_set(tmp_path / "set", [("a", b"1"), ("gone", b"1")], ("last", b"1"))
    monkeypatch.setattr(Path, "rename", full)
    write_set(tmp_path / "set", [("a", b"2"), ("b", b"2")], ("last", b"2"), ours={"a", "gone", "last"})
    assert content(tmp_path / "set") == NEW
    assert [path.name for path in tmp_path.iterdir()] == ["set"]
    assert not exchange(tmp_path / "set", tmp_path / "missing")


@pytest.fixture
def no_exchange(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("accessible_release.sets.exchange", lambda _one, _other: False)


@pytest.mark.parametrize("platform", ["win32", "darwin", "linux"])
def test_a_system_that_cannot_exchange_folders(platform: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr("ctypes.CDLL", lambda *_, **__: object())
    write_set(tmp_path / "set", [], ("last", b"1"))
    write_set(tmp_path / "set", [], ("last", b"2"))
    assert content(tmp_path) == {"set/last": b"2"}


@pytest.mark.usefixtures("no_exchange")
def test_a_set_takes_the_place_of_another_in_one_step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_set(tmp_path / "set", [("a", b"1"), ("gone", b"1")], ("last", b"1"))
    seen: list[dict[str, bytes]] = []
    real = Path.rename

    def noted(path: Path, target: Path) -> Path:
        seen.append(content(tmp_path / "set"))
        moved = real(path, target)
        seen.append(content(tmp_path / "set"))
        return moved

    monkeypatch.setattr(Path, "rename", noted)
    write_set(tmp_path / "set", [("a", b"2"), ("b", b"2")], ("last", b"2"), ours={"a", "gone", "last"})
    assert seen == [OLD, {}, {}, NEW]
    assert [path.name for path in tmp_path.iterdir()] == ["set"]


def test_what_others_put_into_a_set_stays(tmp_path: Path) -> None:
    place = tmp_path / "set"
    write_set(place, [("old.txt", b"1")], ("last", b"1"))
    place.chmod(0o750)
    (place / "mine.txt").write_text("mine")
    (place / "notes").mkdir()
    (place / "notes" / "last").write_text("deep")
    (place / "link").symlink_to("mine.txt")
    (place / "named").symlink_to(tmp_path)
    (place / "listed").mkdir()
    ours = {"old.txt", "last", "link", "listed", "never"}
    write_set(place, [("new.txt", b"2"), ("named", b"2")], ("last", b"2"), ours)
    assert content(place) == {
        "new.txt": b"2",
        "named": b"2",
        "last": b"2",
        "mine.txt": b"mine",
        "link": b"mine",
        "notes/last": b"deep",
    }
    assert (place / "link").is_symlink()
    assert (place / "listed").is_dir()
    assert place.stat().st_mode & 0o777 == 0o750
    with pytest.raises(MachineLacks, match="notes is a folder there"):
        write_set(place, [("notes", b"3")], ("last", b"3"))
    assert (place / "last").read_bytes() == b"2"


def test_a_disk_without_hard_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_set(tmp_path / "set", [], ("last", b"1"))
    (tmp_path / "set" / "mine.txt").write_text("mine")
    monkeypatch.setattr(os, "link", full)
    write_set(tmp_path / "set", [], ("last", b"2"))
    assert content(tmp_path / "set") == {"last": b"2", "mine.txt": b"mine"}


@pytest.mark.usefixtures("no_exchange")
@pytest.mark.parametrize("failing", [1, 2])
def test_a_swap_that_fails_leaves_the_old_set(failing: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_set(tmp_path / "set", [], ("last", b"1"))
    calls, real = iter(range(1, 9)), Path.rename

    def fails(path: Path, target: Path) -> Path:
        if next(calls) == failing:
            raise KeyboardInterrupt
        return real(path, target)

    monkeypatch.setattr(Path, "rename", fails)
    with pytest.raises(KeyboardInterrupt):
        write_set(tmp_path / "set", [], ("last", b"2"))
    assert content(tmp_path) == {"set/last": b"1"}


def test_a_run_that_was_killed_in_a_swap_is_mended(tmp_path: Path) -> None:
    for name in (".replaced-lost", ".replaced-done", "done", ".making-new"):
        write_set(tmp_path / name, [], ("last", name.encode()))
    elsewhere = tmp_path / "elsewhere"
    write_set(elsewhere, [], ("last", b"mine"))
    (tmp_path / ".replaced-link").symlink_to(elsewhere)
    with output_folder(tmp_path):
        assert content(tmp_path) | {OWNER: b"", LOCK: b""} == {
            "lost/last": b".replaced-lost",
            "done/last": b"done",
            "elsewhere/last": b"mine",
            OWNER: b"",
            LOCK: b"",
        }


@pytest.mark.parametrize("name", [OWNER, LOCK, ".making-index.html", ".making-x", ".replaced-x"])
@pytest.mark.parametrize("kind", ["file", "folder", "nothing"])
def test_a_link_in_the_output_folder_is_never_followed(name: str, kind: str, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    if kind == "file":
        elsewhere.write_text("precious")
    elif kind == "folder":
        write_set(elsewhere, [], ("last", b"precious"))
    (tmp_path / "out").mkdir()
    before = content(tmp_path)
    (tmp_path / "out" / name).symlink_to(elsewhere)
    with output_folder(tmp_path / "out") as folder:
        write_file(folder / "index.html", b"1")
    made = {path: data for path, data in content(tmp_path).items() if path != f"out/{LOCK}"}
    assert made == {**before, "out/index.html": b"1"}
    assert elsewhere.exists() == (kind != "nothing")


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
    real = os.open

    def no_folders(path: Path, flags: int, mode: int = 0o777) -> int:
        if Path(path).is_dir():
            raise OSError(21, "Is a directory")
        return real(path, flags, mode)

    monkeypatch.setattr(os, "open", no_folders)
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
    monkeypatch.setattr(os, "fsync", full)
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


def test_a_scratch_folder_goes_also_when_its_thread_never_ends() -> None:
    with scratch_folder() as folder:
        (folder / "half").write_text("")
        clear_scratch()
        assert not folder.exists()
    with scratch_folder() as other:
        assert other.is_dir()
    assert not other.exists()


def test_a_program_is_never_taken_from_the_working_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    good, here = tmp_path / "bin", tmp_path / "here"
    for folder in (good, here):
        folder.mkdir()
        (folder / "tool").write_text("#!/bin/sh\n")
        (folder / "tool").chmod(0o755)
    monkeypatch.chdir(here)
    for path in ("", ".", f".{os.pathsep}", f"{os.pathsep}."):
        monkeypatch.setenv("PATH", path)
        assert program("tool") is None
    monkeypatch.setenv("PATH", os.pathsep.join((".", str(good))))
    assert program("tool") == str(good / "tool")
    monkeypatch.setattr("shutil.which", lambda *_, **__: ".\\tool.exe")  # what Windows may find first
    assert program("tool") is None

"""Sets of files, each in a folder of its own: a set is replaced whole, and never stands there half.

A set can be written by one process and put in its place by another: what is written lies beside its place under a name
that nobody looks into, and that the next run clears if nobody wants it any more.
"""

from __future__ import annotations

import errno
import os
import secrets
import shutil
import sys
from collections.abc import Collection, Iterable
from pathlib import Path

from accessible_release.files import MAKING, REPLACED, remove_any, sync_folder, unwritable, write_new

AT_HERE, EXCHANGE = -100, 2
"""For the system: names count from the working folder; both names are to be there and change places."""


def write_set(
    folder: Path, files: Iterable[tuple[str, bytes]], last: tuple[str, bytes], ours: Collection[str] = ()
) -> None:
    """Put a whole new folder with these files, `last` after all others, in the place of `folder`.

    Of what lies there, the names in `ours` (what the last run made) go, and what anybody else put there stays. At no
    moment do files of two sets stand side by side: everything is on the disk before one folder is renamed to the other.
    """
    making = new_place(folder.parent)
    try:
        lay_out(making, (*files, last), folder)
        put(making, folder, ours)
    finally:
        clear(making)


def new_place(output: Path) -> Path:
    """Where a set can be written that is not in its place yet: a name that there is not, in an output folder."""
    return output / f"{MAKING}{secrets.token_hex(8)}"


def lay_out(making: Path, files: Iterable[tuple[str, bytes]], folder: Path) -> None:
    """Write a set, in that order, into a new folder; raises `MachineLacks`, which names `folder`, where it will go."""
    try:
        making.mkdir()
        for name, data in files:
            write_new(making, name, data)
    except OSError as error:
        raise unwritable(folder, error) from error


def put(making: Path, folder: Path, ours: Collection[str] = ()) -> None:
    """Let a set that is written stand in the place of `folder`, with what others keep there.

    Raises `MachineLacks` where that cannot be done; then what stood there stands there still.
    """
    try:
        if folder.is_dir():
            _take_along(folder, making, {each.name for each in making.iterdir()}, ours)
        sync_folder(making)
        _swap(making, folder)
    except (OSError, shutil.Error) as error:
        raise unwritable(folder, _first(error)) from error


def clear(making: Path) -> None:
    """Take away a set that is not wanted any more, or what is left of one."""
    shutil.rmtree(making, ignore_errors=True)


def _take_along(old: Path, new: Path, written: Collection[str], ours: Collection[str]) -> None:
    """What others put into the old set stands in the new one too: the same file, where the disk can have that."""

    def left_out(folder: str, names: list[str]) -> Collection[str]:
        return [name for name in names if name in written or _is_ours(old / name)] if Path(folder) == old else ()

    def _is_ours(path: Path) -> bool:
        return path.name in ours and path.is_file() and not path.is_symlink()

    for name in written:
        if (old / name).is_dir() and not (old / name).is_symlink():
            raise IsADirectoryError(errno.EISDIR, f"{name} is a folder there")
    shutil.copytree(old, new, symlinks=True, ignore=left_out, copy_function=_linked, dirs_exist_ok=True)


def _linked(source: str, target: str) -> None:
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError:  # a file system without hard links
        shutil.copy2(source, target, follow_symlinks=False)


def _swap(new: Path, place: Path) -> None:
    """One folder in the place of another, in one step where the system can do that.

    Elsewhere it takes two, and a run that is killed in between is mended by the next one.
    """
    there = os.path.lexists(place)
    if there and (place.is_symlink() or not place.is_dir()):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))
    if not (there and exchange(new, place)):
        _replace(new, place, there=there)
    sync_folder(place.parent)


def exchange(one: Path, other: Path) -> bool:
    """Whether two folders have changed their names in one step: Linux and macOS can, on most file systems."""
    import ctypes

    name, arguments = {"linux": ("renameat2", (AT_HERE, AT_HERE)), "darwin": ("renamex_np", ())}.get(
        sys.platform, ("", ())
    )
    try:
        call = getattr(ctypes.CDLL(None, use_errno=True), name)
    except (AttributeError, OSError, TypeError):
        return False
    paths = [os.fsencode(one), os.fsencode(other)]
    given = [part for pair in zip(arguments, paths, strict=True) for part in pair] if arguments else paths
    return bool(call(*given, ctypes.c_uint(EXCHANGE)) == 0)


def _replace(new: Path, place: Path, *, there: bool) -> None:
    old = place.with_name(f"{REPLACED}{place.name}")
    remove_any(old)
    try:
        if there:
            place.rename(old)
        new.rename(place)
    except BaseException:
        if there and not os.path.lexists(place):
            old.rename(place)
        raise
    shutil.rmtree(old, ignore_errors=True)


def _first(error: OSError) -> OSError:
    """The reason; `shutil.Error` has a list of what went wrong, as texts."""
    return OSError("something that lies in it cannot be copied") if isinstance(error, shutil.Error) else error

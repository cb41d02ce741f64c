"""Write whole or not at all; names that are safe everywhere."""

from __future__ import annotations

import codecs
import contextlib
import errno
import os
import secrets
import shutil
import stat
import sys
import tempfile
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from filelock import FileLock, Timeout

from accessible_release.errors import MachineLacks, Unusable, quoted

LOCK, OWNER = ".accessible-release.lock", ".accessible-release.pid"
MAKING = ".making-"
"""What is not finished begins so; whatever a killed run left under such a name is cleared."""
REPLACED = ".replaced-"
"""Before the name of a set while another takes its place; after a killed run it is put back, or cleared."""
AT_HERE, EXCHANGE = -100, 2
"""For the system: names count from the working folder; both names are to be there and change places."""
NO_LINKS = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)

NOT_REGULAR = "not a regular file"
LARGEST_OF_OWN = 5_000_000
"""Bytes of settings, lists of helplines, house words and the like."""
DISK_IS_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}


@contextlib.contextmanager
def output_folder(path: Path) -> Iterator[Path]:
    """The folder, made if need be, for this run alone; what a killed run left unfinished is cleared.

    A folder that was made for this run and stays empty is taken away again. Raises `MachineLacks` when it
    cannot be written, is a file, or another run is using it.
    """
    new = _made(path)
    lock = FileLock(_no_link(path / LOCK))
    try:
        lock.acquire(timeout=0)
    except Timeout as busy:
        raise MachineLacks(
            "output-in-use",
            f"another run (PID {_owner(path)}) is writing there.",
            where=quoted(str(path)),
            hint="Wait for it, or give another folder with -o.",
        ) from busy
    except OSError as error:
        raise unwritable(path, error) from error
    try:
        _signed(path)
        yield path
    finally:
        with contextlib.suppress(OSError):
            (path / OWNER).unlink()
        if new:
            _taken_away_if_empty(path)
        lock.release()


def _made(path: Path) -> bool:
    """Whether the folder had to be made."""
    try:
        if path.is_dir():
            return False
        if path.exists():
            raise MachineLacks(
                "output-not-a-folder",
                "that is a file, not a folder.",
                where=quoted(str(path)),
                hint="Give a folder with -o.",
            )
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise unwritable(path, error) from error
    return True


def _signed(path: Path) -> None:
    """Say who is writing there, and clear what nobody is writing any more."""
    try:
        _removed(path / OWNER)
        _write(path, OWNER, str(os.getpid()).encode("ascii"))
        for left in path.glob(f"{REPLACED}*"):
            place = path / left.name.removeprefix(REPLACED)
            if left.is_dir() and not left.is_symlink() and not os.path.lexists(place):
                left.rename(place)
            else:
                _removed(left)
        for left in path.glob(f"{MAKING}*"):
            _removed(left)
    except OSError as error:
        raise unwritable(path, error) from error


def _removed(path: Path) -> None:
    """Take away what is there, whatever it is; of a link only the link."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def _no_link(path: Path) -> Path:
    """The path, where no link can lead elsewhere any more."""
    try:
        if path.is_symlink():
            path.unlink()
    except OSError as error:
        raise unwritable(path.parent, error) from error
    return path


def _taken_away_if_empty(path: Path) -> None:
    if [each.name for each in path.iterdir()] in ([], [LOCK]):
        shutil.rmtree(path, ignore_errors=True)


def _owner(path: Path) -> str:
    try:
        return (path / OWNER).read_text(encoding="ascii")
    except OSError:
        return "unknown"


def unwritable(path: Path, error: OSError) -> MachineLacks:
    """The error for a place that cannot be written, with what to do about it."""
    full = error.errno in DISK_IS_FULL
    reason = "the disk is full" if full else (error.strerror or "cannot be written").lower()
    hint = (
        "Make room and run again: finished editions are kept."
        if full
        else "Check the permission, or give another folder with -o."
    )
    return MachineLacks("output-unwritable", f"cannot write there: {reason}.", where=quoted(str(path)), hint=hint)


_scratch: set[str] = set()
"""Folders of this process that are there for a moment."""


@contextlib.contextmanager
def scratch_folder() -> Iterator[Path]:
    """A folder for what only another program can read; gone afterwards, also where a thread is cut short."""
    with tempfile.TemporaryDirectory(prefix="accessible-release-", ignore_cleanup_errors=True) as name:
        _scratch.add(name)
        try:
            yield Path(name)
        finally:
            _scratch.discard(name)


def clear_scratch() -> None:
    """Remove what threads that will never end have in such folders: for a process that ends at once."""
    for name in tuple(_scratch):
        shutil.rmtree(name, ignore_errors=True)


def program(name: str) -> str | None:
    """Where a program is, in the folders that the user's path names in full; Windows looks into the working one too."""
    places = [each for each in os.environ.get("PATH", os.defpath).split(os.pathsep) if Path(each).is_absolute()]
    found = shutil.which(name, path=os.pathsep.join(places))
    return found if found and Path(found).is_absolute() else None


@contextlib.contextmanager
def open_regular(path: str | Path) -> Iterator[BinaryIO]:
    """A regular file, open for reading. Raises `OSError` with its reason in `strerror` for anything else.

    The check is on what was opened, not on its name; a FIFO is not waited for and a device is not read.
    """
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except ValueError as error:  # a NUL in it
        raise OSError(errno.EINVAL, "that is not a file name") from error
    try:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise OSError(errno.EINVAL, NOT_REGULAR)
        with os.fdopen(handle, "rb", closefd=False) as stream:
            yield stream
    finally:
        os.close(handle)


def read_regular(path: str | Path, most: int) -> bytes:
    """What is in a file of at most `most` bytes; of a larger one a byte more, by which its reader sees that.

    Raises `OSError` as `open_regular` does.
    """
    with open_regular(path) as stream:
        return stream.read(most + 1)


def read_own(path: str | Path, most: int = LARGEST_OF_OWN) -> bytes:
    """What is in a file that a body wrote for this program, without a byte-order mark. Raises `OSError` as above."""
    data = read_regular(path, most)
    if len(data) > most:
        raise OSError(errno.EFBIG, f"larger than {most:,} bytes")
    return data.removeprefix(codecs.BOM_UTF8)


def below(folder: Path, name: str) -> Path:
    """`folder/name`, which must really lie there: no links are followed out of the output folder."""
    path = folder / name
    if path.is_symlink() or path.resolve().parent != folder.resolve():
        raise Unusable("output-link", "that is a link or lies outside the output folder.", where=quoted(str(path)))
    return path


def is_plain_name(name: str) -> bool:
    """Whether a file of that name lies in the folder it is written to, and shows there."""
    return bool(name) and not name.startswith(".") and not set(name) & {"/", "\\", ":", "\0"}


def write_set(
    folder: Path, files: Iterable[tuple[str, bytes]], last: tuple[str, bytes], ours: Collection[str] = ()
) -> None:
    """Put a whole new folder with these files, `last` after all others, in the place of `folder`.

    Of what lies there, the names in `ours` (what the last run made) go, and what anybody else put there stays. At no
    moment do files of two sets stand side by side: everything is on the disk before one folder is renamed to the other.
    """
    making = folder.with_name(f"{MAKING}{secrets.token_hex(8)}")
    try:
        making.mkdir()
        written = {_write(making, name, data) for name, data in (*files, last)}
        if folder.is_dir():
            _take_along(folder, making, written, ours)
        _sync_folder(making)
        _swap(making, folder)
    except (OSError, shutil.Error) as error:
        raise unwritable(folder, _first(error)) from error
    finally:
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
    _sync_folder(place.parent)


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
    _removed(old)
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


def write_file(path: Path, data: bytes) -> None:
    """Replace one file whole."""
    making = f"{MAKING}{path.name}"
    try:
        _removed(path.with_name(making))
        _write(path.parent, making, data)
        path.with_name(making).replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            path.with_name(making).unlink()
        raise unwritable(path, error) from error


def _write(folder: Path, name: str, data: bytes) -> str:
    """Write a new file; a link or anything else of that name is an error and is not touched."""
    handle = os.open(folder / name, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | NO_LINKS, 0o666)
    with os.fdopen(handle, "wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())
    return name


def _sync_folder(folder: Path) -> None:
    """Names are on the disk only when their folder is; systems that cannot sync a folder do it by themselves."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

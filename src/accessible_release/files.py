"""Files that are written whole or not at all; names that are safe everywhere; one run at a time in a folder."""

from __future__ import annotations

import codecs
import contextlib
import errno
import os
import shutil
import stat
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from filelock import FileLock, Timeout

from accessible_release.errors import MachineLacks, Unusable, quoted

LOCK, OWNER = ".accessible-release.lock", ".accessible-release.pid"
MAKING = ".making-"
"""What is not finished begins so; whatever a killed run left under such a name is cleared."""
REPLACED = ".replaced-"
"""Before the name of a set while another takes its place; after a killed run it is put back, or cleared."""
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
        remove_any(path / OWNER)
        write_new(path, OWNER, str(os.getpid()).encode("ascii"))
        for left in path.glob(f"{REPLACED}*"):
            place = path / left.name.removeprefix(REPLACED)
            if left.is_dir() and not left.is_symlink() and not os.path.lexists(place):
                left.rename(place)
            else:
                remove_any(left)
        for left in path.glob(f"{MAKING}*"):
            remove_any(left)
    except OSError as error:
        raise unwritable(path, error) from error


def remove_any(path: Path) -> None:
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


def write_file(path: Path, data: bytes) -> None:
    """Replace one file whole."""
    making = f"{MAKING}{path.name}"
    try:
        remove_any(path.with_name(making))
        write_new(path.parent, making, data)
        path.with_name(making).replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            path.with_name(making).unlink()
        raise unwritable(path, error) from error


def write_new(folder: Path, name: str, data: bytes) -> str:
    """Write a new file; a link or anything else of that name is an error and is not touched."""
    handle = os.open(folder / name, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | NO_LINKS, 0o666)
    with os.fdopen(handle, "wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())
    return name


def sync_folder(folder: Path) -> None:
    """Names are on the disk only when their folder is; systems that cannot sync a folder do it by themselves."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

"""Write whole or not at all; names that are safe everywhere."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from filelock import FileLock, Timeout

from accessible_release.errors import MachineLacks, Unusable, quoted

LOCK, OWNER = ".accessible-release.lock", ".accessible-release.pid"
MAKING = ".making-"
"""What is not finished begins so; whatever a killed run left under such a name is cleared."""

DISK_IS_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}


@contextlib.contextmanager
def output_folder(path: Path) -> Iterator[Path]:
    """The folder, made if need be, for this run alone; what a killed run left unfinished is cleared.

    A folder that was made for this run and stays empty is taken away again. Raises `MachineLacks` when it
    cannot be written, is a file, or another run is using it.
    """
    new = _made(path)
    lock = FileLock(path / LOCK)
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
        (path / OWNER).write_text(str(os.getpid()), encoding="ascii")
        for left in path.glob(f"{MAKING}*"):
            if left.is_dir():
                shutil.rmtree(left)
            else:
                left.unlink()
    except OSError as error:
        raise unwritable(path, error) from error


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


def below(folder: Path, name: str) -> Path:
    """`folder/name`, which must really lie there: no links are followed out of the output folder."""
    path = folder / name
    if path.is_symlink() or path.resolve().parent != folder.resolve():
        raise Unusable("output-link", "that is a link or lies outside the output folder.", where=quoted(str(path)))
    return path


def is_plain_name(name: str) -> bool:
    """Whether a file of that name lies in the folder it is written to, and shows there."""
    return bool(name) and not name.startswith(".") and not set(name) & {"/", "\\", ":", "\0"}


def write_set(folder: Path, files: Iterable[tuple[str, bytes]], last: tuple[str, bytes]) -> None:
    """Write the files into `folder`, and `last` after all others; a reader never sees half a file.

    Everything is on the disk under a temporary name before the first final name appears.
    """
    making = folder
    try:
        making = Path(tempfile.mkdtemp(prefix=MAKING, dir=folder.parent))
        names = [_write(making, name, data) for name, data in (*files, last)]
        folder.mkdir(exist_ok=True)
        for name in names:
            (making / name).replace(folder / name)
        _sync_folder(folder)
    except OSError as error:
        raise unwritable(folder, error) from error
    finally:
        if making != folder:
            shutil.rmtree(making, ignore_errors=True)


def write_file(path: Path, data: bytes) -> None:
    """Replace one file whole."""
    making = f"{MAKING}{path.name}"
    try:
        _write(path.parent, making, data)
        path.with_name(making).replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            path.with_name(making).unlink()
        raise unwritable(path, error) from error


def _write(folder: Path, name: str, data: bytes) -> str:
    with (folder / name).open("wb") as stream:
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

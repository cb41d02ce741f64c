"""Folders put in their place whole: locked, made beside it, and renamed; what a killed run left is tidied first."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from accessible_release.errors import MachineLacks, quoted
from accessible_release.files import DISK_IS_FULL, LOCK, MAKING

REPLACED = ".replaced-"
"""A folder that is being replaced waits under such a name, and comes back if the run is killed."""
WAIT_SECONDS = 120.0
FINGERPRINT = "fingerprint"
"""In a package's folder: the hash of its content, written when it was installed."""
PIECE = 1 << 20


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """The folder for this run alone, made if need be and tidied. Raises `MachineLacks` for a disk that refuses."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with FileLock(folder / LOCK, timeout=WAIT_SECONDS):
            _tidy(folder)
            yield
    except Timeout as busy:
        raise MachineLacks(
            "languages-in-use",
            "another run is installing languages there.",
            where=quoted(str(folder)),
            hint="Wait for it to end, then run the same command again.",
        ) from busy
    except OSError as error:
        raise unwritable(folder, error) from error


@contextmanager
def making(folder: Path) -> Iterator[Path]:
    """A new folder in the locked `folder`, for what is to be put in place; gone afterwards if it was not."""
    path = folder / f"{MAKING}package"
    path.mkdir()
    try:
        yield path
    finally:
        shutil.rmtree(path, ignore_errors=True)


def put(made: Path, place: Path, folder: Path) -> None:
    """Rename `made` to `place`, below `folder`; what was there before is taken away, or kept if that fails."""
    place.parent.mkdir(exist_ok=True)
    old = folder / f"{REPLACED}{place.parent.name}-{place.name}"
    if place.exists():
        place.rename(old)
    try:
        made.rename(place)
    except BaseException:
        if old.exists():
            old.rename(place)
        raise
    shutil.rmtree(old, ignore_errors=True)


def take_away(place: Path, folder: Path) -> None:
    """Remove a folder: gone in one step, whatever happens while its files are removed."""
    with making(folder) as bin_:
        place.rename(bin_ / place.name)


def content_hash(folder: Path) -> str:
    """SHA-256 over the names and bytes of the files in a folder, without the fingerprint that lies there."""
    digest = hashlib.sha256()
    for path in sorted(each for each in folder.rglob("*") if each.is_file()):
        name = path.relative_to(folder).as_posix()
        if name != FINGERPRINT:
            digest.update(f"{len(name.encode())}:{name}{path.stat().st_size}:".encode())
            with path.open("rb") as stream:
                while piece := stream.read(PIECE):
                    digest.update(piece)
    return digest.hexdigest()


def unwritable(folder: Path, error: OSError) -> MachineLacks:
    """The error for a folder of languages that cannot be read or written."""
    full = error.errno in DISK_IS_FULL
    reason = "the disk is full" if full else (error.strerror or "it cannot be written").lower()
    return MachineLacks(
        "languages-unwritable",
        f"cannot work on the installed languages there: {reason}.",
        where=quoted(str(folder)),
        hint="Make room." if full else "Check the permission, or choose another folder: setting languages_folder.",
    )


def _tidy(folder: Path) -> None:
    for left in folder.glob(f"{MAKING}*"):
        shutil.rmtree(left, ignore_errors=True)
    for left in folder.glob(f"{REPLACED}*"):
        engine, _, pair = left.name.removeprefix(REPLACED).partition("-")
        with suppress(OSError):
            if not (folder / engine / pair).exists():
                left.rename(folder / engine / pair)
        shutil.rmtree(left, ignore_errors=True)

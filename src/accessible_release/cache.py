"""What was made once is not made again: a content-addressed store of clips and translations, each with its checksum.

The cache only saves time. A folder that cannot be written, a damaged entry or a missing home folder
never fails a build: what is missing is simply made again. What it holds are words of releases, some of them not
yet public: its folders are for their owner alone, and an entry that nobody has used for `cache_days` goes.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import platformdirs

from accessible_release.settings import Settings

Kind = Literal["clips", "translations"]
KINDS: tuple[Kind, ...] = ("clips", "translations")
CHECKSUM_BYTES = hashlib.sha256().digest_size
PRIVATE = 0o700
NEW = ".new-"
OURS = re.compile(rf"[0-9a-f]{{64}}|{re.escape(NEW)}\w+")
"""The names of our own files; nothing else in the folder is ever removed."""
DAY = 86_400
"""Seconds."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What lies in the cache of one kind."""

    kind: Kind
    folder: Path
    entries: int
    bytes: int


def key(*parts: str) -> str:
    """The address of what was made from `parts`: a SHA-256, in 64 hexadecimal digits.

    Each part goes in with its length, so that ("ab", "c") and ("a", "bc") differ.
    """
    digest = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8", "surrogatepass")
        digest.update(f"{len(data)}:".encode())
        digest.update(data)
    return digest.hexdigest()


def folder_of(settings: Settings, kind: Kind) -> Path | None:
    """Where clips or translations are kept; None where nothing is: no home folder, or `cache_days` of 0."""
    return _place(settings, kind) if settings.cache_days else None


def _place(settings: Settings, kind: Kind) -> Path | None:
    """In the setting, else the user's cache folder; None without a home."""
    path = Path(settings.cache or platformdirs.user_cache_dir("accessible-release", appauthor=False))
    return path / kind if settings.cache or path.is_absolute() else None


def kept(settings: Settings) -> list[Kept]:
    """What lies in each folder of the cache."""
    places = [(kind, place) for kind in KINDS if (place := _place(settings, kind))]
    sizes = {kind: [stat.st_size for _, stat in _entries(place)] for kind, place in places}
    return [Kept(kind, place, len(sizes[kind]), sum(sizes[kind])) for kind, place in places]


def remove(settings: Settings, *, unused_days: int = 0) -> None:
    """Remove every entry that nobody has used for so many days, and folders that are empty then."""
    latest = time.time() - unused_days * DAY
    for kind in KINDS:
        place = _place(settings, kind)
        for path, stat in _entries(place) if place else ():
            if stat.st_mtime <= latest:
                with contextlib.suppress(OSError):
                    path.unlink()
                    path.parent.rmdir()


def private(folder: Path) -> None:
    """Make the folder, and see to it that nobody but its owner can look into it. Raises `OSError`."""
    folder.mkdir(mode=PRIVATE, parents=True, exist_ok=True)
    if folder.stat().st_mode & ~PRIVATE & 0o777:
        folder.chmod(PRIVATE)


def _entries(folder: Path) -> Iterator[tuple[Path, os.stat_result]]:
    """Our own files with their sizes and times; links are not followed."""
    try:
        paths = [path for path in folder.glob("[0-9a-f][0-9a-f]/*") if OURS.fullmatch(path.name)]
    except OSError:
        return
    for path in paths:
        with contextlib.suppress(OSError):
            yield path, path.lstat()


class Cache:
    """Bytes by their key, in a folder that several runs may use at once."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    def get(self, key: str) -> bytes | None:
        """What was put under that key, or None. A damaged entry, or one of another key, counts as missing and goes."""
        if self._folder is None:
            return None
        path = self._path(self._folder, key)
        try:
            stored = path.read_bytes()
        except OSError:
            return None
        checksum, data = stored[:CHECKSUM_BYTES], stored[CHECKSUM_BYTES:]
        good = _checksum(key, data) == checksum
        with contextlib.suppress(OSError):
            if good:
                os.utime(path)
            else:
                path.unlink()
        return data if good else None

    def put(self, key: str, data: bytes) -> None:
        """Keep `data` under that key: whole or not at all. Does nothing where the folder cannot be written."""
        if self._folder is None:
            return
        path = self._path(self._folder, key)
        try:
            private(self._folder)
            path.parent.mkdir(mode=PRIVATE, exist_ok=True)
            self._write(path, _checksum(key, data) + data)
        except OSError:
            return

    @staticmethod
    def _path(folder: Path, key: str) -> Path:
        return folder / key[:2] / key

    @staticmethod
    def _write(path: Path, data: bytes) -> None:
        """Through a temporary file beside it, so that another run never reads half an entry."""
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=NEW)
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(data)
            Path(temporary).replace(path)
        except BaseException:
            with contextlib.suppress(OSError):
                Path(temporary).unlink()
            raise


def _checksum(key: str, data: bytes) -> bytes:
    return hashlib.sha256(key.encode() + data).digest()

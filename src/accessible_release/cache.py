"""What was made once is not made again: a content-addressed store of clips and translations, each with its checksum.

The cache only saves time. A folder that cannot be written, a damaged entry or a missing home folder
never fails a build: what is missing is simply made again.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
from pathlib import Path
from typing import Literal

import platformdirs

from accessible_release.settings import Settings

Kind = Literal["clips", "translations"]
CHECKSUM_BYTES = hashlib.sha256().digest_size


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
    """Where clips or translations are kept: in the setting, else the user's cache folder; None without a home."""
    path = Path(settings.cache or platformdirs.user_cache_dir("accessible-release", appauthor=False))
    return path / kind if settings.cache or path.is_absolute() else None


class Cache:
    """Bytes by their key, in a folder that several runs may use at once."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    def get(self, key: str) -> bytes | None:
        """What was put under that key, or None. A damaged entry is removed and counts as missing."""
        if self._folder is None:
            return None
        path = self._path(self._folder, key)
        try:
            stored = path.read_bytes()
        except OSError:
            return None
        checksum, data = stored[:CHECKSUM_BYTES], stored[CHECKSUM_BYTES:]
        if hashlib.sha256(data).digest() == checksum:
            return data
        with contextlib.suppress(OSError):
            path.unlink()
        return None

    def put(self, key: str, data: bytes) -> None:
        """Keep `data` under that key: whole or not at all. Does nothing where the folder cannot be written."""
        if self._folder is None:
            return
        path = self._path(self._folder, key)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._write(path, hashlib.sha256(data).digest() + data)
        except OSError:
            return

    @staticmethod
    def _path(folder: Path, key: str) -> Path:
        return folder / key[:2] / key

    @staticmethod
    def _write(path: Path, data: bytes) -> None:
        """Through a temporary file beside it, so that another run never reads half an entry."""
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".new-")
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(data)
            Path(temporary).replace(path)
        except BaseException:
            with contextlib.suppress(OSError):
                Path(temporary).unlink()
            raise

"""A model in the format of Firefox Translations, put into its place from a folder: whole or not at all."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from pathlib import Path

from accessible_release.errors import Unusable, quoted
from accessible_release.files import open_regular
from accessible_release.settings import Settings
from accessible_release.translating.packages import placing
from accessible_release.translating.packages.codes import to_tag
from accessible_release.translating.packages.firefox_files import (
    LARGEST_PART,
    MAGIC,
    NEEDED,
    own_names,
    pair,
    parts,
    unpacked_size,
)
from accessible_release.translating.packages.store import ABOUT_MODEL, FIREFOX, Package, writable

Unpack = Callable[[bytes], bytes]
"""The bytes that a Zstandard file holds. Raises `ValueError` for a damaged one."""


def install_model(
    source: Path,
    settings: Settings,
    unpack: Unpack,
    proof: Callable[[Package], None],
    languages: tuple[str, str] | None = None,
    version: str = "",
    sums: Mapping[str, str] | None = None,
) -> Package:
    """Install a model from a folder, in the place of an older one.

    Without `languages`, a pair of tags, the name of the folder or of the model tells them. `sums` are SHA-256 of the
    unpacked files by the names that we give them. `proof` is shown the model before it takes the place of another,
    and raises for one that is of no use. Raises `Unusable` for a folder that holds no model, and `MachineLacks` for a
    disk that refuses.
    """
    where, shown = writable(settings), quoted(str(source))
    found = _found(source, shown)
    codes = languages or tuple(map(to_tag, pair(source, found)))
    if not all(codes) or codes[0] == codes[1]:
        raise Unusable(
            "package-language",
            "it does not say which language it translates to which.",
            where=shown,
            hint="Name the folder by the languages, such as en-pl.",
        )
    with placing.locked(where), placing.making(where) as made:
        for name, path in own_names(found).items():
            data = _read(path, unpack)
            if (wanted := (sums or {}).get(name)) and hashlib.sha256(data).hexdigest() != wanted:
                raise _damaged(path)
            (made / name).write_bytes(data)
        (made / ABOUT_MODEL).write_text(json.dumps({"version": version}) + "\n", encoding="ascii")
        sha256 = placing.content_hash(made)
        (made / placing.FINGERPRINT).write_text(sha256 + "\n", encoding="ascii")
        proof(Package(FIREFOX, codes[0], codes[1], version, made, sha256))
        place = where / FIREFOX / f"{codes[0]}-{codes[1]}"
        placing.put(made, place, where)
    return Package(FIREFOX, codes[0], codes[1], version, place, sha256)


def _found(source: Path, shown: str) -> dict[str, Path]:
    try:
        found = parts(source, packed=True)
    except OSError as error:
        raise Unusable(
            "package-unreadable", f"cannot read it: {error.strerror}.", where=shown, hint="Check the permission."
        ) from error
    if not found.keys() >= NEEDED:
        raise Unusable(
            "package-no-model",
            "the folder holds no whole model (model*.bin and vocab*.spm).",
            where=shown,
            hint="Give the folder with all files of one model of Firefox Translations.",
        )
    return found


def _read(path: Path, unpack: Unpack) -> bytes:
    try:
        with open_regular(path) as stream:
            data: bytes = stream.read(LARGEST_PART + 1)
    except OSError as error:
        reason = (error.strerror or "it is no file").lower()
        raise Unusable(
            "package-unreadable", f"cannot read it: {reason}.", where=quoted(str(path)), hint="Check the permission."
        ) from error
    if data.startswith(MAGIC):
        if unpacked_size(data) > LARGEST_PART:
            raise _too_large(path)
        try:
            data = unpack(data)
        except ValueError as error:
            raise _damaged(path) from error
    if len(data) > LARGEST_PART:
        raise _too_large(path)
    return data


def _too_large(path: Path) -> Unusable:
    return Unusable(
        "package-too-large",
        f"it has more than {LARGEST_PART // 1_000_000:,} MB, which no model has.",
        where=quoted(str(path)),
        hint="Nothing was installed. Get the file again from where models are published.",
    )


def _damaged(path: Path) -> Unusable:
    return Unusable(
        "package-damaged",
        "it is not what was packed.",
        where=quoted(path.name),
        hint="Nothing was installed. Copy or download it again.",
    )

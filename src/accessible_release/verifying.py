"""Finished editions, checked: every file there, unchanged, and the helpline card readable in it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from accessible_release import manifest, plugins
from accessible_release.errors import ReleaseError, Unusable, quoted
from accessible_release.files import below

INDEX = "index"


@dataclass(frozen=True, slots=True)
class Check:
    """One finished file and what is wrong with it (nothing, if all is well)."""

    path: Path
    problems: tuple[str, ...]


def releases_in(output: Path) -> list[Path]:
    """The release folders behind a path: the folder itself, or those in it. Raises `Unusable` if there is none."""
    if (output / manifest.NAME).is_file():
        return [output]
    found = sorted(path.parent for path in output.glob(f"*/{manifest.NAME}"))
    if not found:
        raise Unusable("nothing-to-verify", "there is no manifest.json in it or below it.", where=quoted(str(output)), hint="Build first.")
    return found


def verify(folder: Path) -> Iterator[Check]:
    """A check for each file of a release's folder. Raises `Unusable` for a broken manifest."""
    known = manifest.load(folder)
    if known is None:
        raise Unusable("nothing-to-verify", "there is no manifest.json in it.", where=quoted(str(folder)), hint="Build first.")
    for row in known["files"]:
        path = below(folder, str(row["path"]))
        yield Check(path, tuple(_problems(path, row, known)))


def _problems(path: Path, row: dict[str, Any], known: dict[str, Any]) -> Iterator[str]:
    try:
        data = path.read_bytes()
    except OSError as error:
        yield f"cannot be read: {(error.strerror or 'unreadable').lower()}"
        return
    if hashlib.sha256(data).hexdigest() != row["sha256"]:
        yield "was changed after it was made"
    if row["edition"] != INDEX:
        yield from _card_problems(data, row, known)


def _card_problems(data: bytes, row: dict[str, Any], known: dict[str, Any]) -> Iterator[str]:
    try:
        edition = plugins.edition(row["edition"])
        words = _plain(edition.read_back(data))
    except ReleaseError as error:
        yield str(error)
        return
    except (ValueError, OSError) as error:  # what a decoder raises for a damaged file
        yield f"cannot be read back: {type(error).__name__}"
        return
    for contact in known["contacts"]:
        for detail in _details(contact):
            count = len(re.findall(rf"(?<!\d){re.escape(_plain(detail))}(?!\d)", words))
            if count < edition.card_copies:
                yield f"{quoted(detail)} stands in it {count} times instead of at least {edition.card_copies}"


def _details(contact: dict[str, Any]) -> list[str]:
    phones = [str(phone["printed"]) for phone in contact["phones"]]
    return [*phones, *contact["text_numbers"], *contact["relays"], *contact["urls"], *contact["emails"]]


def _plain(text: str) -> str:
    return " ".join(text.replace("\u2011", "-").split())

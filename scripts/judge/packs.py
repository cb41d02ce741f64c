"""The pack of all editions: it opens, and its members are those that lie beside it.

Prints one line a check; with --checks, the names of the checks.
"""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

import helplines
from verdicts import Verdict, attempt, main

OWN = {"README.txt", "index.html"}
"""What is made for the pack alone."""
NOT_PUBLIC = {"check", "fragment", "index", "logo", "pack", "report"}
CHECKS = ("pack-opens", "pack-names", "pack-same", "pack-complete", "pack-helpline")


def judge(path: Path) -> Iterator[Verdict]:
    """Check by check, what is wrong with a pack."""
    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
            damaged = archive.testzip()
            members = {} if damaged else {PurePosixPath(name).name: archive.read(name) for name in names}
    except (OSError, zipfile.BadZipFile) as error:
        yield "pack-opens", [str(error)]
        return
    yield "pack-opens", [f"{damaged} is damaged"] if damaged else []
    yield from attempt("pack-names", lambda: list(unsafe(names)))
    if damaged:
        return
    yield from attempt("pack-same", lambda: list(different(path, members)))
    yield from attempt("pack-complete", lambda: list(left_out(path, members)))
    readme = members.get("README.txt", b"").decode("utf-8", "replace")
    yield from attempt("pack-helpline", lambda: helplines.lost(path, readme))


def unsafe(names: list[str]) -> Iterator[str]:
    """Names that would be unpacked elsewhere, and files outside the pack's one folder."""
    places = [PurePosixPath(name) for name in names]
    yield from (f"{place} leads elsewhere" for place in places if place.is_absolute() or ".." in place.parts)
    if len({place.parts[0] for place in places}) != 1 or any(len(place.parts) != 2 for place in places):
        yield "not one folder with files"
    yield from (f"{name} is there twice" for name in sorted({name for name in names if names.count(name) > 1}))


def different(path: Path, members: dict[str, bytes]) -> Iterator[str]:
    """Members that are not byte for byte the file beside the pack."""
    for name, data in members.items():
        beside = path.with_name(name)
        if name not in OWN and (not beside.is_file() or beside.read_bytes() != data):
            yield f"{name} is not the file beside it"


def left_out(path: Path, members: dict[str, bytes]) -> Iterator[str]:
    """Editions for the public that are not in the pack, and what belongs to the pack and is missing."""
    files = json.loads(path.with_name("manifest.json").read_text(encoding="utf-8"))["files"]
    public = {each["path"] for each in files if each["edition"] not in NOT_PUBLIC}
    yield from (f"no {name}" for name in sorted((public | OWN) - set(members)))


if __name__ == "__main__":
    main(CHECKS, judge)

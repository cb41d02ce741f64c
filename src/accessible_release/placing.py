"""Which folder a release gets: nothing of another release, and nothing of anybody else, is overwritten."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import chain, count
from pathlib import Path
from typing import Any

from accessible_release import manifest
from accessible_release.errors import Unusable, quoted
from accessible_release.files import below
from accessible_release.manifest import CHECK, INDEX, is_ours
from accessible_release.model import Release
from accessible_release.reading import distinct_slug

FEED = "feed.xml"
FRONT = (INDEX, f"{CHECK}.html", FEED)
"""What lies in the output folder itself and leads to all releases."""


def place(release: Release, output: Path, taken: Collection[str]) -> Release:
    """The release with the name of its folder in `output`; `taken` are the folders of this run.

    That is the folder that was made from these very bytes; else the first of its names that is free or
    was made from a file of this name. A folder in which somebody else keeps files is not free.
    """
    made_from_it = (each for each in (release, distinct_slug(release)) if _is_made_from(each, output))
    names = chain(made_from_it, _names(release))
    return next(each for each in names if each.slug not in taken and _may_use(below(output, each.slug), each))


def _names(release: Release) -> Iterator[Release]:
    yield release
    yield from (distinct_slug(release, number) for number in count(1))


def _is_made_from(release: Release, output: Path) -> bool:
    known = manifest.known(output / release.slug)
    return known is not None and (known["source"], known["sha256"]) == (release.source_name, release.sha256)


def _may_use(folder: Path, release: Release) -> bool:
    known = manifest.known(folder)
    if known is not None:
        return bool(known["source"] == release.source_name)
    try:
        names = [each.name for each in folder.iterdir()]
    except OSError:
        return True  # it is not there, or writing will say what is wrong
    ours = (f"{release.slug}.", ".")
    return all(is_ours(name) or name.startswith(ours) for name in names)


def releases(output: Path) -> Iterator[tuple[Path, dict[str, Any]]]:
    """The folders of releases in an output folder, in alphabetical order, each with its manifest."""
    for path in sorted(output.glob(f"*/{manifest.NAME}")):
        if known := manifest.known(path.parent):
            yield path.parent, known


def check_ours(output: Path) -> None:
    """Raises `Unusable` for a folder whose index.html, check.html or feed.xml is somebody else's: it would be lost."""
    found = " and ".join(name for name in FRONT if (output / name).exists())
    if found and not any(True for _ in releases(output)):
        raise Unusable(
            "output-not-ours",
            f"there is already {found} in it, and no release to which it leads.",
            where=quoted(str(output)),
            hint="Move it away, or give a folder of its own with -o.",
        )


def made_before(output: Path, now: Collection[Path], sources: Collection[str]) -> dict[str, list[Path]]:
    """Source name → folders that an earlier run made from a file of that name, and that are not among `now`.

    A changed title gives a new folder. Whether the old one is out of date, or comes from another file
    of that name, only a person can say: it stays, and is named.
    """
    found: dict[str, list[Path]] = {}
    for folder, known in releases(output):
        if folder not in now and known["source"] in sources:
            found.setdefault(known["source"], []).append(folder)
    return found

"""Which folder a release gets: nothing of another release, and nothing of anybody else, is overwritten."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import chain, count
from pathlib import Path

from accessible_release import manifest
from accessible_release.files import below
from accessible_release.manifest import is_ours
from accessible_release.model import Release
from accessible_release.reading import distinct_slug


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

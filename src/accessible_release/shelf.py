"""What lies in an output folder: the releases that were made into it, by their manifests."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

from accessible_release import manifest
from accessible_release.errors import Unusable, quoted
from accessible_release.manifest import CHECK, INDEX

FEED = "feed.xml"
IN_FEED = frozenset({"audio", "captions"})
"""The editions to which the feed leads."""
FRONT = (INDEX, f"{CHECK}.html", FEED)
"""What lies in the output folder itself and leads to all releases."""


class Shelf:
    """The releases of an output folder as a run knows them: looked through once, then kept up to date.

    Of each it keeps what the pages of the folder show, and not its manifest: there may be thousands.
    """

    def __init__(self, output: Path) -> None:
        self._known: dict[Path, dict[str, Any]] = {}
        self._by_source: dict[str, set[Path]] = {}
        for folder, known in releases(output):
            self._remember(folder, known)

    def __len__(self) -> int:
        return len(self._known)

    def __iter__(self) -> Iterator[tuple[Path, dict[str, Any]]]:
        """Each release's folder with what is shown of it, in alphabetical order."""
        return iter(sorted(self._known.items()))

    def put(self, folder: Path) -> None:
        """Look again into the folder of a release that has just been made."""
        if known := manifest.known(folder):
            self._remember(folder, known)

    def made_from(self, source: str) -> Iterator[tuple[Path, dict[str, Any]]]:
        """The folders of what was made from files of that name, each with its manifest."""
        for folder in sorted(self._by_source.get(source, ())):
            known = manifest.known(folder)
            if known and known["source"] == source:
                yield folder, known

    def _remember(self, folder: Path, known: dict[str, Any]) -> None:
        if before := self._known.get(folder):
            self._by_source[before["source"]].discard(folder)
        self._known[folder] = _shown(known)
        self._by_source.setdefault(known["source"], set()).add(folder)


def _shown(known: dict[str, Any]) -> dict[str, Any]:
    """Of a manifest what the pages of the folder and their feed show."""
    return {
        **{name: known.get(name) for name in ("title", "language", "published", "description", "source")},
        "findings": [{"severity": each["severity"]} for each in known["findings"]],
        "not_made": [None] * len(known.get("not_made", ())),
        "files": [each for each in known["files"] if each["edition"] in IN_FEED],
    }


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

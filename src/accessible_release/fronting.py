"""What lies in the output folder itself: the pages that lead to all releases, and their feed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from accessible_release.editions.addresses import recording_address, site_address
from accessible_release.editions.feed import FeedEntry, FeedFile, feed
from accessible_release.editions.overview import FolderEntry, all_checks, all_releases
from accessible_release.manifest import CHECK, INDEX
from accessible_release.settings import Settings
from accessible_release.shelf import FEED

Known = tuple[Path, dict[str, Any]]
"""The folder of a release, and its manifest."""


def front(releases: Sequence[Known], settings: Settings) -> Iterator[tuple[str, bytes]]:
    """Name and content of each file: the public's page, the staff's, and the feed where `site_url` is set."""
    entries = [_entry(folder.name, known) for folder, known in releases]
    yield INDEX, all_releases(entries, settings, FEED if settings.site_url else "")
    yield f"{CHECK}.html", all_checks(entries, settings)
    if settings.site_url:
        yield FEED, feed([_feed_entry(folder.name, known, settings) for folder, known in releases], settings, FEED)


def _entry(folder: str, known: dict[str, Any]) -> FolderEntry:
    """Manifests of earlier versions say neither language nor date."""
    return FolderEntry(
        known["title"],
        folder,
        known.get("language") or "en",
        known.get("published") or "",
        sum(each["severity"] != "info" for each in known["findings"]),
        len(known.get("not_made", ())),
    )


def _feed_entry(folder: str, known: dict[str, Any], settings: Settings) -> FeedEntry:
    own = [row for row in known["files"] if (row["language"], row.get("level")) == (known.get("language"), "standard")]

    def file(edition: str, wanted: str) -> FeedFile | None:
        row = next((row for row in own if row["edition"] == edition and row["media_type"].startswith(wanted)), None)
        if row is None:
            return None
        address = recording_address if edition == "audio" else site_address
        return FeedFile(address(settings, folder, row["path"]), row["media_type"], row["bytes"], row.get("seconds"))

    return FeedEntry(
        _entry(folder, known),
        site_address(settings, folder, INDEX),
        known.get("description") or "",
        recording=file("audio", "audio/"),
        captions=file("captions", "text/vtt"),
        chapters=file("audio", "application/json"),
    )

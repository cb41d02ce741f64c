"""The feed of all releases: RSS 2.0, which readers of news and players of podcasts understand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from email.utils import format_datetime

from accessible_release.dates import universal
from accessible_release.editions.addresses import site_address
from accessible_release.editions.index import INDEX
from accessible_release.editions.overview import LANGUAGE, FolderEntry, newest_first
from accessible_release.editions.page import environment
from accessible_release.editions.player import clock
from accessible_release.editions.publisher import publisher
from accessible_release.phrases import phrases
from accessible_release.settings import Settings


@dataclass(frozen=True, slots=True)
class FeedFile:
    """A file of a release that the feed names."""

    address: str
    """Whole."""
    media_type: str
    size: int
    """In bytes."""
    seconds: float | None = None

    @property
    def length(self) -> str:
        """Playing time, as a player shows it; empty where it is not known."""
        return "" if self.seconds is None else clock(self.seconds)


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """A release in the feed."""

    release: FolderEntry
    address: str
    """Of the public's page."""
    description: str = ""
    recording: FeedFile | None = None
    """Of the release's own words, where there is one."""
    captions: FeedFile | None = None
    chapters: FeedFile | None = None

    @property
    def date(self) -> str:
        """As feeds write it (RFC 5322); empty where the author wrote it in words, or not at all."""
        published = universal(self.release.published)
        return format_datetime(published, usegmt=True) if published else ""


def feed(entries: Sequence[FeedEntry], settings: Settings, name: str) -> bytes:
    """The feed, newest first; `name` is that of its own file.

    Its addresses are whole, so it is made only where `site_url` is set. It has no time of its own: the same releases
    give the same bytes.
    """
    words = phrases(LANGUAGE)["index"]
    body = publisher(settings).name
    by_folder = {entry.release.folder: entry for entry in entries}
    page: str = (
        environment(__package__ or "")
        .get_template("feed.xml.j2")
        .render(
            title=f"{body}: {words['folder']}" if body else words["folder"],
            author=body,
            language=LANGUAGE,
            link=site_address(settings, INDEX),
            own=site_address(settings, name),
            entries=[by_folder[each.folder] for each in newest_first([entry.release for entry in entries])],
        )
    )
    return page.encode()

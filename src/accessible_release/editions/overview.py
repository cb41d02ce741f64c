"""The pages of a folder of releases: all of them for the public, and the same for staff with what is to check."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import quote

from accessible_release.dates import machine_date, shown_date, universal
from accessible_release.editions.page import render
from accessible_release.editions.publisher import publisher
from accessible_release.locales import direction
from accessible_release.phrases import phrases
from accessible_release.settings import Settings

LANGUAGE = "en"
UNDATED = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class FolderEntry:
    """A release in a folder of several."""

    title: str
    folder: str
    language: str = LANGUAGE
    published: str = ""
    """As in `Release`."""
    to_check: int = 0
    """How many findings a person must look at."""
    not_made: int = 0
    """How many editions could not be made."""

    def page(self, name: str) -> str:
        """Where a page of the release stands, seen from the folder's."""
        return f"{quote(self.folder)}/{name}"

    @property
    def in_other_language(self) -> str:
        """Of its title, where that is not the folder's."""
        return "" if self.language == LANGUAGE else self.language

    @property
    def date(self) -> str:
        """When it was published, as people read it."""
        return shown_date(self.published, LANGUAGE)

    @property
    def machine_date(self) -> str:
        """The same for machines; empty where the author wrote it in words."""
        return machine_date(self.published)


def newest_first(entries: Sequence[FolderEntry]) -> list[FolderEntry]:
    """By the day and time of publication; those without one stand last, by their titles."""
    by_title = sorted(entries, key=lambda each: (each.title.casefold(), each.folder))
    return sorted(by_title, key=lambda each: universal(each.published) or UNDATED, reverse=True)


def all_releases(entries: Sequence[FolderEntry], settings: Settings, feed: str = "") -> bytes:
    """The public's page of a folder, newest first; `feed` is the name of its feed, if there is one."""
    return _page("releases.html.j2", entries, settings, feed=feed)


def all_checks(entries: Sequence[FolderEntry], settings: Settings) -> bytes:
    """The staff's page of a folder: how much is to check in each release, and what was not made."""
    return _page("checks.html.j2", entries, settings)


def _page(template: str, entries: Sequence[FolderEntry], settings: Settings, **more: str) -> bytes:
    body = publisher(settings)
    words = phrases(LANGUAGE)
    return render(
        template,
        style=body.style,
        publisher=body,
        language=LANGUAGE,
        direction=direction(LANGUAGE),
        words=words["index"],
        check_words=words["check"],
        page_words=words["page"],
        entries=newest_first(entries),
        **more,
    )

"""The public's page of a release: the helpline first and last, and between them every form to read or hear it in."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote

from accessible_release.dates import machine_date, shown_date
from accessible_release.editions.addresses import recording_link
from accessible_release.editions.card import card
from accessible_release.editions.listing import IndexEntry, groups, shown_in
from accessible_release.editions.page import render
from accessible_release.editions.publisher import publisher
from accessible_release.editions.sharing import shared
from accessible_release.locales import direction
from accessible_release.model import Release
from accessible_release.phrases import phrases
from accessible_release.settings import Settings

INDEX = "index.html"
ALL = f"../{INDEX}"
"""Where the page of all releases stands."""


def index_page(
    release: Release,
    versions: Sequence[Release],
    files: Sequence[IndexEntry],
    settings: Settings,
    *,
    beside_others: bool = True,
) -> bytes:
    """The page that leads the public to every file of a release; nothing on it is for the person who checks.

    `versions` are the release in its levels and languages. A page that lies beside no other releases does not lead to
    the page of all.
    """
    language = shown_in(release.language)
    words = phrases(language)
    published = release.published or ""
    body = publisher(settings, release)

    def link(name: str) -> str:
        recordings = {entry.name for entry in files if entry.edition == "audio"}
        return recording_link(settings, release.slug, name) if name in recordings else quote(name)

    return render(
        "index.html.j2",
        style=body.style,
        publisher=body,
        release=release,
        language=language,
        direction=direction(language),
        in_release="" if release.language == language else release.language,
        words=words["index"],
        page_words=words["page"],
        card=card(release),
        card_labels=phrases(release.language)["page"],
        published=shown_date(published, language),
        published_machine=machine_date(published),
        versions=groups(files, release, language, versions, link),
        shared=shared(release, settings, INDEX),
        all_releases=ALL if beside_others else "",
    )

"""Who wrote the news, and when, in one line: from the metadata, or from the lines of the release that say it."""

from __future__ import annotations

from collections.abc import Mapping

from accessible_release.dates import DATELINE, shown_day
from accessible_release.model import Block, Release
from accessible_release.simplifying.genre.layout import written
from accessible_release.simplifying.proofing.debris import dated, publisher_above
from accessible_release.simplifying.proofing.mastheads import issued_by, issued_on, mastheads


def opening_line(release: Release, words: Mapping[str, str]) -> Block | None:
    """“[Publisher] wrote this on [day].”; less where less is known, and None where nothing is."""
    heads = mastheads(release)
    named = next(filter(None, map(issued_by, heads)), "")
    publisher = (release.site_name or publisher_above(release) or _author(release) or named).rstrip(".")
    published = release.published or next(filter(None, map(issued_on, heads)), "") or _dateline(release)
    if published:
        day = shown_day(published, release.language)
        if publisher:
            return written("easy-publisher", words["wrote"].format(publisher=publisher, date=day))
        return written("easy-published", words["dated"].format(date=day))
    return written("easy-publisher", words["publisher"].format(publisher=publisher)) if publisher else None


def _author(release: Release) -> str:
    """Who wrote it, where the line with the date says so: “Published 3 December 2026 by the Food Safety Office”."""
    found = (dated(block) for block in release.blocks if block.kind == "paragraph")
    who = next((each["who"] for each in found if each and each["who"]), "")
    return f"The{who[3:]}" if who.startswith("the ") else who


def _dateline(release: Release) -> str:
    """The day in front of the first line of the news: “October 6 – People who …”, “BRANTON, 6 October – …”."""
    lines = (DATELINE.match(block.text) for block in release.blocks if block.kind == "paragraph")
    return next((day for line in lines if line and (day := line["date"] or line["day"])), "")

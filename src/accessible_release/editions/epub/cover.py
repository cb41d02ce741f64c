"""The cover: title, publisher, what the words are, and the number to ring, as large as it goes."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from importlib.resources import files

from accessible_release.editions.card import Entry, card
from accessible_release.editions.isolating import NUMBER
from accessible_release.editions.opening import level_label, origin_notices
from accessible_release.editions.page import unbroken
from accessible_release.editions.typesetting import png
from accessible_release.errors import MachineLacks
from accessible_release.locales import direction
from accessible_release.model import Release
from accessible_release.phrases import phrases
from accessible_release.settings import Settings

WIDTH = 1200
"""In pixels; the page of the template is three to four."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Cover:
    """A picture of the cover, and all its words."""

    data: bytes = field(repr=False)
    alt: str


def cover(release: Release, settings: Settings) -> Cover | None:
    """The cover as a PNG; None where the fonts lack a sign of it: a book can do without."""
    language, _, region = release.language.partition("-")
    notices = [notice.text for notice in origin_notices(release) if notice.language == release.language]
    help_name, number = _help(release)
    publisher = release.site_name or phrases(release.language)["page"]["news_release"]
    below = [*notices[:1], *filter(None, [level_label(release)])]
    values = {
        "title": NUMBER.sub(lambda number: unbroken(number[0]), release.title),
        "publisher": publisher,
        "notices": below,
        "name": help_name,
        "number": number,
        "language": language,
        "region": region if len(region) == 2 else "",
        "direction": direction(release.language),
    }
    try:
        data = png(_template(), values, {}, settings.fonts, WIDTH)
    except MachineLacks as lacking:
        log.info("no cover: %s", lacking)
        return None
    words = [release.title, publisher, *below, f"{help_name}: {number}" if number else ""]
    return Cover(data, " ".join(_closed(each) for each in words if each))


def _help(release: Release) -> tuple[str, str]:
    """Name and first number of the first contact for help; empty where no contact has a number."""
    shown = card(release)
    entries = sorted(shown.entries, key=lambda entry: entry.emergency) if shown else []
    for entry in entries:
        for row in (*entry.rows, *entry.listed):
            if row.kind == "number":
                return _name(entry), " ".join(row.text.split())
    return "", ""


def _name(entry: Entry) -> str:
    return entry.name or entry.role


def _closed(words: str) -> str:
    words = " ".join(words.split())
    return words if words.endswith((".", "!", "?", "…", "۔", "।", "؟")) else f"{words}."


def _template() -> str:
    return (files(__package__) / "templates" / "cover.typ").read_text(encoding="utf-8")

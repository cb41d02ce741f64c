"""What a recording says of itself, the same in every kind of file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from accessible_release import tables
from accessible_release.dates import machine_date
from accessible_release.editions.audio.chapters import Chapter, chapters
from accessible_release.editions.audio.cover import Cover, cover
from accessible_release.editions.card import card_text
from accessible_release.languages import primary
from accessible_release.model import Narration, Release
from accessible_release.settings import Settings

GENRE = "Speech"
DAY = len("2017-05-08")
UNKNOWN = "und"
THREE_LETTERS = 3


@dataclass(frozen=True, slots=True)
class Labels:
    """The texts, the chapters and the cover of a recording. No text has a NUL in it, which would end it early."""

    title: str
    artist: str
    album: str
    language: str
    """Three letters (ISO 639-2); `und` where there are none for it."""
    comment: str
    """The helpline card."""
    date: str
    """A day, as `2017-05-08`; empty where it is not known."""
    genre: str = GENRE
    chapters: tuple[Chapter, ...] = ()
    cover: Cover | None = None


def labels(release: Release, narration: Narration, settings: Settings) -> Labels:
    """The labels of a recording of that release. Raises `Unusable` for a cover that cannot be used."""
    artist = settings.artist or release.site_name or ""
    return Labels(
        title=_plain(release.title),
        artist=_plain(artist),
        album=_plain(artist or release.title),
        language=three_letters(release.language),
        comment=_plain(card_text(release)),
        date=machine_date(release.published or "")[:DAY],
        chapters=tuple(Chapter(_plain(each.title), each.start, each.end) for each in chapters(narration)),
        cover=cover(settings),
    )


def three_letters(language: str) -> str:
    """The ISO 639-2 code of a BCP 47 tag; `und` where there is none."""
    code = primary(language)
    known = len(code) == THREE_LETTERS and code.isascii() and code.isalpha()
    return code if known else _codes().get(code, UNKNOWN)


@cache
def _codes() -> Mapping[str, str]:
    return {two: three for two, three in tables.rows(__package__, "languages.tsv")}  # noqa: C416 - dict() wants pairs, and a row may have any length


def _plain(text: str) -> str:
    return text.replace("\0", "")

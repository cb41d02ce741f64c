"""The print edition: large print, or easy read with pictures, as one tagged PDF."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from accessible_release.editions import typesetting
from accessible_release.editions.hard_words import bolded
from accessible_release.editions.printing.content import content
from accessible_release.editions.printing.reading import read_back
from accessible_release.editions.printing.words import JOINERS, Value, in_words
from accessible_release.editions.signs import named
from accessible_release.locales import direction
from accessible_release.model import MadeFile, Narration, Release
from accessible_release.plugins import Wish
from accessible_release.settings import Settings

MAIN = "print.typ"
PARTS = ("words.typ", "tables.typ", "blocks.typ", "card.typ")
MOST_TURNS = 9
"""How often signs are put into words: Typst names those of one stretch at a time."""
LEFT_AND_RIGHT = (b"/Direction/R2L", b"/Direction/L2R")
"""How a PDF says that it runs from right to left, and the other way."""
THUMBNAIL = 240
"""Pixels across the picture of the first page."""


class PrintEdition:
    """A PDF for paper: the release's own words in large print, the easy-read draft with pictures."""

    name = "print"
    narration: Wish = "none"
    card_copies = 2

    def make(self, release: Release, narration: Narration | None, settings: Settings) -> Sequence[MadeFile]:  # noqa: ARG002 - of the Protocol
        """One file, `<slug>.<language>.<level>.pdf`.

        Raises `Unusable` for letters of a size that we do not print, `MachineLacks` for a sign that no font has.
        """
        shown = content(bolded(release), settings)
        images = {**_parts(), **shown.images}
        document = _set(shown.values, images, settings.fonts, release.language)
        name = f"{release.slug}.{release.language}.{release.level}.pdf"
        return (MadeFile(name, "application/pdf", document, thumbnail=thumbnail(document)),)

    def read_back(self, data: bytes, language: str) -> str:
        """The words on its pages."""
        return read_back(data, language)


def thumbnail(document: bytes) -> bytes:
    """The first page of a print as a small PNG."""
    return typesetting.first_page(document, THUMBNAIL)


def _set(values: Value, images: Mapping[str, bytes], fonts: str, language: str) -> bytes:
    """The PDF; a picture or sign that no font has stands in it in words, for a letter that none has there is none."""
    for _ in range(MOST_TURNS):
        try:
            return _directed(typesetting.pdf(_template(MAIN), values, images, fonts), language)
        except typesetting.SignsLacking as lacking:
            names = {ord(sign): named(sign, language) for sign in lacking.signs if sign not in JOINERS}
            if not all(names.values()):
                raise
            values = in_words(values, names | dict.fromkeys(map(ord, JOINERS), ""))
    return _directed(typesetting.pdf(_template(MAIN), values, images, fonts), language)


def _directed(document: bytes, language: str) -> bytes:
    """The PDF, told to run as its language does: for Typst, Punjabi runs from right to left in any script."""
    return document.replace(*LEFT_AND_RIGHT) if direction(language) == "ltr" else document


@cache
def _template(name: str) -> str:
    return Path(__file__).with_name(name).read_text(encoding="utf-8")


def _parts() -> dict[str, bytes]:
    return {name: _template(name).encode() for name in PARTS}

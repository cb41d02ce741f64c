"""The pictures beside the sentences of an easy-read draft."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from accessible_release.editions.word.parts import Drawing
from accessible_release.model import Release
from accessible_release.settings import Settings

if TYPE_CHECKING:
    from accessible_release.pictures import Library

PIXELS = 360
"""Of a drawing's side: 3 cm at 300 dots an inch."""


class Illustrator:
    """Gives each sentence its picture, once."""

    def __init__(self, release: Release, settings: Settings) -> None:
        self._chosen = {each.sentence: each for each in release.illustrations}
        self._settings, self._language = settings, release.language
        self._shown: list[str] = []

    def before(self, sentence: str) -> Drawing | None:
        """The picture that belongs to the sentence, if there is one and the library has it."""
        chosen = self._chosen.pop(sentence, None)
        picture = self._library.get(chosen.picture) if chosen else None
        if chosen is None or picture is None:
            return None
        self._shown.append(picture.name)
        alt = chosen.alt or picture.alt(self._language)
        return Drawing(_drawn(picture.data, picture.media_type), alt or chosen.word, decorative=not alt)

    def credits(self) -> tuple[str, ...]:
        """Who made the pictures that were shown."""
        return self._library.credits(dict.fromkeys(self._shown)) if self._shown else ()

    @cached_property
    def _library(self) -> Library:
        from accessible_release.pictures import library

        return library(self._settings)


def _drawn(data: bytes, media_type: str) -> bytes:
    """The picture as Word of every year can show it: a drawing in SVG becomes dots."""
    if media_type != "image/svg+xml":
        return data
    from accessible_release.editions.typesetting import raster

    return raster(data, PIXELS)

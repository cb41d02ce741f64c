"""The pictures that a print shows: beside its sentences, and the two signs on its card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accessible_release.editions.printing.words import Value
from accessible_release.model import Release
from accessible_release.settings import Settings

if TYPE_CHECKING:
    from accessible_release.pictures import Picture

SIGNS = ("telephone", "website", "email", "text-message")
"""The pictures on the card of an easy-read print, each beside its ways to get in touch."""
ENDINGS = {"image/svg+xml": "svg", "image/png": "png", "image/jpeg": "jpg"}


class Pictures:
    """The pictures of an easy-read release, as files and as values; none for another level."""

    def __init__(self, release: Release, settings: Settings) -> None:
        self.files: dict[str, bytes] = {}
        self.beside: dict[str, Value] = {}
        """Sentence id → the picture beside it."""
        self.signs: dict[str, Value] = {}
        self._language = release.language
        self._names: list[str] = []
        self._library = None
        if release.level == "easy":
            from accessible_release.pictures import library

            self._library = library(settings)
            self._take(release)

    def credits(self) -> tuple[str, ...]:
        """Who made the pictures that are shown."""
        return tuple(self._library.credits(self._names)) if self._library and self._names else ()

    def _take(self, release: Release) -> None:
        for sign in SIGNS:
            value = self._value(sign)
            if value:
                self.signs[sign] = {**value, "alt": ""}
        for illustration in release.illustrations:
            value = self._value(illustration.picture)
            if value:
                self.beside[illustration.sentence] = {**value, "alt": illustration.alt or value["alt"]}

    def _value(self, name: str) -> Value | None:
        picture: Picture | None = self._library.get(name) if self._library else None
        if picture is None:
            return None
        if name not in self._names:
            self._names.append(name)
        file = f"picture-{self._names.index(name)}.{ENDINGS[picture.media_type]}"
        self.files[file] = picture.data
        return {"file": file, "alt": picture.alt(self._language)}

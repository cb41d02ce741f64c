"""The EPUB edition: the words and their recording in one book, each sentence marked while it is read."""

from __future__ import annotations

from collections.abc import Sequence

from accessible_release.editions.epub.book import book
from accessible_release.editions.epub.container import packed, pages_of
from accessible_release.editions.hard_words import bolded
from accessible_release.editions.web import words_of_page
from accessible_release.model import MadeFile, Narration, Release
from accessible_release.plugins import Wish
from accessible_release.settings import Settings

__all__ = ["EpubEdition"]


class EpubEdition:
    """One EPUB 3.3 with media overlays."""

    name = "epub"
    narration: Wish = "needed"
    card_copies = 2

    def make(self, release: Release, narration: Narration | None, settings: Settings) -> Sequence[MadeFile]:
        """One file, `<slug>.<language>.<level>.epub`. Raises ValueError without a narration."""
        if narration is None:
            raise ValueError("an EPUB with sound needs a narration")
        name = f"{release.slug}.{release.language}.{release.level}.epub"
        data = packed(book(bolded(release), narration, settings), release.published)
        return (MadeFile(name, "application/epub+zip", data, narration.seconds),)

    def read_back(self, data: bytes, language: str) -> str:  # noqa: ARG002 - of the Protocol
        """The words of its pages in reading order; an error of zipfile or expat for a damaged file."""
        return "\n".join(words_of_page(page) for page in pages_of(data))

"""The DAISY edition: text and recording, sentence by sentence, in one ZIP file (DAISY 2.02)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from accessible_release.editions.daisy import navigation
from accessible_release.editions.daisy.book import bound
from accessible_release.editions.daisy.content import content, named
from accessible_release.editions.daisy.outline import outline
from accessible_release.editions.daisy.reading_back import NCC, words_of_book
from accessible_release.editions.daisy.render import style_sheet
from accessible_release.editions.sound import sound
from accessible_release.editions.zipping import zipped
from accessible_release.model import MadeFile, Narration, Release
from accessible_release.plugins import Wish
from accessible_release.settings import Settings

CONTENT, MASTER, SOUND, STYLE = "content.html", "master.smil", "audio.mp3", "style.css"
"""The files of a book beside its sections and `ncc.html`, which players look for in the topmost folder."""


class DaisyEdition:
    """One talking book."""

    name = "daisy"
    narration: Wish = "needed"
    card_copies = 2

    def make(self, release: Release, narration: Narration | None, settings: Settings) -> Sequence[MadeFile]:
        """One file, `<slug>.<language>.<level>.daisy.zip`. Raises ValueError without a narration."""
        if narration is None or not narration.lines:
            raise ValueError("a DAISY edition needs a narration")
        name = f"{release.slug}.{release.language}.{release.level}.daisy.zip"
        data = zipped(files(release, narration, settings), published=release.published)
        return (MadeFile(name, "application/zip", data, narration.seconds),)

    def read_back(self, data: bytes, language: str) -> str:  # noqa: ARG002 - of the Protocol
        """The words of the text documents, in their order; an error where a file of the book is missing or damaged."""
        return words_of_book(data)


def files(release: Release, narration: Narration, settings: Settings) -> Mapping[str, bytes]:
    """Every file of the book by its name, `ncc.html` first."""
    spoken = named(narration)
    text = content(release, spoken, settings)
    book = bound(outline(text), spoken)
    about = navigation.About(release, settings, book, (NCC, CONTENT, MASTER, SOUND, STYLE))
    sections = {section.file: navigation.section(about, section, CONTENT, SOUND) for section in book.sections}
    return {
        NCC: navigation.centre(about),
        MASTER: navigation.master(about),
        **sections,
        CONTENT: text,
        STYLE: style_sheet(release.language),
        SOUND: sound(narration, settings),
    }

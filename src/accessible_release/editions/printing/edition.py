"""The print edition: large print, or easy read with pictures, as one tagged PDF."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from accessible_release.editions import typesetting
from accessible_release.editions.printing.content import content
from accessible_release.editions.printing.reading import read_back
from accessible_release.errors import Unusable
from accessible_release.model import MadeFile, Narration, Release
from accessible_release.settings import Settings

MAIN = "print.typ"
PARTS = ("words.typ", "tables.typ", "blocks.typ", "card.typ")
SIZES = range(16, 29)
"""Points that a print may be set in."""
THUMBNAIL = 240
"""Pixels across the picture of the first page."""


class PrintEdition:
    """A PDF for paper: the release's own words in large print, the easy-read draft with pictures."""

    name = "print"
    needs_narration = False
    card_copies = 2

    def make(self, release: Release, narration: Narration | None, settings: Settings) -> Sequence[MadeFile]:  # noqa: ARG002 - of the Protocol
        """One file, `<slug>.<language>.<level>.pdf`.

        Raises `Unusable` for letters of a size that we do not print, `MachineLacks` for a sign that no font has.
        """
        if settings.print_size not in SIZES:
            raise Unusable(
                "print-size",
                f"letters of {settings.print_size} points cannot be printed.",
                hint=f"Set print_size to {SIZES[0]} to {SIZES[-1]}.",
            )
        shown = content(release, settings)
        document = typesetting.pdf(_template(MAIN), shown.values, {**_parts(), **shown.images}, settings.fonts)
        name = f"{release.slug}.{release.language}.{release.level}.pdf"
        return (MadeFile(name, "application/pdf", document, thumbnail=typesetting.first_page(document, THUMBNAIL)),)

    def read_back(self, data: bytes, language: str) -> str:
        """The words on its pages."""
        return read_back(data, language)


@cache
def _template(name: str) -> str:
    return Path(__file__).with_name(name).read_text(encoding="utf-8")


def _parts() -> dict[str, bytes]:
    return {name: _template(name).encode() for name in PARTS}

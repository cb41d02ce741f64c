"""The edition itself: written, laid out, read back, compared, and only then given out."""

from __future__ import annotations

from collections.abc import Sequence

from accessible_release.editions.braille import liblouis
from accessible_release.editions.braille.layout import Size
from accessible_release.editions.braille.proving import proved
from accessible_release.editions.braille.reading import read
from accessible_release.editions.braille.tables import Table, chosen
from accessible_release.errors import MachineLacks, Unusable
from accessible_release.locales import language_name
from accessible_release.model import MadeFile, Narration, Release
from accessible_release.plugins import Wish
from accessible_release.settings import Settings

WIDTHS, HEIGHTS, GRADES = range(20, 101), range(5, 101), (1, 2)


class BrailleEdition:
    """A file for braille displays and embossers: six dots, North American ASCII braille."""

    name = "braille"
    narration: Wish = "none"
    card_copies = 2

    def make(self, release: Release, narration: Narration | None, settings: Settings) -> Sequence[MadeFile]:  # noqa: ARG002 - of the Protocol
        """One file, `<slug>.<language>.<level>.brf`, that reads back word for word.

        Raises `Unusable` for a page size, grade or table that cannot be, `MachineLacks` without liblouis, without a
        table for the language, or where a word does not read back as it was meant.
        """
        size = _size(settings)
        name = f"{release.slug}.{release.language}.{release.level}.brf"
        return (MadeFile(name, "application/x-brf", proved(release, settings, _table(release, settings), size)),)

    def read_back(self, data: bytes, language: str) -> str:
        """The words of the file, read by liblouis from its cells alone."""
        return read(data, language)


def _size(settings: Settings) -> Size:
    _check("width", settings.braille_width, WIDTHS)
    _check("height", settings.braille_height, HEIGHTS)
    if settings.braille_grade not in GRADES:
        raise Unusable("braille-grade", f"there is no braille of grade {settings.braille_grade}.", hint="Set 1 or 2.")
    return Size(settings.braille_width, settings.braille_height)


def _check(name: str, value: int, allowed: range) -> None:
    if value not in allowed:
        limits = f"from {allowed[0]} to {allowed[-1]}"
        raise Unusable("braille-size", f"the setting braille_{name} can be {limits}, not {value}.")


def _table(release: Release, settings: Settings) -> Table:
    """The table of the settings, for releases in their own language; else the usual one of the language."""
    if settings.braille_table and not release.origin:
        liblouis.check_table(settings.braille_table)
        return Table(settings.braille_table)
    table = chosen(release.language, settings.braille_grade)
    if table is None:
        raise MachineLacks(
            "braille-no-table",
            f"there is no table for braille in {language_name(release.language, 'en')} that can be read back.",
            hint="Give the text edition to somebody who transcribes braille.",
        )
    return table

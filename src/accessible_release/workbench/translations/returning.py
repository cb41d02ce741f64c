"""Translations translated back into the language of the release, for the eye of whoever checks them."""

from __future__ import annotations

from dataclasses import dataclass

from accessible_release.cache import Cache, folder_of
from accessible_release.characters import clean
from accessible_release.errors import MachineLacks
from accessible_release.translating.choosing import engine_for
from accessible_release.translating.round_trip import chrf
from accessible_release.workbench.translations.rows import Row
from accessible_release.workbench.translations.sheets import Sheet


@dataclass(frozen=True, slots=True)
class Back:
    """A translation that was translated back."""

    words: str = ""
    alike: float = 0.0
    """chrF of the words and the source, 0 to 100."""
    lack: str = ""
    """Why there are no words, and what to do."""


class Backs:
    """Ways back, each asked for once."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str, str], Back] = {}

    def of(self, sheet: Sheet, row: Row) -> Back | None:
        """The way back of the words as they are now, where somebody has asked for it."""
        return self._known.get(_name(sheet, row))

    def ask(self, sheet: Sheet, row: Row) -> None:
        """Translate the words of a row back."""
        self._known[_name(sheet, row)] = _back(sheet, row)


def _name(sheet: Sheet, row: Row) -> tuple[str, str, str]:
    return sheet.language, row.entry.source, row.entry.text


def _back(sheet: Sheet, row: Row) -> Back:
    text, source = clean(row.entry.text)[0], sheet.release.language
    try:
        engine = engine_for(sheet.language, source, sheet.settings, Cache(folder_of(sheet.settings, "translations")))
        found = engine.candidates([text])[0] if engine and text.strip() else ()
    except MachineLacks as error:
        how = f"Install the way back: accessible-release languages install {sheet.language} --way-back"
        return Back(lack=f"{error.message} {how if error.code == 'language-missing' else error.hint}".strip())
    if not found:
        return Back(lack="The engine gives nothing back for these words.")
    return Back(found[0].text, chrf(found[0].text, row.entry.source))

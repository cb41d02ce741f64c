"""Translations translated back into the language of the release, for the eye of whoever checks them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from accessible_release.cache import Cache, folder_of
from accessible_release.characters import clean
from accessible_release.errors import MachineLacks
from accessible_release.plugins import Candidate
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

    def ask(self, sheet: Sheet, rows: Sequence[Row]) -> None:
        """Translate the words of rows back."""
        for row, back in zip(rows, _backs(sheet, rows), strict=True):
            self._known[_name(sheet, row)] = back


def _name(sheet: Sheet, row: Row) -> tuple[str, str, str]:
    return sheet.language, row.entry.source, row.entry.text


def _backs(sheet: Sheet, rows: Sequence[Row]) -> list[Back]:
    texts, source = [clean(row.entry.text)[0] for row in rows], sheet.release.language
    said = [text for text in texts if text.strip()]
    try:
        engine = engine_for(sheet.language, source, sheet.settings, Cache(folder_of(sheet.settings, "translations")))
        found = dict(zip(said, engine.candidates(said), strict=True)) if engine and said else {}
    except MachineLacks as error:
        how = f"Install the way back: accessible-release languages install {sheet.language} --way-back"
        lack = f"{error.message} {how if error.code == 'language-missing' else error.hint}".strip()
        return [Back(lack=lack) for _ in rows]
    return [_back(row, found.get(text, ())) for row, text in zip(rows, texts, strict=True)]


def _back(row: Row, found: Sequence[Candidate]) -> Back:
    if not found:
        return Back(lack="The engine gives nothing back for these words.")
    return Back(found[0].text, chrf(found[0].text, row.entry.source))

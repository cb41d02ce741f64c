"""Which translations stand beside a release and how far they are, and in which languages one can be begun."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from accessible_release.errors import ReleaseError
from accessible_release.finishing.translations import levels_beside
from accessible_release.locales import language_name
from accessible_release.settings import Settings
from accessible_release.translating.choosing import targets
from accessible_release.translating.po.sealing import State
from accessible_release.workbench.translations.sheets import Sheets, named

UNKNOWN = State()


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a translation file is."""

    level: str
    language: str
    approved: int = 0
    parts: int = 0
    state: State = UNKNOWN
    stale: bool = False
    """Whether the release says something else by now."""
    trouble: str = ""
    """Why it cannot be opened."""

    @property
    def name(self) -> str:
        """What the page calls it."""
        return named(self.level, self.language)


@dataclass(frozen=True, slots=True)
class Offer:
    """A language that a translation can be begun in."""

    tag: str
    name: str
    """In English."""
    installed: bool
    """Whether a machine drafts it; else the file is empty, for a person to fill in."""


def standings(sheets: Sheets) -> Iterator[Standing]:
    """Each translation file beside the release; one that cannot be opened says why."""
    for level, language in levels_beside(sheets.bench.path):
        try:
            with sheets.open(level, language) as sheet:
                yield Standing(level, language, sheet.approved, len(sheet.po.entries), sheet.state, sheet.stale)
        except ReleaseError as error:
            yield Standing(level, language, trouble=str(error))


def offers(source: str, settings: Settings) -> list[Offer]:
    """The languages in the order of their English names."""
    found = [Offer(tag, language_name(tag, "en"), installed) for tag, installed in targets(source, settings)]
    return sorted(found, key=lambda each: each.name)

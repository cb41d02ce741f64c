"""A translation file open on the page: read afresh for each request, changed one request at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from accessible_release import beside
from accessible_release.checking.translated.frame import Frame
from accessible_release.finishing.translations import at_level, opened
from accessible_release.locales import direction, language_name
from accessible_release.model import Release
from accessible_release.settings import Settings
from accessible_release.translating.fixed import frame
from accessible_release.translating.places import Place, wanted
from accessible_release.translating.po.entry import REVISED, Entry, Po, moment
from accessible_release.translating.po.reading import read
from accessible_release.translating.po.sealing import State, just_changed, state
from accessible_release.translating.po.writing import write
from accessible_release.workbench.bench import Bench
from accessible_release.workbench.translations.rows import Row, rows

NAMES = {"standard": "The release’s own words", beside.EASY: "Easy read"}
"""The levels that are translated, and what the page calls them."""


@dataclass(frozen=True)
class Sheet:
    """A translation file and what it translates, as they are on the disk."""

    level: str
    language: str
    """BCP 47."""
    place: Path
    release: Release
    """At that level."""
    parts: tuple[Place, ...]
    """What somebody must translate of it."""
    po: Po
    settings: Settings

    @property
    def name(self) -> str:
        """What the page calls it."""
        return named(self.level, self.language)

    @property
    def direction(self) -> str:
        """`rtl` for a language that is written from right to left, else `ltr`."""
        return direction(self.language)

    @property
    def source_direction(self) -> str:
        """The same of the language of the release."""
        return direction(self.release.language)

    @cached_property
    def frame(self) -> Frame:
        """What the fact gate knows of the release."""
        return frame(self.release, self.language, self.settings)

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """Its parts as rows of the page, in the order of the file."""
        return rows(self.po, self.frame)

    @cached_property
    def state(self) -> State:
        """How far it is."""
        return state(self.po, self.parts)

    @property
    def stale(self) -> bool:
        """Whether the release says something else than the file translates."""
        return {(part.context, part.text) for part in self.parts} != {each.key for each in self.po.entries}

    @property
    def approved(self) -> int:
        """How many parts a person has approved."""
        return sum(each.approved for each in self.po.entries)

    def row(self, key: str) -> Row | None:
        """The row of that key."""
        return next((row for row in self.rows if row.key == key), None)

    def standing_for(self, key: str) -> Row | None:
        """The row of that key; where the release says something else there by now, the row that has its name."""
        return self.row(key) or next((row for row in self.rows if row.place == key.partition("-")[0]), None)

    def changed(self, number: int, entry: Entry) -> Sheet:
        """The same with another entry in that place."""
        entries = (*self.po.entries[:number], entry, *self.po.entries[number + 1 :])
        return replace(self, po=replace(self.po, entries=entries))


def named(level: str, language: str) -> str:
    """What the page calls a translation."""
    return f"{NAMES[level]} in {language_name(language, 'en')}"


class Sheets:
    """The way from a request to the translation files of a release."""

    def __init__(self, bench: Bench) -> None:
        self.bench = bench

    @contextmanager
    def open(self, level: str, language: str) -> Iterator[Sheet]:
        """A translation file, for this request alone. Raises as `opened` and `at_level`."""
        with self.bench.open() as desk:
            settings, path = self.bench.settings, self.bench.path
            po = opened(path, level, language)
            release = at_level(path, desk.release, level, settings)
            place = beside.translation(path, level, language)
            yield Sheet(level, language, place, release, wanted(release, language, settings), po, settings)

    def save(self, before: Sheet, after: Sheet) -> Sheet:
        """Write a changed file. Raises `Unusable` where another program has saved it since it was read."""
        if after.po == before.po:
            return after
        if read(before.place) != before.po:
            raise just_changed(before.place)
        write(after.place, after.po.with_headers({REVISED: moment(self.bench.clock())}))
        return replace(after, po=read(after.place))


def ordered(found: Sequence[Row], order: str) -> list[Row]:
    """As they stand in the file, or the worst first."""
    return sorted(found, key=lambda row: row.rank) if order == "worst" else list(found)

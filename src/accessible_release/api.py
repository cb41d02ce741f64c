"""The public functions, each with what it needs by default: what the command line does, for programs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from accessible_release.cache import Cache, folder_of
from accessible_release.errors import MachineLacks
from accessible_release.settings import Settings

if TYPE_CHECKING:
    from datetime import datetime

    from accessible_release.checking.comparing import Row
    from accessible_release.model import MadeFile, Narration, Release
    from accessible_release.scoring import Readability
    from accessible_release.simplifying import Simplified
    from accessible_release.translating import Translated


def read(path: str, settings: Settings | None = None, now: datetime | None = None) -> Release:
    """The release in a file: title, sentences, quotations, contacts, findings. Raises `Unusable`.

    `now` has the offset of the place and says whether an embargo is over; without it every embargo holds.
    """
    from accessible_release.pipeline import understand

    return understand(path, settings or Settings(), now)


def assess(release: Release, settings: Settings | None = None) -> Readability:
    """How easy a release is to read: counts, formulas, issues.

    Raises `MachineLacks` for English without a parser, `Unusable` for an ignored rule that there is not.
    """
    from accessible_release.scoring import assess_as_set

    return assess_as_set(release, settings or Settings())


def simplify(release: Release, settings: Settings | None = None) -> Simplified:
    """The easy-read draft of an English release (`.release`) and every change that was made (`.drafts`).

    Raises `MachineLacks` without a parser.
    """
    from accessible_release.simplifying import simplify as made

    return made(release, settings or Settings())


def translate(release: Release, language: str, settings: Settings | None = None) -> Translated:
    """The release in another language (`.release`), and what a person must look at (`.flags`).

    `language` is a BCP 47 tag such as `pt-BR`. Raises `MachineLacks` where no engine has the language.
    """
    from accessible_release.translating import translate as made

    chosen = settings or Settings()
    return made(release, language, chosen, Cache(folder_of(chosen, "translations")))


def narrate(release: Release, settings: Settings | None = None) -> Narration:
    """The recording of a release as samples, with the time of each line in milliseconds.

    Raises `MachineLacks` where nobody can speak, LookupError for a language without spoken forms.
    """
    from accessible_release.narrating.ensemble import voice_for
    from accessible_release.narrating.narrate import narrate as made

    chosen = settings or Settings()
    return made(release, chosen, voice_for(chosen), Cache(folder_of(chosen, "clips")))


def render(release: Release, edition: str, settings: Settings | None = None) -> Sequence[MadeFile]:
    """The files of one edition (`text`, `web`, `audio`, `easy-print` …) in memory, its numbers checked.

    A recording is made where the edition has a use for one. Raises `Unusable` for an edition that there is not,
    `MachineLacks` for one that cannot be made.
    """
    from accessible_release.making import Job, load, make

    made = make([Job(release, settings or Settings(), load([edition]), spoken=True)], _Nobody())
    for each in made.missing:
        raise MachineLacks("edition-not-made", each.why, hint=each.hint)
    return [row.file for row in made.rows]


def compare(source: Sequence[str], other: Sequence[str], names: Sequence[str] = ()) -> list[Row]:
    """Which facts differ between two English texts, given sentence by sentence: one row a sentence of the source.

    `names` are those of people and bodies that must stay whole. Raises `MachineLacks` without a parser.
    """
    from accessible_release.analysis.known import Known
    from accessible_release.checking.comparing import compare as made

    return made(source, other, Known(tuple(names)))


class _Nobody:
    """Nobody wants to know what has been done."""

    def spoken(self, job: object, lines: int, of: int) -> None:
        """Not told."""

    def made(self, job: object, edition: str) -> None:
        """Not told."""

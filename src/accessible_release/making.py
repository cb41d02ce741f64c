"""The editions of each version of a release: each whole, or listed as not made with the cure."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Collection, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from threading import Lock
from typing import Protocol

from accessible_release import plugins
from accessible_release.cache import Cache, folder_of
from accessible_release.double_entry import numbers_of, script_problems
from accessible_release.errors import Fault, MachineLacks, ReleaseError, quoted
from accessible_release.files import is_plain_name
from accessible_release.findings import Finding
from accessible_release.manifest import Missing, Row, is_ours
from accessible_release.model import MadeFile, Narration, Release
from accessible_release.narrating.ensemble import voice_for
from accessible_release.narrating.narrate import narrate
from accessible_release.phrases import phrases
from accessible_release.settings import Settings

Editions = Mapping[str, plugins.Edition | MachineLacks]
"""By name, in the order in which they are made; in place of one that cannot be loaded stands the reason."""
Step = Callable[[int, int], None]
"""Told how much is done and how much there is."""

MOST_AT_ONCE = 4
"""Versions whose editions are made at the same time, where there are as many cores; each has its sound in memory."""

log = logging.getLogger(__name__)


def load(names: Sequence[str]) -> Editions:
    """The editions of these names. Raises `Unusable` for a name that there is not."""
    return {name: _edition(name) for name in names}


def _edition(name: str) -> plugins.Edition | MachineLacks:
    try:
        return plugins.edition(name)
    except MachineLacks as lacking:
        return lacking


@dataclass(frozen=True, slots=True)
class Written:
    """That a person wrote the words of a version, and where they can be corrected."""

    file: str
    """Its name."""
    lines: Mapping[str, int]
    """Id of a sentence → the line of the file that it stands on."""


@dataclass(frozen=True, slots=True)
class Job:
    """A version of a release and what is to be made of it."""

    release: Release
    settings: Settings
    editions: Editions
    spoken: bool
    """Whether it has a recording, which is then given to those that need or welcome it."""
    written: Written | None = None
    """Where a person wrote its words; None for words of the release or the program."""

    @property
    def version(self) -> tuple[str, str]:
        """Its level and its language."""
        return self.release.level, self.release.language


class Teller(Protocol):
    """Somebody who wants to know what has been done; told by one thread at a time."""

    def spoken(self, job: Job, lines: int, of: int) -> None:
        """So many lines of the version are spoken."""

    def made(self, job: Job, edition: str) -> None:
        """An edition of the version is made, or cannot be."""


@dataclass(frozen=True, slots=True)
class Made:
    """What became of the jobs."""

    rows: list[Row]
    missing: list[Missing]
    notices: list[Finding]
    """What a person is to hear again in the recordings."""


def make(jobs: Sequence[Job], teller: Teller, taken: Collection[str] = ()) -> Made:
    """The files of every edition of each version of a release, and what was not made; `taken` are names of other files.

    Versions are spoken one after another; while the next one speaks, the editions of the one before are made, because
    encoding sound takes most of the time.
    """
    rows: list[Row] = []
    not_made: list[Missing] = []
    notices: list[Finding] = []
    for job, (outcomes, heard) in zip(jobs, _side_by_side(jobs, teller), strict=True):
        notices += heard
        release = job.release
        for name, made in outcomes.items():
            try:
                files = _well_named(made, {*taken, *(row.file.name for row in rows)})
            except ReleaseError as error:
                not_made.append(Missing(name, release.language, release.level, error.message, error.hint))
            else:
                rows += [Row(file, name, release.language, release.level) for file in files]
    return Made(rows, not_made, notices)


Outcomes = Mapping[str, Sequence[MadeFile] | ReleaseError]
"""By name of the edition: its files, or why there are none."""


def _side_by_side(jobs: Sequence[Job], teller: Teller) -> list[tuple[Outcomes, Sequence[Finding]]]:
    turn = Lock()

    def version(job: Job, narrator: _Narrator) -> Outcomes:
        outcomes: dict[str, Sequence[MadeFile] | ReleaseError] = {}
        for name, edition in job.editions.items():
            outcomes[name] = _made(name, edition, job, narrator)
            with turn:
                teller.made(job, name)
        return outcomes

    def told(job: Job, lines: int, of: int) -> None:
        with turn:
            teller.spoken(job, lines, of)

    # Left without waiting: after Ctrl-C nobody should have to wait for an encoder.
    pool = ThreadPoolExecutor(min(MOST_AT_ONCE, os.cpu_count() or 1))
    try:
        waiting = []
        for job in jobs:
            narrator = _Narrator(job, partial(told, job))
            if job.spoken and any(_asks(each) for each in job.editions.values()):
                narrator.speak()
            waiting.append((pool.submit(version, job, narrator), narrator.notices()))
        return [(each.result(), notices) for each, notices in waiting]
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def heard_in(level: str, language: str) -> str:
    """How a notice of the recording of a version begins."""
    return f"Recording in {language}, {level}: "


def _asks(edition: plugins.Edition | MachineLacks) -> bool:
    """Whether it has a use for the recording."""
    return not isinstance(edition, MachineLacks) and edition.narration != "none"


def _made(
    name: str, edition: plugins.Edition | MachineLacks, job: Job, narrator: _Narrator
) -> Sequence[MadeFile] | ReleaseError:
    """The files of an edition, or why there are none. Raises what is wrong with the settings."""
    if isinstance(edition, MachineLacks):
        return edition
    try:
        return _checked(edition.make(job.release, _wanted(edition, narrator), job.settings), edition, job)
    except MachineLacks as lacking:
        return lacking
    except ReleaseError:  # a wrong setting, such as a list of house words that cannot be read
        raise
    except Exception as error:  # an edition may be a plug-in, and is whole or absent
        log.debug("the edition %s failed", name, exc_info=True)
        return Fault(error)


def _checked(files: Sequence[MadeFile], edition: plugins.Edition, job: Job) -> Sequence[MadeFile]:
    """The files; raises `MachineLacks` for one whose numbers are not those of the source: it must not be published."""
    numbers = numbers_of(job.release)
    for file in files:
        words = edition.read_back(file.data, job.release.language) if edition.card_copies else ""
        if problem := next(numbers.problems(words, file.data, edition.card_copies), None):
            raise _wrong_numbers(problem, job)
    return files


def _wrong_numbers(problem: str, job: Job) -> MachineLacks:
    """Why a version must not be published: a slip of the person who wrote its words, or a fault of the program."""
    cure = "Report this release as a fault of the program."
    slip = next((name for name, _ in numbers_of(job.release).in_words(job.release)), None) if job.written else None
    if job.written and slip:
        line = job.written.lines.get(slip)
        cure = f"Correct {job.written.file}{f', line {line}' if line else ''}."
    return MachineLacks("edition-numbers", f"its numbers are not those of the release: {problem}.", hint=cure)


def _wanted(edition: plugins.Edition, narrator: _Narrator) -> Narration | None:
    """The recording for an edition; nobody speaks for one that only welcomes it."""
    if edition.narration == "needed":
        return narrator.get()
    return narrator.known() if edition.narration == "welcome" else None


def _well_named(made: Sequence[MadeFile] | ReleaseError, others: Collection[str]) -> Sequence[MadeFile]:
    """The files; raises what stands in their place, and `MachineLacks` for a name that is not safe or is taken."""
    if isinstance(made, ReleaseError):
        raise made
    seen = set(others)
    for file in made:
        if not is_plain_name(file.name) or file.name in seen or is_ours(file.name):
            raise MachineLacks("edition-file-name", f"it made a file with the name {quoted(file.name)}.")
        seen.add(file.name)
    return made


class _Narrator:
    """The recording of a version: spoken once, before its editions are made, and kept for all of them."""

    def __init__(self, job: Job, step: Step) -> None:
        self._job, self._step = job, step
        self._made: Narration | Exception = LookupError("nobody has spoken yet")

    def speak(self) -> None:
        """Make the recording, or remember why there can be none."""
        try:
            self._made = self._narration()
        except Exception as error:  # noqa: BLE001 - a voice may be a plug-in; the editions that need it will say what is wrong
            self._made = error

    def get(self) -> Narration:
        """The recording; raises the same error each time where there can be none."""
        if isinstance(self._made, Exception):
            raise self._made
        return self._made

    def known(self) -> Narration | None:
        """The recording, if there is one already."""
        return self._made if isinstance(self._made, Narration) else None

    def notices(self) -> Sequence[Finding]:
        """What a person is to hear again, with the version in which it is."""
        made = self.known()
        return (
            [replace(each, message=heard_in(*self._job.version) + each.message) for each in made.notices]
            if made
            else []
        )

    def _checked(self, narration: Narration) -> Narration:
        lines = [timed.line for timed in narration.lines]
        release = self._job.release
        if problem := next(script_problems(release, lines, phrases(release.language)["digits"]), None):
            raise _wrong_numbers(problem, self._job)
        return narration

    def _narration(self) -> Narration:
        release, settings = self._job.release, self._job.settings
        try:
            voice = voice_for(settings)
            return self._checked(narrate(release, settings, voice, Cache(folder_of(settings, "clips")), self._step))
        except LookupError as error:
            log.debug("no spoken forms", exc_info=True)
            why = f"there are no spoken forms for the language {quoted(release.language)}."
            raise MachineLacks("no-spoken-forms", why, hint="Its text and its page are made all the same.") from error

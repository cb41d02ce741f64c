"""The editions of one version of a release: each whole, or listed as not made with the cure."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Mapping, Sequence

from accessible_release import plugins
from accessible_release.cache import Cache, folder_of
from accessible_release.errors import Fault, MachineLacks, ReleaseError, quoted
from accessible_release.files import is_plain_name
from accessible_release.manifest import OURS, Missing, Row
from accessible_release.model import MadeFile, Narration, Release
from accessible_release.narrating.narrate import narrate
from accessible_release.settings import Settings

Editions = Mapping[str, plugins.Edition | MachineLacks]
"""By name, in the order in which they are made; in place of one that cannot be loaded stands the reason."""
Step = Callable[[int, int], None]
"""Told how much is done and how much there is."""

log = logging.getLogger(__name__)


def load(names: Sequence[str]) -> Editions:
    """The editions of these names. Raises `Unusable` for a name that there is not."""
    return {name: _edition(name) for name in names}


def _edition(name: str) -> plugins.Edition | MachineLacks:
    try:
        return plugins.edition(name)
    except MachineLacks as lacking:
        return lacking


def make(
    release: Release,
    editions: Editions,
    settings: Settings,
    taken: Collection[str],
    speaking: Step,
    made_one: Callable[[], None],
) -> tuple[list[Row], list[Missing]]:
    """The files of every edition of this release at its level and in its language, and what was not made.

    `taken` are the names of files that other versions of the release have.
    """
    rows: list[Row] = []
    not_made: list[Missing] = []
    narrator = _Narrator(release, settings, speaking)
    for name, edition in editions.items():
        try:
            made = _files(edition, release, narrator, settings)
            _check_names(made, {*taken, *(row.file.name for row in rows)})
            rows += [Row(file, name, release.language, release.level) for file in made]
        except MachineLacks as error:
            not_made.append(Missing(name, release.language, release.level, error.message, error.hint))
        except ReleaseError:  # a wrong setting, such as a list of house words that cannot be read
            raise
        except Exception as error:  # an edition may be a plug-in, and is whole or absent
            log.debug("the edition %s failed", name, exc_info=True)
            fault = Fault(error)
            not_made.append(Missing(name, release.language, release.level, fault.message, fault.hint))
        made_one()
    return rows, not_made


def _files(
    edition: plugins.Edition | MachineLacks, release: Release, narrator: _Narrator, settings: Settings
) -> Sequence[MadeFile]:
    if isinstance(edition, MachineLacks):
        raise edition
    return edition.make(release, _narration(edition, narrator), settings)


def _narration(edition: plugins.Edition, narrator: _Narrator) -> Narration | None:
    if edition.narration == "none":
        return None
    try:
        return narrator.get()
    except MachineLacks:
        if edition.narration == "needed":
            raise
        return None


def _check_names(made: Sequence[MadeFile], others: set[str]) -> None:
    """Raises `MachineLacks` for a name that is not safe or somebody else's."""
    seen = {*OURS, *others}
    for file in made:
        if not is_plain_name(file.name) or file.name in seen:
            raise MachineLacks("edition-file-name", f"it made a file with the name {quoted(file.name)}.")
        seen.add(file.name)


class _Narrator:
    """The recording, made when the first edition asks for it and kept for the others."""

    def __init__(self, release: Release, settings: Settings, step: Step) -> None:
        self._release, self._settings, self._step = release, settings, step
        self._made: Narration | MachineLacks | None = None

    def get(self) -> Narration:
        """The recording; raises the same `MachineLacks` each time where there can be none."""
        if self._made is None:
            self._made = self._narration()
        if isinstance(self._made, MachineLacks):
            raise self._made
        return self._made

    def _narration(self) -> Narration | MachineLacks:
        settings, language = self._settings, self._release.language
        try:
            voice = plugins.voice(settings.voice)
            return narrate(self._release, settings, voice, Cache(folder_of(settings, "clips")), self._step)
        except MachineLacks as error:
            return error
        except LookupError:
            log.debug("no spoken forms", exc_info=True)
            why = f"there are no spoken forms for the language {quoted(language)}."
            return MachineLacks("no-spoken-forms", why, hint="Its text and its page are made all the same.")

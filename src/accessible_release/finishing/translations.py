"""The translation files beside a release: made, brought up to date, looked at, signed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from datetime import datetime
from pathlib import Path

from accessible_release import beside
from accessible_release.cache import Cache, folder_of
from accessible_release.errors import MachineLacks, Unusable, quoted
from accessible_release.finishing.desk import exists, open_desk
from accessible_release.finishing.drafting import machine_draft
from accessible_release.locales import is_known
from accessible_release.model import Release
from accessible_release.provenance import Checked
from accessible_release.settings import Settings
from accessible_release.translating import File, Translated, translate
from accessible_release.translating.places import Place, wanted
from accessible_release.translating.po.entry import REVISED, Po, moment
from accessible_release.translating.po.filling import filled
from accessible_release.translating.po.nearness import nearness
from accessible_release.translating.po.reading import read
from accessible_release.translating.po.sealing import BY, ON, SIGNATURE, State, sign_po, state
from accessible_release.translating.po.writing import write

NOBODY_ELSE = nullcontext()
"""What keeps others away where there are none."""
Taking = Callable[[Po, tuple[Place, ...]], Po]
"""Takes into a translation file what somebody has written elsewhere, given the parts that the release has now."""


def as_it_is(po: Po, _parts: tuple[Place, ...]) -> Po:
    """Takes nothing over."""
    return po


def file_beside(path: str, level: str, language: str) -> File | None:
    """The translation file beside a release, if there is one. Raises `Unusable` for a broken one."""
    place = beside.translation(path, level, language)
    if path == beside.STANDARD_INPUT or not place.is_file():
        return None
    return File(read(place, language), place.name)


def opened(path: str, level: str, language: str) -> Po:
    """The translation file beside a release. Raises `Unusable` where there is none, and for a broken one."""
    file = file_beside(path, level, language)
    if file is None:
        easy = " --level easy" if level == beside.EASY else ""
        raise Unusable(
            "translation-missing",
            f"there is no translation beside this release: {quoted(beside.translation(path, level, language).name)}.",
            where=quoted(Path(path).name),
            hint=f"Make one: accessible-release translate --po --to {language}{easy} {Path(path).name}",
        )
    return file.po


def update(
    place: Path,
    release: Release,
    language: str,
    settings: Settings,
    now: datetime,
    held: AbstractContextManager[object] = NOBODY_ELSE,
    taking: Taking = as_it_is,
) -> Po:
    """Make the translation file of a release, of whichever level, or bring it up to date; no word of a person is lost.

    It is not written where nothing is new. What somebody saves in it while it is translated is taken over; `held` keeps
    others away while it is written. What `taking` puts into it is taken over first, and what that raises is raised.
    Raises `Unusable` for a broken file, `MachineLacks` where there are no phrases for the language or the file cannot
    be written.
    """

    def fill(po: Po) -> Translated:
        cache = Cache(folder_of(settings, "translations"))
        return translate(release, language, settings, cache, File(po, place.name, filling=True))

    parts, near = wanted(release, language, settings), nearness(settings, language)
    while True:
        old = _standing(place, language)
        po = filled(_taken(old, taking, parts, now), parts, fill, release.source_name, now, near)
        with held:
            if po is old:
                return po
            if _standing(place, language) == old:
                write(place, po)
                return po


def _taken(old: Po | None, taking: Taking, parts: tuple[Place, ...], now: datetime) -> Po | None:
    before = old or Po()
    after = taking(before, parts)
    if after == before:
        return old
    return after.with_headers({REVISED: moment(now)}) if old else after


def _standing(place: Path, language: str) -> Po | None:
    return read(place, language) if place.exists() else None


def levels_beside(path: str) -> Iterator[tuple[str, str]]:
    """Level and language of each translation file beside a release."""
    for place in beside.records_beside(path):
        stem, _, language = place.stem.rpartition(".")
        if place.suffix == ".po" and is_known(language):
            yield "standard" if stem == Path(path).stem else beside.EASY, language


def states(path: str, release: Release, settings: Settings) -> Iterator[tuple[str, str, State]]:
    """Level, language and state of each translation file beside a release. Raises `Unusable` for a broken one."""
    for level, language in levels_beside(path):
        po = read(beside.translation(path, level, language), language)
        yield level, language, state(po, _parts(path, release, level, language, settings))


def sign(path: str, release: Release, level: str, language: str, settings: Settings, by: str, on: str) -> Path:
    """Sign a translation as it stands; its file.

    Raises `Unusable` where there is none, `NeedsAPerson` while a part is not approved or gets a fact wrong.
    """
    place = beside.translation(path, level, language)
    opened(path, level, language)
    own = at_level(path, release, level, settings)
    parts = wanted(own, language, settings)
    sign_po(place, by, on, parts, lambda po: _judged(own, language, settings, File(po, place.name)))
    return place


def signed_before(path: str, level: str, language: str) -> Checked | None:
    """Whose signature a translation bears, whether or not it holds. Raises `Unusable` for a broken file."""
    file = file_beside(path, level, language)
    if file is None or not file.po.header(SIGNATURE):
        return None
    return Checked(file.po.header(BY), file.po.header(ON))


def at_level(path: str, release: Release, level: str, settings: Settings) -> Release:
    """The words that are translated: the release's own, or of its easy-read text, a person's or the machine's draft.

    Raises `MachineLacks` where that cannot be drafted, and as `open_desk`.
    """
    if level != beside.EASY:
        return release
    if exists(path):
        return open_desk(path, release, settings).edition.release
    return machine_draft(release, settings).release


def _judged(release: Release, language: str, settings: Settings, file: File) -> None:
    translate(release, language, settings, Cache(folder_of(settings, "translations")), file)


def _parts(path: str, release: Release, level: str, language: str, settings: Settings) -> tuple[Place, ...] | None:
    try:
        return wanted(at_level(path, release, level, settings), language, settings)
    except MachineLacks:
        return None

"""The versions of a release that are published: its own words, the easy-read draft, and each in other languages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from accessible_release import beside
from accessible_release.cache import Cache, folder_of
from accessible_release.contacts.spoken import spoken_number
from accessible_release.errors import MachineLacks, NeedsAPerson, Unusable, choices, quoted
from accessible_release.finishing.desk import Desk
from accessible_release.finishing.drafting import machine_draft
from accessible_release.finishing.telling import told
from accessible_release.finishing.translations import file_beside
from accessible_release.forms import LEVELS, own_languages, wanted_languages
from accessible_release.illustrating import check_pictures
from accessible_release.model import Phone, Release
from accessible_release.settings import Settings
from accessible_release.simplifying import Simplified
from accessible_release.translating import Translated, check_language, translate
from accessible_release.translating.packages.codes import primary

SIMPLIFIED = ("en",)
"""The languages that have rules for simplifying."""


@dataclass(frozen=True, slots=True)
class Lacking:
    """A version that could not be had."""

    language: str
    level: str
    why: str
    hint: str
    for_a_person: bool = False
    """Whether a person must decide, and not the computer lacks something."""


@dataclass(frozen=True, slots=True)
class Versions:
    """A release and what was made of it."""

    release: Release
    """As it was read."""
    releases: tuple[Release, ...]
    """What is published, in the order of the levels."""
    simplified: Simplified | None = None
    """The easy edition with its ledger, if there is one."""
    translated: tuple[Translated, ...] = ()
    """Each level in each other language that was asked for."""
    lacking: tuple[Lacking, ...] = ()
    desk: Desk | None = None
    """The easy-read text that people have written, if there is one."""

    @property
    def language(self) -> str:
        """Of the release."""
        return self.release.language


def check_levels(settings: Settings) -> None:
    """Raises `Unusable` for a level, a language or a refused picture that there is not, or unusable pictures."""
    for level in settings.levels:
        if level not in LEVELS:
            raise Unusable("level-unknown", f"there is no level {quoted(level)}.", hint=choices(level, LEVELS))
    for language in wanted_languages(settings):
        check_language(language)
    check_pictures(settings)


def versions(
    release: Release,
    settings: Settings,
    translating: Callable[[int, int], None] | None = None,
    desk: Desk | None = None,
    path: str = beside.STANDARD_INPUT,
) -> Versions:
    """The versions that the settings ask for. The parser is loaded only where an easy draft is among them.

    `translating` is told how many translations are made and how many there will be. `desk` is the release with the
    easy-read text that people have written: then that is the easy level. Translation files beside `path` are used.
    Raises `NeedsAPerson` for a text with two versions of a sentence side by side, `Unusable` for a broken file.
    """
    own = _levels(release, settings, desk)
    known = own_languages(release.language, settings)
    others = [language for language in wanted_languages(settings) if language not in known]
    wanted = [(language, each) for language in others for each in own.releases]
    done: list[Translated] = []
    lacking: list[Lacking] = []
    for number, (language, each) in enumerate(wanted, start=1):
        try:
            file = file_beside(path, each.level, language)
            made = translate(each, language, settings, Cache(folder_of(settings, "translations")), file)
            done.append(replace(made, release=_in_its_digits(made.release)))
        except MachineLacks as error:
            lacking.append(Lacking(language, each.level, error.message, error.hint))
        except NeedsAPerson as error:
            why = f"{error.where}: {error.message}"
            lacking.append(Lacking(language, each.level, why, error.hint, for_a_person=True))
        if translating:
            translating(number, len(wanted))
    return replace(
        own,
        releases=(*own.releases, *(each.release for each in done)),
        translated=tuple(done),
        lacking=(*own.lacking, *lacking),
    )


def _levels(release: Release, settings: Settings, desk: Desk | None) -> Versions:
    wanted = [level for level in LEVELS if level in settings.levels]
    own = (release,) if "standard" in wanted else ()
    if "easy" not in wanted:
        return Versions(release, own)
    if desk is not None:
        written = Simplified(replace(desk.edition.release, slug=release.slug), tuple(told(desk)), ())
        return Versions(release, (*own, written.release), written, desk=desk)
    if primary(release.language) not in SIMPLIFIED:
        why = f"there are no rules for simplifying the language {quoted(release.language)}."
        lacking = Lacking(release.language, "easy", why, "Its other level is made all the same.")
        return Versions(release, own, lacking=(lacking,))
    try:
        simplified = machine_draft(release, settings)
    except MachineLacks as error:
        return Versions(release, own, lacking=(Lacking(release.language, "easy", error.message, error.hint),))
    return Versions(release, (*own, simplified.release), simplified)


def _in_its_digits(release: Release) -> Release:
    """The release with its telephone numbers spoken in its own language."""
    contacts = (replace(each, phones=tuple(_spoken(each.phones, release.language))) for each in release.contacts)
    return replace(release, contacts=tuple(contacts))


def _spoken(phones: tuple[Phone, ...], language: str) -> Iterator[Phone]:
    return (replace(each, spoken=spoken_number(each.printed, each.e164, language)) for each in phones)

"""The forms in which a release is published, each an edition of one of its versions, and which the settings ask for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from accessible_release.settings import DEFAULTS, Settings

LEVELS = ("standard", "easy")


class Form(NamedTuple):
    """One edition of one version of a release."""

    edition: str
    level: str
    language: str


def wanted_languages(settings: Settings) -> tuple[str, ...]:
    """The languages to translate to, each once, by its tag however it is spelt in the settings."""
    if not settings.to:
        return ()
    from accessible_release.translating.packages.codes import to_tag

    return tuple(dict.fromkeys(map(to_tag, settings.to)))


def own_languages(language: str, settings: Settings) -> tuple[str, ...]:
    """Those of the wanted languages that are the release's own, in whatever region: nothing is translated to them."""
    wanted = wanted_languages(settings)
    if not wanted:
        return ()
    from accessible_release.translating.packages.codes import primary

    return tuple(each for each in wanted if primary(each) == primary(language))


def wanted_forms(language: str, settings: Settings) -> tuple[Form, ...]:
    """Every form that the settings ask for, of a release in that language, in the order in which they are listed."""
    own = own_languages(language, settings)
    languages = (language, *(each for each in wanted_languages(settings) if each not in own))
    levels = [level for level in LEVELS if level in settings.levels]
    return tuple(Form(name, level, each) for each in languages for level in levels for name in settings.editions)


def with_forms(settings: Settings, others: Iterable[Form], language: str) -> Settings:
    """The settings as they are when these forms are asked for too, of a release in that language.

    Where a form is more than what they ask for, the editions stand in their usual order: what lies there does not
    tell which of them was asked for first.
    """
    more = [form for form in sorted(set(others)) if form not in wanted_forms(language, settings)]
    if not more:
        return settings
    editions = dict.fromkeys((*settings.editions, *(form.edition for form in more)))
    levels = dict.fromkeys((*settings.levels, *(form.level for form in more)))
    languages = dict.fromkeys((*settings.to, *(form.language for form in more if form.language != language)))
    usual = {name: place for place, name in enumerate(DEFAULTS.editions)}
    return replace(
        settings,
        editions=tuple(sorted(editions, key=lambda name: usual.get(name, len(usual)))),
        levels=tuple(sorted(levels, key=LEVELS.index)),
        to=tuple(languages),
    )

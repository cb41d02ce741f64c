"""Which engine translates to a language: the first of the settings that has it."""

from __future__ import annotations

from collections.abc import Iterator

from accessible_release import plugins
from accessible_release.cache import Cache
from accessible_release.errors import MachineLacks, Unusable, quoted
from accessible_release.locales import is_known, language_name
from accessible_release.phrases import complete_languages, is_complete
from accessible_release.plugins import Route, Translator
from accessible_release.settings import Settings
from accessible_release.translating.engine import Engine
from accessible_release.translating.memory import MemoryTranslator
from accessible_release.translating.packages.codes import best, primary, tags

NOT_INSTALLED = "translator-missing"
"""The code with which an adapter tells that its engine is not there."""
IN_PIP = {"pt": "portuguese"}
"""Languages that come with an extra of ours, without any package."""


def check_language(language: str) -> None:
    """Raises `Unusable` for what is no language."""
    if not all(language.split("-")) or not is_known(language):
        raise Unusable(
            "language-no-tag",
            f"there is no language {quoted(language)}.",
            hint="A language is named by its tag, such as pl or pt-BR.",
        )


def engine_for(source: str, target: str, settings: Settings, cache: Cache) -> Engine | None:
    """The engine for these languages; None where only approved translations are wanted.

    Raises `MachineLacks` when no engine can be had, with what to install.
    """
    lacking: dict[str, MachineLacks] = {}
    names = [name for name in settings.translators if name != MemoryTranslator.name]
    for name in names:
        try:
            translator = plugins.translator(name, settings)
        except MachineLacks as error:
            lacking[name] = error
            continue
        if route := _route(translator, source, target):
            return Engine(translator, route, cache)
    if not names:
        return None
    for lack in lacking.values():
        if lack.code != NOT_INSTALLED:
            raise lack
    raise _missing(source, target, no_engine=len(lacking) == len(names))


def passed_over(source: str, target: str, settings: Settings, chosen: str) -> tuple[str, ...]:
    """The engines that go the same way but stand behind the chosen one in the settings; none where none was chosen."""
    names = [name for name in settings.translators if chosen and name not in (chosen, MemoryTranslator.name)]
    return tuple(name for name in names if (each := _had(name, settings)) and _route(each, source, target))


def targets(source: str, settings: Settings) -> Iterator[tuple[str, bool]]:
    """The languages that editions can be made in (BCP 47), and whether something is installed that translates to them.

    Those of our phrases, those that an engine or our table of tags names, and those that the settings ask for.
    """
    engines = [
        each for name in settings.translators if name != MemoryTranslator.name and (each := _had(name, settings))
    ]
    named = {route.target for each in engines for route in _from(each, source)}
    for tag in sorted({*complete_languages(), *tags(), *named, *settings.to}):
        if is_complete(tag) and primary(tag) != primary(source):
            yield tag, any(_route(each, source, tag) for each in engines)


def _had(name: str, settings: Settings) -> Translator | None:
    try:
        return plugins.translator(name, settings)
    except MachineLacks:
        return None


def back_from(target: str, source: str, settings: Settings, cache: Cache) -> Engine | None:
    """The engine that translates back, if there is one."""
    try:
        return engine_for(target, source, settings, cache)
    except MachineLacks:
        return None


def memory_for(source: str, target: str, settings: Settings) -> Engine | None:
    """The sentences that a person has approved in this language, if the settings name any."""
    if not settings.memory:
        return None
    translator = MemoryTranslator(settings)
    route = Route(primary(source), target)
    return Engine(translator, route, Cache(None))


def _route(translator: Translator, source: str, target: str) -> Route | None:
    """The engine's own route from the source, to the language or one that serves its readers."""
    routes = {route.target: route for route in _from(translator, source)}
    name = best(target, routes)
    return routes[name] if name else None


def _from(translator: Translator, source: str) -> Iterator[Route]:
    return (route for route in translator.routes() if route.source in (source, primary(source)))


def _missing(source: str, target: str, *, no_engine: bool) -> MachineLacks:
    name = language_name(target, "en")
    steps = f"accessible-release languages install {target}"
    if no_engine:
        steps = f"pip install 'accessible-release[translate-light]', then {steps}"
    extra = IN_PIP.get(primary(target))
    if extra:
        steps = f"pip install 'accessible-release[{extra}]'"
    return MachineLacks(
        "language-missing",
        f"nothing is installed that translates from {language_name(source, 'en')} to {name}.",
        hint=f"Install it with: {steps}",
    )

"""The languages that can be translated to on this computer, by which engine, and what editions in them still lack."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from accessible_release import phrases, plugins
from accessible_release.errors import MachineLacks
from accessible_release.languages import primary
from accessible_release.locales import language_name
from accessible_release.plugins import Route, Translator
from accessible_release.settings import Settings
from accessible_release.translating.packages.store import Package, installed

MEMORY = "memory"
"""The translator that has approved sentences and no language of its own."""


@dataclass(frozen=True, slots=True)
class Language:
    """A way to a language. Languages are BCP 47 tags."""

    tag: str
    name: str
    """In English."""
    source: str
    via: str
    """The language in between; empty where the way is direct."""
    engine: str
    others: tuple[str, ...]
    """Engines that go the same way and are not taken, because another comes before them in the settings."""
    ready: bool
    """Whether the engine is there that the package needs."""
    version: str
    """Of the package; empty where it has none."""
    phrases: bool
    """Whether our own words are complete in it: without them no edition is made."""
    checked_by: str
    """Who checked them; empty for nobody."""
    voice: bool | None
    """Whether the chosen voice speaks it; None where the voice does not work."""


def engines(settings: Settings) -> Iterator[tuple[str, Translator | MachineLacks]]:
    """Each engine of the settings by name, or why it cannot be had."""
    for name in settings.translators:
        if name != MEMORY:
            try:
                yield name, plugins.translator(name, settings)
            except MachineLacks as lacks:
                yield name, lacks


def languages(settings: Settings) -> tuple[Language, ...]:
    """Every way to a language, in the order of the tags; each with the first engine that goes it."""
    packages = installed(settings)
    spoken = _spoken(settings)
    found: dict[tuple[str, str], Language] = {}
    for name, engine in engines(settings):
        own = [each for each in packages if each.engine == name]
        ready = not isinstance(engine, MachineLacks)
        routes = (
            [Route(each.source, each.target) for each in own] if isinstance(engine, MachineLacks) else engine.routes()
        )
        for route in routes:
            pair = route.source, route.target
            known, new = found.get(pair), _language(route, name, ready, own, spoken)
            if known is None or (ready and not known.ready):
                found[pair] = new
            elif ready:
                found[pair] = replace(known, others=(*known.others, name))
    return tuple(sorted(found.values(), key=lambda each: (each.tag, each.source)))


def way(*tags: str) -> str:
    """`English → Polish`, from tags; empty ones are left out."""
    return " → ".join(language_name(tag, "en") for tag in tags if tag)


def _language(route: Route, engine: str, ready: bool, own: list[Package], spoken: set[str] | None) -> Language:
    last = (route.via or route.source, route.target)
    complete = phrases.is_complete(route.target)
    return Language(
        tag=route.target,
        name=language_name(route.target, "en"),
        source=route.source,
        via=route.via,
        engine=engine,
        others=(),
        ready=ready,
        version=next((each.version for each in own if (each.source, each.target) == last), ""),
        phrases=complete,
        checked_by=phrases.checked_by(route.target) if complete else "",
        voice=None if spoken is None else bool({"*", primary(route.target)} & spoken),
    )


def _spoken(settings: Settings) -> set[str] | None:
    """The languages that the chosen voice speaks, without their regions."""
    try:
        voices = plugins.voice(settings.voice).voices()
    except MachineLacks:
        return None
    return {primary(tag) for voice in voices for tag in voice.languages}

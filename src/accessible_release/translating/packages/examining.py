"""Whether every installed language is whole and translates."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from accessible_release import plugins
from accessible_release.errors import MachineLacks, ReleaseError
from accessible_release.phrases import phrases
from accessible_release.plugins import Route, Translator
from accessible_release.settings import Settings
from accessible_release.translating.packages.listing import engines
from accessible_release.translating.packages.store import Package, installed, is_whole, strays

AGAIN = "Install it again: accessible-release languages install {language}"


@dataclass(frozen=True, slots=True)
class Examined:
    """One thing that was looked at."""

    name: str
    good: bool
    what: str
    cure: str = ""


def examine(settings: Settings) -> Iterator[Examined]:
    """Each folder, its files compared with what was installed; then a sentence through each way of each engine."""
    for path in strays(settings):
        yield Examined(str(path), False, "this folder holds no language.", "Remove it, or install the language again.")
    packages = installed(settings)
    for each in packages:
        yield _files(each)
    for name, engine in engines(settings):
        if not isinstance(engine, MachineLacks):
            yield from (_probed(engine, route) for route in engine.routes())
        elif any(each.engine == name for each in packages):
            yield Examined(name, False, engine.message, engine.hint)


def _files(package: Package) -> Examined:
    name = f"files {package.engine} {package.source} → {package.target}"
    try:
        whole = is_whole(package)
    except OSError as error:
        return Examined(name, False, f"cannot be read: {error.strerror}.", "Check the permission.")
    if whole:
        return Examined(name, True, "as they were installed.")
    return Examined(name, False, "are not as they were installed.", AGAIN.format(language=package.target))


def _probed(engine: Translator, route: Route) -> Examined:
    name = f"translating {engine.name} {route.source} → {f'{route.via} → ' if route.via else ''}{route.target}"
    try:
        candidates = engine.translate([_probe(route.source)], route)
    except ReleaseError as error:
        return Examined(name, False, error.message, error.hint)
    except Exception as error:  # noqa: BLE001 - an engine may fail in any way; this is to find out
        broken = plugins.broken_plugin(engine.name, error, "failed")
        return Examined(name, False, broken.message, broken.hint)
    if any(each.text.strip() for each in candidates[0][:1]):
        return Examined(name, True, "a sentence was translated.")
    return Examined(name, False, "a sentence came back empty.", AGAIN.format(language=route.target))


def _probe(language: str) -> str:
    """A whole sentence in that language; in English where we have none."""
    try:
        return phrases(language)["card"]["none"]
    except LookupError:
        return phrases("en")["card"]["none"]

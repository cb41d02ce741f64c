"""What `languages install` does on the network, and what it says meanwhile."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from accessible_release import plugins
from accessible_release.cli.progress import reporter
from accessible_release.cli.running import tell
from accessible_release.errors import MachineLacks, ReleaseError
from accessible_release.files import scratch_folder
from accessible_release.settings import Settings
from accessible_release.translating import argos, firefox
from accessible_release.translating.choosing import check_language
from accessible_release.translating.packages import index
from accessible_release.translating.packages.codes import to_tag
from accessible_release.translating.packages.firefox_files import NAMES
from accessible_release.translating.packages.firefox_list import Model
from accessible_release.translating.packages.listing import way
from accessible_release.translating.packages.models import install_model
from accessible_release.translating.packages.store import ARGOS, FIREFOX, Package, install_file

MEGABYTE = 1_000_000
UNPROVEN = "The list gives no checksum for it: that it is what its makers published is left to the server and to https."


class Source(ABC):
    """Where the languages of an engine come from."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings

    @property
    @abstractmethod
    def address(self) -> str:
        """Of the list."""

    @abstractmethod
    def offers(self) -> Sequence[Any]:
        """What the list has. Raises `MachineLacks`."""

    @abstractmethod
    def install(self, offer: Any, folder: Path) -> Package:
        """Download one of the offers into the folder, and install it."""


class ArgosSource(Source):
    """The list of Argos Translate."""

    @property
    def address(self) -> str:
        """Of the list."""
        return index.address(self.settings)

    def offers(self) -> Sequence[index.Offer]:
        """Its packages."""
        return index.available(self.address)

    def install(self, offer: index.Offer, folder: Path) -> Package:
        """A package is one file."""
        told = _Told(offer.host, way(offer.source, offer.target), offer.version, proven=bool(offer.sha256))
        path = index.download(offer, folder, told)
        return install_file(path, self.settings, (offer.source, offer.target), argos.loads)


class FirefoxSource(Source):
    """The list of the models of Firefox Translations."""

    @property
    def address(self) -> str:
        """Of the list."""
        return index.firefox_address(self.settings)

    def offers(self) -> Sequence[Model]:
        """Its models."""
        return index.models(self.address)

    def install(self, offer: Model, folder: Path) -> Package:
        """A model is several files, each with its checksum."""
        told = _Told(index.host(offer.parts[0]), way(offer.source, offer.target), offer.version)
        fetched = index.fetch(offer, folder, told)
        sums = {NAMES[each.kind]: each.unpacked_sha256 for each in offer.parts}
        languages = offer.source, offer.target
        return install_model(
            fetched, self.settings, firefox.unpacked, firefox.loads, languages, offer.version, sums=sums
        )


SOURCES: dict[str, type[Source]] = {ARGOS: ArgosSource, FIREFOX: FirefoxSource}
"""The engines whose languages can be fetched."""


def downloaded(code: str, way_back: bool, engine: str, settings: Settings) -> Iterator[Package]:
    """The packages for the way from the language of the releases to another, each when it is installed.

    They are for the `engine`; where none is named, for the first of the settings that is there and whose list has
    the way.
    """
    target = to_tag(code)
    check_language(target)
    source, wanted = _chosen(target, way_back, [engine] if engine else _engines(settings), settings)
    with scratch_folder() as folder:
        for offer in wanted:
            yield source.install(offer, folder)


def _chosen(target: str, way_back: bool, names: Sequence[str], settings: Settings) -> tuple[Source, Sequence[Any]]:
    """The first source that has the way, and its offers; where none has it, what was wrong with the first is raised."""
    failed: list[ReleaseError] = []
    for name in names:
        source = SOURCES[name](settings)
        tell(f"Going to the network, for the list of languages: {source.address}")
        try:
            offers = source.offers()
            wanted = index.legs(offers, settings.language, target)
            return source, (*wanted, *(index.legs(offers, target, settings.language) if way_back else ()))
        except ReleaseError as error:
            failed.append(error)
    raise failed[0]


def _engines(settings: Settings) -> list[str]:
    """The engines of the settings that are there; the first of them all the same where none is."""
    known = [name for name in settings.translators if name in SOURCES] or [ARGOS]
    return [name for name in known if _is_there(name, settings)] or known[:1]


def _is_there(name: str, settings: Settings) -> bool:
    try:
        plugins.translator(name, settings)
    except MachineLacks:
        return False
    return True


class _Told:
    """Says what is downloaded, from where and how large it is, and then how far it is."""

    def __init__(self, host: str, what: str, version: str, *, proven: bool = True) -> None:
        self._host, self._what, self._proven = host, f"{what} {version}".rstrip(), proven
        self._progress = reporter("auto")

    def __call__(self, done: int, total: int) -> None:
        """Told each time that bytes have come, first with none."""
        if not done:
            size = f"{-(-total // MEGABYTE)} MB" if total else "of unknown size"
            tell(f"Downloading from {self._host}: {self._what}, {size}")
            if not self._proven:
                tell(UNPROVEN)
        elif total:
            self._progress.step("Downloading, MB", -(-done // MEGABYTE), -(-total // MEGABYTE))

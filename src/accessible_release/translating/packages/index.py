"""The public lists of languages, and downloads from them. Only `languages install` uses them."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import IO, Any, Protocol, TypeVar

from accessible_release import tables
from accessible_release.errors import MachineLacks, Unusable, quoted
from accessible_release.settings import Settings
from accessible_release.translating.packages import firefox_list, network
from accessible_release.translating.packages.codes import best, is_sane, to_tag
from accessible_release.translating.packages.firefox_files import NAMES, PACKED
from accessible_release.translating.packages.firefox_list import Model, Part
from accessible_release.translating.packages.names import MOST_BYTES
from accessible_release.translating.packages.network import TIMEOUT_SECONDS, NotFetched, Progress
from accessible_release.translating.packages.placing import unwritable
from accessible_release.translating.packages.store import PIVOT

LARGEST_INDEX = 20_000_000
LONGEST_INDEX_SECONDS = 300.0
FROM_FILE = "Or fetch the file elsewhere, then: accessible-release languages install --from-file FILE"
AGAIN = f"Nothing was installed. Run the same command again. {FROM_FILE}"


@dataclass(frozen=True, slots=True)
class Offer:
    """A package in the list. Languages are BCP 47 tags."""

    source: str
    target: str
    version: str
    links: tuple[str, ...]
    """Addresses that hold the same file."""
    sha256: str = ""
    """Of the file; empty where the list does not say."""

    @property
    def host(self) -> str:
        """The computer that it would come from."""
        return network.host(self.links[0])


class Way(Protocol):
    """What a list offers from one language to another."""

    @property
    def source(self) -> str:
        """BCP 47 tag."""

    @property
    def target(self) -> str:
        """BCP 47 tag."""


W = TypeVar("W", bound=Way)


def address(settings: Settings) -> str:
    """Where the list is: the setting, else the public list of Argos Translate (index.toml)."""
    return settings.languages_index or str(tables.toml(__package__, "index.toml")["address"])


def firefox_address(settings: Settings) -> str:
    """Where the list of Firefox Translations models is: the setting, else the public one (index.toml)."""
    return settings.firefox_index or str(tables.toml(__package__, "index.toml")["firefox"]["address"])


def available(url: str, timeout: float = TIMEOUT_SECONDS) -> list[Offer]:
    """What the list offers, for each pair of languages its newest version. Raises `MachineLacks`."""
    newest: dict[tuple[str, str], Offer] = {}
    for each in _offers(_listed(url, timeout), url):
        pair = each.source, each.target
        if pair not in newest or _order(each.version) > _order(newest[pair].version):
            newest[pair] = each
    return list(newest.values())


def models(url: str, timeout: float = TIMEOUT_SECONDS) -> list[Model]:
    """The models that the list for Firefox Translations offers, the best of each pair. Raises `MachineLacks`.

    The files of the public list lie where index.toml says, those of another list beside it.
    """
    public = tables.toml(__package__, "index.toml")["firefox"]
    files = str(public["files"]) if url == public["address"] else url
    try:
        return firefox_list.models(_listed(url, timeout), files, network.is_safe)
    except ValueError as error:
        raise _no_list(url, "firefox_index") from error


def _listed(url: str, timeout: float) -> bytes:
    try:
        return b"".join(network.pieces(url, LARGEST_INDEX, timeout, longest=LONGEST_INDEX_SECONDS))
    except NotFetched as error:
        raise MachineLacks(
            "index-unreachable",
            f"the list of languages cannot be had: {error}.",
            where=quoted(url),
            hint=f"Check the network and the proxy. {FROM_FILE}",
        ) from error


def legs(offers: Iterable[W], source: str, target: str) -> tuple[W, ...]:
    """The packages for a way: one that goes it, else two that meet in English. Raises `Unusable` for none."""
    by_pair = {(each.source, each.target): each for each in offers}
    begin = best(source, [pair[0] for pair in by_pair]) or source
    end = best(target, [pair[1] for pair in by_pair]) or target
    for way in (((begin, end),), ((begin, PIVOT), (PIVOT, end))):
        if all(pair in by_pair for pair in way):
            return tuple(by_pair[pair] for pair in way)
    there = ", ".join(sorted({pair[1] for pair in by_pair}))
    raise Unusable(
        "language-not-offered",
        f"the list has no way from {quoted(source)} to {quoted(target)}.",
        hint=f"It has: {there}." if there else "It is empty.",
    )


def download(offer: Offer, into: Path, progress: Progress, timeout: float = TIMEOUT_SECONDS) -> Path:
    """A new file in the folder `into` with the whole package; when it fails no file is left.

    Its links are tried in their order. Raises `MachineLacks` for the last that failed.
    """
    failed = MachineLacks("download-failed", "the list names no address for it.", hint=FROM_FILE)
    for link in offer.links:
        try:
            return _downloaded(link, offer.sha256, into, progress, timeout)
        except MachineLacks as error:
            failed = error
    raise failed


def fetch(model: Model, into: Path, progress: Progress, timeout: float = TIMEOUT_SECONDS) -> Path:
    """A new folder in `into` with the files of a model, packed as they are sent.

    Each has the checksum of the list. When one fails nothing is left. Raises `MachineLacks`.
    """
    folder = Path(tempfile.mkdtemp(dir=into))
    done = 0
    try:
        for part in model.parts:
            with (folder / f"{NAMES[part.kind]}{PACKED}").open("xb") as stream:
                told = partial(_so_far, progress, done, model.size)
                _save(part.link, part.sha256, stream, told, timeout, part.size)
            done += part.size
    except BaseException as error:
        shutil.rmtree(folder, ignore_errors=True)
        if isinstance(error, OSError):
            raise unwritable(into, error) from error
        raise
    return folder


def _so_far(progress: Progress, before: int, total: int, done: int, _total: int) -> None:
    """Progress in one of several files; the first alone tells that it begins."""
    if done or not before:
        progress(before + done, total)


def host(part: Part) -> str:
    """The computer that a file of a model would come from."""
    return network.host(part.link)


def _downloaded(link: str, sha256: str, into: Path, progress: Progress, timeout: float) -> Path:
    path = into
    try:
        with tempfile.NamedTemporaryFile(suffix=".argosmodel", dir=into, delete=False) as stream:
            path = Path(stream.name)
            _save(link, sha256, stream, progress, timeout)
    except BaseException as error:
        with suppress(OSError):
            if path != into:
                path.unlink()
        if isinstance(error, OSError):
            raise unwritable(into, error) from error
        raise
    return path


def _save(link: str, sha256: str, stream: IO[bytes], progress: Progress, timeout: float, largest: int = 0) -> None:
    digest = hashlib.sha256()
    try:
        for piece in network.pieces(link, largest or MOST_BYTES, timeout, progress):
            digest.update(piece)
            stream.write(piece)
    except NotFetched as error:
        raise MachineLacks(
            "download-failed", f"the language could not be downloaded: {error}.", where=quoted(link), hint=AGAIN
        ) from error
    if sha256 and digest.hexdigest() != sha256.lower():
        raise MachineLacks(
            "download-checksum", "what was downloaded is not what the list promises.", where=quoted(link), hint=AGAIN
        )


def _offers(data: bytes, url: str) -> Iterator[Offer]:
    try:
        rows = json.loads(data.decode("utf-8"))
    except (ValueError, RecursionError):
        rows = None
    if not isinstance(rows, list):
        raise _no_list(url, "languages_index")
    yield from (offer for row in rows if isinstance(row, dict) and (offer := _offer(row)))


def _no_list(url: str, setting: str) -> MachineLacks:
    return MachineLacks(
        "index-broken",
        "what is there is no list of languages.",
        where=quoted(url),
        hint=f"Check the address (setting {setting}). {FROM_FILE}",
    )


def _offer(row: dict[str, Any]) -> Offer | None:
    """None for a row that is no package for translation, or has no address that is safe."""
    codes = [str(row.get(name, "")).replace("_", "-") for name in ("from_code", "to_code")]
    links = row.get("links")
    safe = tuple(str(link) for link in links if network.is_safe(str(link))) if isinstance(links, list) else ()
    if not all(is_sane(code) for code in codes) or not safe or row.get("type", "translate") != "translate":
        return None
    version, sha256 = (str(row.get(name) or "") for name in ("package_version", "sha256"))
    return Offer(to_tag(codes[0]), to_tag(codes[1]), version, safe, sha256)


def _order(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d{1,9}", version))

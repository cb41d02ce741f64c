"""The public list of languages, and downloads from it. Only `languages install` uses it."""

from __future__ import annotations

import hashlib
import json
import re
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from accessible_release import tables
from accessible_release.errors import MachineLacks, Unusable, quoted
from accessible_release.settings import Settings
from accessible_release.translating.packages import network
from accessible_release.translating.packages.codes import best, is_sane, to_tag
from accessible_release.translating.packages.names import MOST_BYTES
from accessible_release.translating.packages.network import TIMEOUT_SECONDS, NotFetched, Progress
from accessible_release.translating.packages.placing import unwritable
from accessible_release.translating.packages.store import PIVOT

LARGEST_INDEX = 20_000_000
LONGEST_INDEX_SECONDS = 300.0
FROM_FILE = "Or fetch the file elsewhere, then: accessible-release languages install --from-file FILE.argosmodel"
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


def address(settings: Settings) -> str:
    """Where the list is: the setting, else the public list of Argos Translate (index.toml)."""
    if settings.languages_index:
        return settings.languages_index
    return str(tables.toml(__package__, "index.toml")["address"])


def available(url: str, timeout: float = TIMEOUT_SECONDS) -> list[Offer]:
    """What the list offers, for each pair of languages its newest version. Raises `MachineLacks`."""
    try:
        data = b"".join(network.pieces(url, LARGEST_INDEX, timeout, longest=LONGEST_INDEX_SECONDS))
    except NotFetched as error:
        raise MachineLacks(
            "index-unreachable",
            f"the list of languages cannot be had: {error}.",
            where=quoted(url),
            hint=f"Check the network and the proxy. {FROM_FILE}",
        ) from error
    newest: dict[tuple[str, str], Offer] = {}
    for each in _offers(data, url):
        pair = each.source, each.target
        if pair not in newest or _order(each.version) > _order(newest[pair].version):
            newest[pair] = each
    return list(newest.values())


def legs(offers: Iterable[Offer], source: str, target: str) -> tuple[Offer, ...]:
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


def _save(link: str, sha256: str, stream: IO[bytes], progress: Progress, timeout: float) -> None:
    digest = hashlib.sha256()
    try:
        for piece in network.pieces(link, MOST_BYTES, timeout, progress):
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
        raise MachineLacks(
            "index-broken",
            "what is there is no list of languages.",
            where=quoted(url),
            hint=f"Check the address (setting languages_index). {FROM_FILE}",
        )
    yield from (offer for row in rows if isinstance(row, dict) and (offer := _offer(row)))


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

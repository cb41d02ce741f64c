"""The list of Firefox Translations models: records of Remote Settings, a file each, put together to whole models."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin

from accessible_release import tables
from accessible_release.translating.packages.codes import is_sane, to_tag
from accessible_release.translating.packages.firefox_files import LARGEST_PART, NAMES

SHA256 = re.compile(r"[0-9a-fA-F]{64}")
VERSION = re.compile(r"[0-9]{1,4}(\.[0-9]{1,4}){0,3}([a-z][0-9]{0,4})?")
Key = tuple[str, str, str]
"""Source, target, version."""


@dataclass(frozen=True, slots=True)
class Part:
    """One file of a model."""

    kind: str
    """`model`, `lex`, `vocab`, `srcvocab` or `trgvocab`."""
    link: str
    size: int
    """Bytes, as it is sent."""
    sha256: str
    """As it is sent."""
    unpacked_sha256: str
    """Of the file itself; empty where the list does not say."""


@dataclass(frozen=True, slots=True)
class Model:
    """A whole model in the list. Languages are BCP 47 tags."""

    source: str
    target: str
    version: str
    architecture: str
    """Such as `base-memory`; empty where the list does not say."""
    parts: tuple[Part, ...]

    @property
    def size(self) -> int:
        """Bytes to fetch."""
        return sum(each.size for each in self.parts)


def models(data: bytes, files: str, is_safe: Callable[[str], bool]) -> list[Model]:
    """The best model for each pair of languages, of those that are whole and that the engine can read.

    `files` is the address below which the files lie. Files without a checksum, too large, or at an address that is
    not safe are passed over. Raises `ValueError` for what is no list.
    """
    try:
        rows = json.loads(data.decode("utf-8"))["data"]
    except (ValueError, RecursionError, KeyError, TypeError) as error:
        raise ValueError("no list") from error
    if not isinstance(rows, list):
        raise ValueError("no list")  # noqa: TRY004 - as for what cannot be read at all
    found: dict[Key, dict[str, dict[str, Part]]] = {}
    for row in rows:
        if isinstance(row, dict) and (key := _key(row)) and (part := _part(row, files, is_safe)):
            found.setdefault(key, {}).setdefault(str(row.get("architecture") or ""), {})[part.kind] = part
    best: dict[tuple[str, str], Model] = {}
    for each in _whole(found):
        pair = each.source, each.target
        if pair not in best or _rank(each) > _rank(best[pair]):
            best[pair] = each
    return list(best.values())


def _key(row: Mapping[str, Any]) -> Key | None:
    codes = [str(row.get(name, "")).replace("_", "-") for name in ("sourceLanguage", "targetLanguage")]
    version = str(row.get("version", ""))
    readable = VERSION.fullmatch(version) and version.split(".", maxsplit=1)[0] == str(_settings()["format"])
    return (to_tag(codes[0]), to_tag(codes[1]), version) if readable and all(map(is_sane, codes)) else None


def _part(row: Mapping[str, Any], files: str, is_safe: Callable[[str], bool]) -> Part | None:
    sent = row.get("attachment")
    kind = str(row.get("fileType"))
    if kind not in NAMES or not isinstance(sent, dict):
        return None
    size, sha256, location = sent.get("size"), str(sent.get("hash", "")), sent.get("location")
    unpacked = str(row.get("decompressedHash") or "")
    link = urljoin(files, location) if isinstance(location, str) and location else ""
    if not isinstance(size, int) or not 0 < size <= LARGEST_PART or not is_safe(link):
        return None
    if not all(SHA256.fullmatch(each) for each in (sha256, unpacked or sha256)):
        return None
    return Part(kind, link, size, sha256.lower(), unpacked.lower())


def _whole(found: Mapping[Key, Mapping[str, Mapping[str, Part]]]) -> Iterator[Model]:
    """What makes whole models; a file that names no architecture belongs to every one."""
    for (source, target, version), kinds in found.items():
        for architecture, own in kinds.items():
            parts = {**kinds.get("", {}), **own}
            words = {"vocab"} if "vocab" in parts else {"srcvocab", "trgvocab"}
            if parts.keys() >= {"model", *words}:
                taken = tuple(parts[kind] for kind in NAMES if kind in parts and kind in {"model", "lex", *words})
                yield Model(source, target, version, architecture, taken)


def _rank(model: Model) -> tuple[bool, tuple[int, ...], int]:
    """Finished versions before those on trial (3.0a1), newer before older, then the kind that we prefer."""
    preferred: list[str] = _settings()["architectures"]
    place = preferred.index(model.architecture) if model.architecture in preferred else len(preferred)
    finished = not re.search(r"[a-z]", model.version)
    return finished, tuple(map(int, re.findall(r"\d+", model.version))), -place


def _settings() -> Mapping[str, Any]:
    found: Mapping[str, Any] = tables.toml(__package__, "index.toml")["firefox"]
    return found

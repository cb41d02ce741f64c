"""From a path to text: regular files only, a size limit, no guessing of encodings, no hidden characters."""

from __future__ import annotations

import hashlib
import re
import sys
from dataclasses import dataclass
from pathlib import Path

from accessible_release.characters import clean
from accessible_release.errors import Unusable, printable, quoted
from accessible_release.files import NOT_REGULAR, read_regular
from accessible_release.findings import Finding, finding

STDIN, STDIN_NAME = "-", "standard input"

LOOKS_LIKE = {
    b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"GIF8": "a GIF picture",
    b"PK\x03\x04": "a Word file or another ZIP archive",
    b"%PDF": "a PDF",
    b"{\\rtf": "an RTF document",
    b"\xd0\xcf\x11\xe0": "an old Word file",
    b"\x7fELF": "a program",
    b"MZ\x90": "a program",
}
UTF16_MARKS = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
UTF8_MARK = b"\xef\xbb\xbf"

HIGH = re.compile(rb"[\x80-\xff]")
UTF8 = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
"""A character of UTF-8 that is no ASCII."""
AFTER_CAPITALS = b"\x85\x91\x92\x93\x94\x96\x97\x99\x9b\xa0\xae\xbb"
"""Marks of Windows-1252 that may follow an accented capital or ß (`É”`, `ß“`), which then look like UTF-8."""
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
    """The text behind `path`, or behind standard input for `-`.

    Raises `Unusable` for anything but a readable, regular text file of at most `max_bytes`.
    """
    if path == STDIN:
        return decode(_standard_input(max_bytes), name=STDIN_NAME, max_bytes=max_bytes)
    return decode(_read(path, max_bytes), name=printable(Path(path).name), max_bytes=max_bytes)


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
    text, encoding = _text(data, quoted(name))
    found: list[Finding] = []
    if encoding != "utf-8":
        found.append(
            finding(
                "encoding-not-utf8",
                f"The file is {encoding}, not UTF-8.",
                hint="Check the quotation marks and accents.",
            )
        )
    kept, noticed = clean(text)
    _check_figures(kept, quoted(name))
    return Source(name, kept, hashlib.sha256(data).hexdigest(), encoding, tuple(found) + noticed)


def _check_figures(text: str, where: str) -> None:
    """Raise `Unusable` for a figure with more digits than can be reckoned with."""
    for found in FIGURE.finditer(text):
        if found.end() - found.start() > MOST_DIGITS and sum(map(str.isdigit, found.group())) > MOST_DIGITS:
            line = text.count("\n", 0, found.start()) + 1
            message, hint = f"a figure has more than {MOST_DIGITS:,} digits.", "Take it out, or divide it."
            raise Unusable("figure-too-long", message, where=f"{where}, line {line}", hint=hint)


def _text(data: bytes, where: str) -> tuple[str, str]:
    for mark, encoding in UTF16_MARKS.items():
        if data.startswith(mark):
            return _utf16(data[2:], encoding, where), "utf-16"
    kind = next((kind for magic, kind in LOOKS_LIKE.items() if data.startswith(magic)), None)
    if kind or b"\x00" in data:
        looks = f" (looks like {kind})" if kind else " (it holds NUL bytes; if it is UTF-16, save it as UTF-8)"
        raise Unusable("input-not-text", f"not a text file{looks}.", where=where)
    marked, data = data.startswith(UTF8_MARK), data.removeprefix(UTF8_MARK)
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        if marked or _is_mostly_utf8(data):
            raise _bad_byte(data, error.start, where) from error
    try:
        return data.decode("cp1252"), "windows-1252"
    except UnicodeDecodeError as error:
        raise Unusable(
            "input-not-text", "neither UTF-8 nor Windows-1252 text.", where=where, hint="Save it as UTF-8."
        ) from error


def _is_mostly_utf8(data: bytes) -> bool:
    """Whether data that is not UTF-8 was meant to be: read as Windows-1252 it would be full of `Ã©` and `â€™`."""
    characters = UTF8.findall(data)
    if any(each[1:].strip(AFTER_CAPITALS) for each in characters):
        return True
    return len(characters) > len(HIGH.findall(UTF8.sub(b"", data)))


def _bad_byte(data: bytes, place: int, where: str) -> Unusable:
    before = data[:place].decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    return Unusable(
        "input-bad-byte",
        f"the file is UTF-8 but for the byte 0x{data[place]:02X} in column {column}.",
        where=f"{where}, line {line}",
        hint="Type that character afresh and save the file as UTF-8.",
    )


def _utf16(data: bytes, encoding: str, where: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise Unusable("input-not-text", "broken UTF-16.", where=where, hint="Save it as UTF-8.") from error
    if "\x00" in text:  # UTF-32 begins like UTF-16
        raise Unusable("input-not-text", "not UTF-16, and not UTF-8.", where=where, hint="Save it as UTF-8.")
    return text

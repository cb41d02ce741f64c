"""From a path to text: regular files only, a size limit, no guessing of encodings, no hidden characters."""

from __future__ import annotations

import hashlib
import os
import re
import stat
import sys
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from accessible_release.errors import Unusable, quoted
from accessible_release.findings import Finding, finding

STDIN = "-"

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

OVERRIDES = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
JOINERS = frozenset("\u200c\u200d")
MOST_DIGITS = 4_000
"""Python reads no longer number from text, and nobody writes one."""
FIGURE = re.compile(r"\d++(?:[,.’'\u00a0\u202f ]\d{3}(?!\d))*+")
"""Digits in a row, or in groups of three."""
NUMBER_OR_ADDRESS = re.compile(r"\d|@|www\.|https?:", re.IGNORECASE)


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
        return decode(sys.stdin.buffer.read(max_bytes + 1), name="standard input", max_bytes=max_bytes)
    return decode(_read_regular(Path(path), max_bytes), name=Path(path).name, max_bytes=max_bytes)


def _read_regular(path: Path, max_bytes: int) -> bytes:
    where = quoted(str(path))
    try:
        # Opening a FIFO would wait for ever without O_NONBLOCK; the check must be on the opened file, not the name.
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except OSError as error:
        reason = error.strerror or "unreadable"
        raise Unusable("input-unreadable", f"cannot read it: {reason.lower()}.", where=where) from error
    except ValueError as error:
        raise Unusable("input-unreadable", "that is not a file name.", where=where) from error
    try:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            hint = "Give a Markdown file, or - to pipe."
            raise Unusable("input-not-a-file", "that is not a regular file.", where=where, hint=hint)
        with os.fdopen(handle, "rb", closefd=False) as stream:
            return stream.read(max_bytes + 1)
    finally:
        os.close(handle)


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
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    clean, noticed = _clean(text)
    _check_figures(clean, quoted(name))
    return Source(name, clean, hashlib.sha256(data).hexdigest(), encoding, tuple(found) + noticed)


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
    try:
        return data.removeprefix(UTF8_MARK).decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        pass
    try:
        return data.decode("cp1252"), "windows-1252"
    except UnicodeDecodeError as error:
        raise Unusable(
            "input-not-text", "neither UTF-8 nor Windows-1252 text.", where=where, hint="Save it as UTF-8."
        ) from error


def _utf16(data: bytes, encoding: str, where: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise Unusable("input-not-text", "broken UTF-16.", where=where, hint="Save it as UTF-8.") from error
    if "\x00" in text:  # UTF-32 begins like UTF-16
        raise Unusable("input-not-text", "not UTF-16, and not UTF-8.", where=where, hint="Save it as UTF-8.")
    return text


def _clean(text: str) -> tuple[str, tuple[Finding, ...]]:
    """`text` without characters that a reader cannot see, and one finding a line and kind."""
    lines, found = [], []
    for number, line in enumerate(text.split("\n"), start=1):
        kept, codes = _clean_line(line)
        lines.append(kept)
        found += [finding(code, MESSAGES[code], line=number, hint=HINTS.get(code, "")) for code in sorted(codes)]
    return "\n".join(lines), tuple(found)


MESSAGES = {
    "control-characters-removed": "Control characters were taken out of this line.",
    "invisible-characters-removed": "Zero-width characters were taken out of this line.",
    "direction-override": "A text-direction override stands in a line with a number or an address.",
    "foreign-digits": "Digits of another script are shown as ASCII digits.",
}
HINTS = {
    "direction-override": "The number may be shown backwards: type this line afresh.",
    "foreign-digits": "Check the number against its owner's.",
}


def _clean_line(line: str) -> tuple[str, set[str]]:
    if line.isascii() and line.isprintable():
        return line, set()
    kept: list[str] = []
    codes: set[str] = set()
    matters = NUMBER_OR_ADDRESS.search(line) is not None
    for place, char in enumerate(line):
        code = _unwanted(char, line[max(0, place - 1) : place], matters=matters)
        if code:
            codes.add(code)
        elif char.isdecimal() and not char.isascii():
            codes.add("foreign-digits")
            kept.append(str(unicodedata.decimal(char)))
        else:
            kept.append(char)
    return "".join(kept), codes


def _unwanted(char: str, before: str, *, matters: bool) -> str | None:
    """The code of the finding for a character that is taken out; `matters`: its line has a number or an address."""
    category = unicodedata.category(char)
    if category == "Cc" and char != "\t":
        return "control-characters-removed"
    if category != "Cf":
        return None
    if char in OVERRIDES and matters:
        return "direction-override"
    if char in JOINERS and not before.isascii():
        return None  # Persian, Indic scripts and emoji are written with joiners
    return "invisible-characters-removed"

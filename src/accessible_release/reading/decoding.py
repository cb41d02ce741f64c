"""Bytes as text: byte-order mark, then strict UTF-8, then Windows-1252; no guessing beyond that."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator

from accessible_release.errors import Unusable
from accessible_release.findings import Finding, finding

WORD_OR_ZIP = "a Word file or another ZIP archive"
SAVE_AS = dict.fromkeys(("an RTF document", "an old Word file"), "Open it in Word and save it as .docx.")
LOOKS_LIKE = {
    b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"GIF8": "a GIF picture",
    b"PK\x03\x04": WORD_OR_ZIP,
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


def not_utf8(encoding: str) -> Iterator[Finding]:
    """The finding for a file that was not UTF-8 and does not say what it is."""
    if encoding != "utf-8":
        hint = "Check the quotation marks and accents."
        yield finding("encoding-not-utf8", f"The file is {encoding}, not UTF-8.", hint=hint)


def decoded(data: bytes, where: str, declared: str = "") -> tuple[str, str]:
    """`data` as text, and its encoding, which is `declared` where the data says one. Raises `Unusable`."""
    for mark, encoding in UTF16_MARKS.items():
        if data.startswith(mark):
            return _utf16(data[2:], encoding, where), "utf-16"
    _check_is_text(data, where)
    if declared:
        with contextlib.suppress(LookupError, UnicodeError):
            return data.decode(declared), declared
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


def _check_is_text(data: bytes, where: str) -> None:
    """Raises `Unusable` for data of another kind, such as a PDF."""
    kind = next((kind for magic, kind in LOOKS_LIKE.items() if data.startswith(magic)), None)
    if kind or b"\x00" in data:
        looks = f" (looks like {kind})" if kind else " (it holds NUL bytes; if it is UTF-16, save it as UTF-8)"
        hint = "Let the name of a Word file end in .docx." if kind == WORD_OR_ZIP else SAVE_AS.get(kind or "", "")
        raise Unusable("input-not-text", f"not a text file{looks}.", where=where, hint=hint)


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

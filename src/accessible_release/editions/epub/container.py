"""The ZIP file around a book, by the Open Container Format; the same files always give the same bytes."""

from __future__ import annotations

import posixpath
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from urllib.parse import unquote
from xml.etree import ElementTree as Xml
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

FOLDER = "EPUB"
PACKAGE = "package.opf"
ENTRY = "META-INF/container.xml"
TYPE = b"application/epub+zip"
CONTAINER = f"""<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles>
<rootfile full-path="{FOLDER}/{PACKAGE}" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>
"""
BEGIN = (1980, 1, 1, 0, 0, 0)
"""The time of every file in the book: the earliest that a ZIP file can hold."""
READABLE = 0o644 << 16
UNIX = 3
NAMES = {
    "container": "urn:oasis:names:tc:opendocument:xmlns:container",
    "opf": "http://www.idpf.org/2007/opf",
}


@dataclass(frozen=True, slots=True)
class Part:
    """A file of the book."""

    name: str
    """Within the book's folder."""
    media_type: str
    data: bytes = field(repr=False)


def packed(parts: Sequence[Part]) -> bytes:
    """The whole book. Sound and pictures are stored as they are: they are packed already."""
    out = BytesIO()
    with ZipFile(out, "w") as book:
        book.writestr(_entry("mimetype", ZIP_STORED), TYPE)
        book.writestr(_entry(ENTRY, ZIP_DEFLATED), CONTAINER.encode(), compresslevel=zlib.Z_BEST_COMPRESSION)
        for part in parts:
            stored = part.media_type.startswith("audio/") or part.media_type in ("image/png", "image/jpeg")
            entry = _entry(f"{FOLDER}/{part.name}", ZIP_STORED if stored else ZIP_DEFLATED)
            book.writestr(entry, part.data, compresslevel=zlib.Z_BEST_COMPRESSION)
    return out.getvalue()


def _entry(name: str, how: int) -> ZipInfo:
    entry = ZipInfo(name, BEGIN)
    entry.compress_type = how
    entry.create_system, entry.external_attr = UNIX, READABLE
    return entry


def pages_of(data: bytes) -> Iterator[str]:
    """The pages of any EPUB in reading order, as markup.

    Raises KeyError and the errors of zipfile and expat for a damaged one.
    """
    with ZipFile(BytesIO(data)) as book:
        root = _xml(book.read(ENTRY)).find(".//container:rootfile", NAMES)
        path = root.attrib["full-path"] if root is not None else ""
        package = _xml(book.read(path))
        places = {item.attrib["id"]: item.attrib["href"] for item in package.iterfind(".//opf:item", NAMES)}
        for item in package.iterfind(".//opf:itemref", NAMES):
            place = posixpath.join(posixpath.dirname(path), unquote(places[item.attrib["idref"]]))
            yield book.read(place).decode()


def _xml(data: bytes) -> Xml.Element:
    return Xml.fromstring(data)  # noqa: S314 - expat refuses what grows without end

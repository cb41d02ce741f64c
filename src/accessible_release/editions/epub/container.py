"""The ZIP file around a book, by the Open Container Format; the same files always give the same bytes."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from urllib.parse import unquote
from xml.etree import ElementTree as Xml
from zipfile import ZipFile

from accessible_release.editions.zipping import zipped

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


def packed(parts: Sequence[Part], published: str | None) -> bytes:
    """The whole book. Its type stands first and as it is, for those who look only at the first bytes."""
    inside = {f"{FOLDER}/{part.name}": part.data for part in parts}
    held = {"mimetype": TYPE, ENTRY: CONTAINER.encode(), **inside}
    return zipped(held, published=published, stored=frozenset({"mimetype"}))


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

"""An e-book opened with the standard library alone."""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree as ET

OPF = "{http://www.idpf.org/2007/opf}"
DC = "{http://purl.org/dc/elements/1.1/}"
XHTML = "{http://www.w3.org/1999/xhtml}"
CONTAINER = ".//{urn:oasis:names:tc:opendocument:xmlns:container}rootfile"
BLOCKS = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "th", "div", "dt", "dd", "section", "br", "tr", "sup"}


class Book:
    """The package of an e-book and what it names. Raises `KeyError` or `ValueError` for one that is broken."""

    def __init__(self, path: Path) -> None:
        with zipfile.ZipFile(path) as archive:
            self.members = {name: archive.read(name) for name in archive.namelist()}
        root = ET.fromstring(self.members["META-INF/container.xml"]).find(CONTAINER)  # noqa: S314 - a book of ours
        if root is None:
            raise ValueError("container.xml names no package")
        self.package = root.get("full-path", "")
        self.opf = self.tree(self.package)
        self.items = {each.get("id", ""): each for each in self.opf.iter(f"{OPF}item")}

    @property
    def language(self) -> str:
        """The first language that the package names; empty for none."""
        return next((each.text or "" for each in self.opf.iter(f"{DC}language")), "")

    def text(self, name: str) -> str:
        """A member's text."""
        return self.members[name].decode("utf-8")

    def tree(self, name: str) -> ET.Element:
        """A member as XML. Raises `ValueError` for one that is not."""
        try:
            return ET.fromstring(self.members[name])  # noqa: S314 - a book of ours
        except ET.ParseError as error:
            raise ValueError(f"{name}: {error}") from error

    def place(self, item: ET.Element) -> str:
        """The member that an item of the manifest names."""
        return resolve(self.package, item.get("href", ""))

    def documents(self) -> Iterator[str]:
        """Every XHTML member that the manifest names."""
        return (self.place(item) for item in self.items.values() if item.get("media-type") == "application/xhtml+xml")

    def spine(self) -> Iterator[ET.Element]:
        """The items of the manifest in reading order."""
        return (self.items[each.get("idref", "")] for each in self.opf.iter(f"{OPF}itemref"))

    def words(self) -> str:
        """The words of the book in reading order."""
        return "\n".join("".join(_words(self.tree(self.place(item)))) for item in self.spine())


def resolve(base: str, target: str) -> str:
    """The member that a reference in `base` names."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(base), unquote(target.split("#", maxsplit=1)[0])))


def _words(element: ET.Element) -> Iterator[str]:
    tag = element.tag.removeprefix(XHTML) if isinstance(element.tag, str) else "script"
    if tag not in {"head", "script", "style"}:
        yield "\n" if tag in BLOCKS else ""
        yield element.text or ""
        for child in element:
            yield from _words(child)
        yield "\n" if tag in BLOCKS else ""
    yield element.tail or ""

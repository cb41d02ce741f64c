"""Opens finished Word documents, enough to ask about their markup."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree

from accessible_release.editions.word import WordEdition
from accessible_release.model import Release
from accessible_release.settings import DEFAULTS, Settings

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
Element = ElementTree.Element


def made(release: Release, settings: Settings = DEFAULTS) -> bytes:
    [file] = WordEdition().make(release, None, settings)
    return file.data


def part(data: bytes, name: str = "word/document.xml") -> Element:
    """One part of the file, parsed."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return ElementTree.fromstring(file.read(name))  # noqa: S314 - we wrote it


def parts(data: bytes) -> dict[str, Element]:
    """Every part that is XML."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        names = [name for name in file.namelist() if name.endswith(".xml") and name.startswith("word/")]
    return {name: part(data, name) for name in names}


def all_of(element: Element, name: str) -> list[Element]:
    return list(element.iter(W + name))


def value(element: Element | None, name: str = "val") -> str:
    return "" if element is None else element.get(W + name, "")


def text_of(element: Element) -> str:
    """The words below an element."""
    signs = {W + "br": "\n", W + "tab": "\t", W + "noBreakHyphen": "\u2011"}
    return "".join((each.text or "") if each.tag == W + "t" else signs.get(each.tag, "") for each in element.iter())


def paragraphs(data: bytes) -> list[tuple[str, str]]:
    """Style id and words of every paragraph of the body."""
    return [(value(each.find(f"{W}pPr/{W}pStyle")) or "Normal", text_of(each)) for each in all_of(part(data), "p")]


def paragraph(data: bytes, words: str) -> Element:
    """The first paragraph with these words in it."""
    return next(each for each in all_of(part(data), "p") if words in plain(text_of(each)))


def style(data: bytes, name: str) -> Element:
    """The style of that name."""
    sheet = part(data, "word/styles.xml")
    [found] = [each for each in all_of(sheet, "style") if value(each.find(W + "name")) == name]
    return found


def read(release: Release, settings: Settings = DEFAULTS) -> str:
    return WordEdition().read_back(made(release, settings), release.language)


def plain(text: str) -> str:
    """Text with one kind of space and hyphen, and without the marks that only turn its direction."""
    return " ".join(re.sub("[\u200e\u200f]", "", text).replace("\u2011", "-").split())


def missing(wanted: str, found: Iterator[str]) -> list[str]:
    """The words of `wanted` that do not come, in this order, in what is left of `found`."""
    return [word for word in words(wanted) if word not in found]


def words(text: str) -> list[str]:
    return re.findall(r"\w+", plain(text))


def opened(data: bytes) -> Any:
    import docx

    return docx.Document(io.BytesIO(data))

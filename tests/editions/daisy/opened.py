"""A finished book, taken apart: its documents parsed, its phrases listed. It shares no code with the edition."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from xml.etree import ElementTree
from xml.etree.ElementTree import Element
from zipfile import ZipFile

XHTML = "{http://www.w3.org/1999/xhtml}"


@dataclass(frozen=True)
class Clip:
    """A phrase of the book as its SMIL files have it; times in milliseconds."""

    file: str
    ids: frozenset[str]
    text: str
    audio: str
    begin: int
    end: int


class Opened:
    """A book, unpacked and parsed. Parsing fails on what is not well-formed and on entities that nobody declared."""

    def __init__(self, data: bytes) -> None:
        with ZipFile(BytesIO(data)) as archive:
            self.infos = archive.infolist()
            self.files = {each.filename: archive.read(each) for each in self.infos}
        self.trees = {
            name: ElementTree.fromstring(content)  # noqa: S314 - made by the test itself
            for name, content in self.files.items()
            if name.endswith((".html", ".smil"))
        }
        self.headings = body(self.trees["ncc.html"])
        self.parts = [str(ref.get("src")) for ref in self.trees["master.smil"].iter("ref")]
        self.clips = [clip for part in self.parts for clip in _clips(part, self.trees[part])]
        self.order = [str(each.get("id")) for each in self.trees["content.html"].iter() if each.get("id")]

    def meta(self, name: str) -> list[tuple[str, str]]:
        return [
            (str(each.get("name")), str(each.get("content")))
            for each in self.trees[name].iter()
            if tag_of(each) == "meta" and each.get("name")
        ]

    def one(self, file: str, name: str) -> str:
        [found] = [content for known, content in self.meta(file) if known == name]
        return found


def words_of(element: Element) -> str:
    """Its words on one line, without the signs that keep a number in its order."""
    return " ".join(re.sub("[\u2066-\u2069]", "", _inner(element)).split())


def _inner(element: Element) -> str:
    inside = "".join(_inner(child) + (child.tail or "") for child in element)
    return " " if tag_of(element) == "br" else (element.text or "") + inside


def _clips(name: str, tree: Element) -> Iterator[Clip]:
    for par in tree.iter("par"):
        [text], [audio] = list(par.iter("text")), list(par.iter("audio"))
        begin, end = (_npt(str(audio.get(key))) for key in ("clip-begin", "clip-end"))
        ids = frozenset(str(each.get("id")) for each in (par, text))
        assert par.get("endsync") == "last"
        yield Clip(name, ids, str(text.get("src")), str(audio.get("src")), begin, end)


def _npt(value: str) -> int:
    found = re.fullmatch(r"npt=(\d+)\.(\d{3})s", value)
    assert found, value
    return int(found[1]) * 1000 + int(found[2])


def body(tree: Element) -> list[Element]:
    """What stands directly in the body."""
    [body] = [each for each in tree if tag_of(each) == "body"]
    return list(body)


def tag_of(element: Element) -> str:
    return element.tag.removeprefix(XHTML)


def level_of(heading: Element) -> int:
    return int(tag_of(heading)[1:])

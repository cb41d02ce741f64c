"""A finished talking book, read as a player reads it: from its table of contents by its SMIL files to its text."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser
from io import BytesIO
from zipfile import ZipFile

from accessible_release.editions.web import words_of_page

NCC = "ncc.html"


def words_of_book(data: bytes) -> str:
    """The words of its text documents, in the order in which its sections first lead to them.

    Raises KeyError where a file of the book is missing, ValueError where one is damaged or nothing is to be heard.
    """
    with ZipFile(BytesIO(data)) as archive:
        damaged = archive.testzip()
        if damaged:
            raise ValueError(f"{damaged} is damaged")
        sections = list(_files(archive, NCC, "a", "href"))
        texts = list(dict.fromkeys(each for part in sections for each in _files(archive, part, "text", "src")))
        sounds = {each for part in sections for each in _files(archive, part, "audio", "src")}
        sizes = [archive.getinfo(sound).file_size for sound in sounds]
        if not sizes or not all(sizes):
            raise ValueError("it has no sound")
        return "\n".join(words_of_page(archive.read(text).decode()) for text in texts)


def _files(archive: ZipFile, name: str, tag: str, attribute: str) -> Iterator[str]:
    """The files that the tags of a file lead to, each once."""
    reader = _Addresses(tag, attribute)
    reader.feed(archive.read(name).decode())
    reader.close()
    yield from dict.fromkeys(address.partition("#")[0] for address in reader.found)


class _Addresses(HTMLParser):
    def __init__(self, tag: str, attribute: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self._tag, self._attribute = tag, attribute

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == self._tag:
            self.found.append(dict(attrs).get(self._attribute) or "")

"""Books for tests, and what is in them."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from xml.etree import ElementTree as Xml

from accessible_release.cache import Cache
from accessible_release.editions.epub import EpubEdition
from accessible_release.model import Narration, Release
from accessible_release.narrating.narrate import narrate
from accessible_release.narrating.tone_voice import ToneVoice
from accessible_release.settings import Settings

QUICK = Settings(rate=3000, contact_rate=3000, sentence_pause=9, paragraph_pause=9, heading_pause=9, group_pause=9)
SPACES = {
    "opf": "http://www.idpf.org/2007/opf",
    "dc": "http://purl.org/dc/elements/1.1/",
    "h": "http://www.w3.org/1999/xhtml",
    "smil": "http://www.w3.org/ns/SMIL",
    "epub": "http://www.idpf.org/2007/ops",
}
XHTML, EPUB = f"{{{SPACES['h']}}}", f"{{{SPACES['epub']}}}"


@dataclass(frozen=True)
class Book:
    """A finished book, opened."""

    data: bytes
    files: dict[str, bytes]

    @property
    def package(self) -> Xml.Element:
        return self.xml("package.opf")

    def xml(self, name: str) -> Xml.Element:
        return parsed_xml(self.files[f"EPUB/{name}"])

    def meta(self, name: str) -> list[str]:
        """The values of a property of the whole book."""
        found = self.package.iterfind(".//opf:meta", SPACES)
        return [each.text or "" for each in found if each.get("property") == name and not each.get("refines")]

    def dc(self, name: str) -> list[str]:
        return [each.text or "" for each in self.package.iterfind(f".//dc:{name}", SPACES)]

    @property
    def spine(self) -> list[str]:
        places = {item.attrib["id"]: item.attrib["href"] for item in self.package.iterfind(".//opf:item", SPACES)}
        return [places[item.attrib["idref"]] for item in self.package.iterfind(".//opf:itemref", SPACES)]

    @property
    def texts(self) -> list[str]:
        """The pages that are not the cover."""
        return [name for name in self.spine if name != "cover.xhtml"]

    @property
    def clips(self) -> list[tuple[str, int, int]]:
        """Element with its page, and when it is heard, in milliseconds, page after page."""
        return [clip for name in self.texts for clip in self.clips_of(name.replace(".xhtml", ".smil"))]

    def clips_of(self, name: str) -> list[tuple[str, int, int]]:
        if f"EPUB/{name}" not in self.files:
            return []
        found = []
        for par in self.xml(name).iterfind(".//smil:par", SPACES):
            text, sound = par.find("smil:text", SPACES), par.find("smil:audio", SPACES)
            assert text is not None
            assert sound is not None
            begin, end = (milliseconds(sound.attrib[edge]) for edge in ("clipBegin", "clipEnd"))
            found.append((text.attrib["src"], begin, end))
        return found

    def ids(self, name: str) -> list[str]:
        return [each.attrib["id"] for each in self.xml(name).iter() if "id" in each.attrib]


def parsed_xml(markup: bytes | str) -> Xml.Element:
    return Xml.fromstring(markup)  # noqa: S314 - our own markup


def milliseconds(clock: str) -> int:
    hours, minutes, seconds = clock.split(":")
    whole, rest = seconds.split(".")
    assert len(rest) == 3
    return ((int(hours) * 60 + int(minutes)) * 60 + int(whole)) * 1000 + int(rest)


@cache
def spoken(given: Release) -> Narration:
    return narrate(given, QUICK, ToneVoice(), Cache(None))


def made(given: Release, settings: Settings = QUICK) -> Book:
    [file] = EpubEdition().make(given, spoken(given), settings)
    return opened(file.data)


def opened(data: bytes) -> Book:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        assert archive.testzip() is None
        return Book(data, {name: archive.read(name) for name in archive.namelist()})

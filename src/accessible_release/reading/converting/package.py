"""A Word file opened with care: it is a ZIP archive of XML, and either may be made to fill memory."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from accessible_release.careful_xml import DEEPEST, BrokenXmlError, TooDeepError, parsed
from accessible_release.errors import Unusable
from accessible_release.reading.converting.kinds import CARRIES, too_large

MOST_FILES = 5_000
READ = re.compile(r"(?:\[Content_Types\]\.xml|_rels/.*|word/(?:_rels/.*|[^/]+\.xml))")
"""What is read of the archive; pictures, fonts and programs in it are not."""
MAIN = "word/document.xml"
ENCRYPTED = 0x1


@dataclass(frozen=True)
class Package:
    """The parts that hold words."""

    files: dict[str, bytes]
    trees: dict[str, Element]

    @property
    def document(self) -> Element:
        """The text itself."""
        return self.trees[MAIN]

    def parts(self, name: str) -> Iterator[Element]:
        """The parts of that name: `header1.xml`, `header2.xml` … for `header`."""
        pattern = re.compile(rf"word/{name}\d*\.xml")
        return (tree for path, tree in sorted(self.trees.items()) if pattern.fullmatch(path))

    @property
    def bare(self) -> bytes:
        """The archive with nothing in it but what was read."""
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w") as archive:
            for name, data in self.files.items():
                archive.writestr(name, data)
        return made.getvalue()


def opened(data: bytes, where: str, max_bytes: int) -> Package:
    """The parts of the Word file `data`.

    Raises `Unusable` for what is no Word file, for one that is damaged or locked with a password, for more than
    20 times `max_bytes` of XML, and for what no word processor writes: a document type, very deep nesting.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            files = _files(archive, where, CARRIES * max_bytes)
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError, ValueError, OSError) as error:
        raise broken(where) from error
    if MAIN not in files:
        message = "that is no Word file, whatever its name says."
        raise Unusable("word-broken", message, where=where, hint="Save it from Word as .docx.")
    return Package(files, {name: _tree(xml, where) for name, xml in files.items()})


def _files(archive: zipfile.ZipFile, where: str, most: int) -> dict[str, bytes]:
    infos = archive.infolist()
    if len(infos) > MOST_FILES:
        raise too_large(where, f"there are more than {MOST_FILES:,} files in it.")
    files: dict[str, bytes] = {}
    left = most
    for info in infos:
        if info.filename in files or not READ.fullmatch(info.filename):
            continue
        if info.flag_bits & ENCRYPTED:
            raise Unusable("word-broken", "it is locked with a password.", where=where, hint="Save it without one.")
        with archive.open(info) as stream:
            files[info.filename] = stream.read(left + 1)
        left -= len(files[info.filename])
        if left < 0:
            raise too_large(where, f"what is packed in it is larger than {most:,} bytes.")
    return files


def broken(where: str) -> Unusable:
    """The error for a file that is damaged."""
    hint = "Open it in Word, save it again as .docx, and try once more."
    return Unusable("word-broken", "the Word file cannot be read: it is damaged.", where=where, hint=hint)


def _tree(xml: bytes, where: str) -> Element:
    try:
        return parsed(xml)
    except TooDeepError as error:
        hint = "Take out tables or boxes that stand in one another."
        raise Unusable("nesting", f"nested deeper than {DEEPEST}.", where=where, hint=hint) from error
    except BrokenXmlError as error:
        raise broken(where) from error

"""XML from elsewhere read with care, and written: nothing in it unfolds, and nothing else is opened because of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NoReturn
from xml.etree.ElementTree import Element, SubElement, TreeBuilder, indent, tostring
from xml.parsers import expat

DEEPEST = 400
"""Elements in one another."""
UNHOLDABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""A character that no XML file can hold, however it is written."""
LANGUAGE, SPACE = (f"{{http://www.w3.org/XML/1998/namespace}}{name}" for name in ("lang", "space"))
"""`xml:lang`, `xml:space`."""


class BrokenXmlError(ValueError):
    """What is no XML file, or one that no program writes that means well. Its text is the end of a sentence."""


class TooDeepError(BrokenXmlError):
    """Elements stand in one another deeper than `DEEPEST`."""


def parsed(data: bytes, *, document_type: bool = False) -> Element:
    """The tree of an XML file, its tags as `{namespace}name`.

    A document type is refused unless `document_type`; even then it may only name the file's kind, as TMX files do: what
    it names is not read, and it may define nothing. Raises `BrokenXmlError`.
    """
    grower = _Grower(document_type=document_type)
    parser = expat.ParserCreate(None, "}")
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = grower.start, grower.end
    parser.CharacterDataHandler = grower.builder.data
    parser.StartDoctypeDeclHandler = grower.doctype
    parser.SkippedEntityHandler = grower.entity
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, LookupError, UnicodeError) as error:
        line = getattr(error, "lineno", parser.CurrentLineNumber)
        raise BrokenXmlError(f"line {line} is not well-formed") from error
    except ValueError as error:
        if isinstance(error, BrokenXmlError):
            raise
        raise BrokenXmlError("its encoding is not known") from error
    return grower.builder.close()


class _Grower:
    """Builds a tree, and looks what comes."""

    def __init__(self, *, document_type: bool) -> None:
        self.depth, self.builder, self.document_type = 0, TreeBuilder(), document_type

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        self.depth += 1
        if self.depth > DEEPEST:
            raise TooDeepError(f"nested deeper than {DEEPEST}")
        self.builder.start(_named(tag), {_named(name): value for name, value in attributes.items()})

    def end(self, tag: str) -> None:
        """It ends."""
        self.depth -= 1
        self.builder.end(_named(tag))

    def doctype(self, _name: str, _system: str | None, _public: str | None, defines: bool) -> None:
        """With definitions of its own, a few bytes can become gigabytes, or name other files."""
        if defines or not self.document_type:
            raise BrokenXmlError("it has a document type, with which a file can hold more than it shows")

    def entity(self, name: str, _is_parameter: bool) -> NoReturn:
        """A character by a name that only a file elsewhere defines: it would be lost."""
        raise BrokenXmlError(f"it names a character “&{name};” that it does not define")


def _named(name: str) -> str:
    return f"{{{name}" if "}" in name else name


def local(element: Element) -> str:
    """The name of an element without its namespace."""
    return element.tag.rpartition("}")[2]


def child(parent: Element, tag: str, text: str = "", /, **attributes: str) -> Element:
    """A new element in another; `_` in the name of an attribute stands for `-`."""
    made = SubElement(parent, tag, {key.replace("_", "-"): value for key, value in attributes.items()})
    made.text = text or None
    return made


def written(root: Element) -> bytes:
    """The file, in UTF-8, a line for each element that holds others; words stay as they are."""
    indent(root)
    file: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return file + b"\n"

"""Whether an SVG file is a drawing and nothing else: no scripts, no links, nothing loaded, nothing that unfolds.

Whatever is not on the lists of svg.toml is refused, so that what SVG learns next year is refused too.
"""

from __future__ import annotations

import re
from xml.etree import ElementTree

from accessible_release import tables

SVG = "{http://www.w3.org/2000/svg}"
XML = "{http://www.w3.org/XML/1998/namespace}"
DECLARED = re.compile(r"<\?xml[^>]*?encoding\s*=\s*[\"']([^\"']*)[\"']")
TARGET = re.compile(r"url\(\s*(?![\"']?#)", re.IGNORECASE)
"""A `url()` that points out of the file."""
LOADS = re.compile(r"@import|javascript:|expression\(|\\|image-set\(|src\(", re.IGNORECASE)
"""Also every backslash: it can hide the others."""


def svg_fault(data: bytes) -> str:
    """Why the file is refused, as the end of a sentence; empty for a plain drawing."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return "is not UTF-8"
    declared = DECLARED.search(text)
    if "\0" in text or (declared and declared[1].lower() not in ("utf-8", "us-ascii", "ascii")):
        return "is not UTF-8"
    if "<!" in text.replace("<!--", "").replace("<![CDATA[", "") or "<?xml-stylesheet" in text:
        # No definitions of entities: a few lines of them can fill the memory, and they can name other files.
        return "declares entities or a style sheet"
    try:
        root = ElementTree.fromstring(text.encode())  # noqa: S314 - without a DOCTYPE there are no entities
    except ElementTree.ParseError:
        return "is not well-formed"
    if root.tag != f"{SVG}svg":
        return "is no SVG file"
    return next((fault for element in root.iter() if (fault := _fault(element))), "")


def _fault(element: ElementTree.Element) -> str:
    tag = element.tag
    if not isinstance(tag, str):  # a processing instruction or a comment
        return ""
    namespace, _, name = tag.removeprefix("{").rpartition("}")
    if tag.startswith(SVG) and name not in _listed("elements"):
        return f"holds <{name}>"
    if not tag.startswith(SVG) and namespace not in _listed("namespaces"):
        return "holds what is no drawing"
    if name == "style" and _loads(element.text or ""):
        return "loads another file"
    return next((fault for key, value in element.attrib.items() if (fault := _attribute_fault(key, value))), "")


def _attribute_fault(key: str, value: str) -> str:
    name = key.rpartition("}")[2].lower()
    if name.startswith("on"):
        return "runs a script"
    if name == "href" and not value.startswith("#"):
        return "links to another file"
    if key == f"{XML}base" or _loads(value):
        return "loads another file"
    return ""


def _loads(text: str) -> bool:
    return bool(TARGET.search(text) or LOADS.search(text))


def _listed(name: str) -> frozenset[str]:
    return tables.words(__package__, "svg.toml", name)

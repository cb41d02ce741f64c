"""HTML as a tree: the one door to Beautiful Soup."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bs4 import BeautifulSoup
from bs4.dammit import EncodingDetector
from bs4.element import NavigableString, PreformattedString, Tag

from accessible_release.errors import Unusable
from accessible_release.reading.losses import MAX_NESTING
from accessible_release.reading.masking import TAGS
from accessible_release.reading.words import words_of

NEVER_SHOWN = (
    "script",
    "style",
    "template",
    "object",
    "embed",
    "applet",
    "iframe",
    "svg",
    "math",
    "audio",
    "video",
    "canvas",
    "map",
    "source",
    "track",
    "param",
    "base",
    "link",
    "meta",
    "title",
)
MOST_ELEMENTS = 50_000
"""No page has so many, and a Word file becomes none with so many."""
WORD = re.compile(r"\w+")
SAME_AS_WINDOWS = frozenset({"iso-8859-1", "latin-1", "latin1", "us-ascii", "ascii"})
"""Browsers read these as Windows-1252."""
NOT_DECLARED = re.compile(r"utf-?(?:7|8|16|32)|.*(?:escape|idna|punycode|unicode)")
"""Encodings that no page can truly declare in itself, or need not."""


__all__ = [
    "NEVER_SHOWN",
    "NavigableString",
    "Raw",
    "Tag",
    "attribute",
    "children",
    "count",
    "declared_encoding",
    "parse",
    "tags",
    "words",
]


class Raw(NavigableString):
    """Markdown that stays as it is."""


def parse(html: str, where: str) -> Tag:
    """The tree of a page or of a part of one. Raises `Unusable` for elements nested deeper than 100, or too many."""
    if html.count("<") > 2 * MOST_ELEMENTS:
        message, hint = f"it has more than {MOST_ELEMENTS:,} elements.", "Divide it into several releases."
        raise Unusable("too-many-parts", message, where=where, hint=hint)
    tree = BeautifulSoup(html, "lxml")
    _check_depth(tree, where)
    for each in [node for node in tree.descendants if isinstance(node, PreformattedString)]:
        each.extract()  # comments, declarations
    return tree


def _check_depth(tree: Tag, where: str) -> None:
    level: list[Tag] = [tree]
    depth = 0
    while level:
        depth += 1
        if depth > MAX_NESTING + 2:  # the tree itself, and <html>
            hint = "Take out elements that only hold one another."
            raise Unusable("nesting", f"nested deeper than {MAX_NESTING}.", where=where, hint=hint)
        level = [child for node in level for child in node.children if isinstance(child, Tag)]


def declared_encoding(data: bytes) -> str:
    """The encoding that a page says it has, where that decides anything; empty where it does not."""
    name = (EncodingDetector.find_declared_encoding(data, is_html=True) or "").lower()
    if not name or NOT_DECLARED.match(name):
        return ""
    return "windows-1252" if name in SAME_AS_WINDOWS else name


def words(node: Tag | NavigableString | None) -> str:
    """What a reader sees of it, in one line."""
    if node is None:
        return ""
    if isinstance(node, NavigableString):
        return " ".join(node.split())
    parts: list[str] = []
    for each in node.descendants:
        if isinstance(each, NavigableString):
            parts.append(str(each))
        elif isinstance(each, Tag) and (each.name in words_of(TAGS, "apart")):
            parts.append(" ")
    return " ".join("".join(parts).split())


def count(node: Tag) -> int:
    """How many words it has."""
    return len(WORD.findall(node.get_text(" ")))


def tags(node: Tag, *names: str) -> list[Tag]:
    """The elements of these names in it, in order; of any name where none is given."""
    return [each for each in node.find_all(names or True) if isinstance(each, Tag)]


def children(node: Tag) -> Iterator[Tag]:
    """The elements directly in it."""
    return (each for each in node.children if isinstance(each, Tag))


def attribute(node: Tag, name: str) -> str:
    """The value of an attribute as a text; empty where there is none."""
    value = node.get(name)
    return " ".join(value) if isinstance(value, list) else str(value or "")

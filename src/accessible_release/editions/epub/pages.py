"""The pages of a book: the release as XHTML, in one page, or in several where it is long."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any
from xml.etree import ElementTree as Xml

from accessible_release.editions.page import environment
from accessible_release.editions.structure import Branch, Document, Leaf

LONGEST = 250_000
"""Characters of markup up to which a page is opened at once by reading apps; beyond it a new page begins."""
ENOUGH = LONGEST // 2
"""So much is enough for a page where a heading comes next."""
NO_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Control characters, which XML cannot hold and nobody can see."""
OWN_LINK = re.compile(r'href="#([^"]+)"')


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the release that stays together: `opening`, `text`, `notes`, `card` or `closing`."""

    kind: str
    markup: str
    heading: bool = False
    """Whether it begins with a heading of the release."""


@dataclass(frozen=True, slots=True)
class Page:
    """One content document."""

    name: str
    markup: str
    ids: tuple[str, ...]
    """Of its elements, in their order."""

    @property
    def root(self) -> Xml.Element:
        """The page as a tree."""
        return Xml.fromstring(self.markup)  # noqa: S314 - our own markup


def pages(tree: Document, values: Mapping[str, Any]) -> tuple[Page, ...]:
    """The pages in reading order; every id stands in one of them, and links lead to the page that has it.

    `values` are those of the templates `parts.xhtml.j2` and `page.xhtml.j2`. Raises an error of expat if a template
    makes what is no XML.
    """
    bundles = list(_bundles(list(_pieces(tree, values))))
    made = [_page(f"text-{number}.xhtml", bundle, values) for number, bundle in enumerate(bundles, start=1)]
    where = {name: page.name for page in made for name in page.ids}
    return tuple(replace(page, markup=_linked(page, where)) for page in made)


def _pieces(tree: Document, values: Mapping[str, Any]) -> Iterator[Piece]:
    """The release from top to bottom; the order counts, because the templates number what they print."""
    parts: Any = environment(__package__).get_template("parts.xhtml.j2").make_module(dict(values))
    yield Piece("opening", parts.opening())
    for child in tree.body:
        yield Piece("text", parts.text(child), _is_heading(child))
    if tree.footnotes:
        yield Piece("notes", parts.notes())
    if values["card"]:
        yield Piece("card", parts.card_last())
    yield Piece("closing", parts.closing())


def _is_heading(child: Branch | Leaf) -> bool:
    return isinstance(child, Leaf) and child.kind == "heading"


def _bundles(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """All pieces in one page if that is short; else pages that begin at headings where there are any."""
    if sum(len(piece.markup) for piece in pieces) <= LONGEST:
        yield list(pieces)
        return
    bundle: list[Piece] = []
    size = 0
    for piece in pieces:
        full = size + len(piece.markup) > LONGEST or (piece.heading and size > ENOUGH)
        if bundle and full and piece.kind != "closing":
            yield bundle
            bundle, size = [], 0
        bundle.append(piece)
        size += len(piece.markup)
    yield bundle


def _page(name: str, bundle: Sequence[Piece], values: Mapping[str, Any]) -> Page:
    from markupsafe import Markup

    groups = [
        (kind, Markup("").join(Markup(piece.markup) for piece in group))  # noqa: S704 - made by our templates
        for kind, group in groupby(bundle, key=lambda piece: piece.kind)
    ]
    template = environment(__package__).get_template("page.xhtml.j2")
    page = Page(name, xml(template.render(values, groups=groups)), ())
    return replace(page, ids=tuple(each.attrib["id"] for each in page.root.iter() if "id" in each.attrib))


def xml(text: str) -> str:
    """`text` without what XML cannot hold."""
    return NO_XML.sub("", text)


def _linked(page: Page, where: Mapping[str, str]) -> str:
    """The page with links that lead to other pages where their targets stand there."""

    def lead(found: re.Match[str]) -> str:
        target = where.get(found[1], page.name)
        return found[0] if target == page.name else f'href="{target}#{found[1]}"'

    return OWN_LINK.sub(lead, page.markup)

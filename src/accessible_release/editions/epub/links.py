"""Where a book may lead: kinds of addresses that every reading app and every checker of books knows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from accessible_release.editions.card import Card, Row
from accessible_release.editions.structure import Leaf
from accessible_release.editions.view import View
from accessible_release.editions.wording import Node

SCHEMES = ("http", "https", "mailto", "tel")
"""`sms:` is not among those that EPUB's checker knows; a number to text is shown, and is no link."""
HOSTED = ("http", "https")


def leads(target: str) -> bool:
    """Whether a book may have a link with that target."""
    try:
        parts = urlsplit(target)
        host = parts.hostname
    except ValueError:
        return False
    return parts.scheme.lower() in SCHEMES and (parts.scheme.lower() not in HOSTED or bool(host))


def linked(shown: Card) -> Card:
    """The card with the links that a book may have."""
    return replace(
        shown,
        entries=tuple(
            replace(entry, rows=tuple(map(_row, entry.rows)), listed=tuple(map(_row, entry.listed)))
            for entry in shown.entries
        ),
    )


def _row(row: Row) -> Row:
    return row if leads(row.href) else replace(row, href="")


@dataclass(slots=True)
class BookView(View):
    """What the templates of a book ask for: as for a page, with the links that a book may have."""

    def words(self, leaf: Leaf) -> tuple[Node, ...]:
        """The words of a leaf; those of a link that a book may not have stay as they are."""
        return tuple(_kept(View.words(self, leaf)))


def _kept(nodes: Iterable[Node]) -> Iterator[Node]:
    for node in nodes:
        inside = tuple(_kept(node.children))
        if node.kind not in ("link", "phone", "address") or leads(node.target):
            yield replace(node, children=inside)
        elif node.kind == "phone":
            yield replace(node, kind="number", target="", children=inside)
        elif node.kind == "address":
            yield Node("text", f" ({node.target})")
        else:
            yield from inside

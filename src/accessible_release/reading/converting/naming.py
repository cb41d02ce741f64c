"""What a part of a page is, by its element, role, class and words: the tables of `furniture.toml`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from itertools import pairwise
from typing import Any

from accessible_release import tables
from accessible_release.reading.converting.tree import Tag, attribute

LONGEST_LINE = 250
WORD_OF_CLASS = re.compile(r"[A-Z]?[a-z0-9]+|[A-Z]+(?![a-z])")


def kind_of(node: Tag) -> str:
    """What an element is by its name, role or class; empty for nothing in particular."""
    known = _known()
    role = known["roles"].get(attribute(node, "role"), "")
    return role or of_class(node) or known["elements"].get(node.name, "")


def of_class(node: Tag) -> str:
    """The same by its class and id alone."""
    names = _names(f"{attribute(node, 'class')} {attribute(node, 'id')}")
    return next((what for what, listed in _classes() if names & listed), "")


def _names(text: str) -> frozenset[str]:
    """The words of classes, also two in a row: `related-news` is `related`, `news` and `related-news`."""
    found: set[str] = set()
    for name in text.split():
        parts = [part.lower() for part in WORD_OF_CLASS.findall(name)]
        found |= {
            name.lower(),
            *parts,
            *("-".join(pair) for pair in pairwise(parts)),
            "-".join(parts),
        }
    return frozenset(found)


def _known() -> Mapping[str, Any]:
    return tables.toml(__package__, "furniture.toml")


@cache
def _classes() -> tuple[tuple[str, frozenset[str]], ...]:
    return tuple((what, frozenset(listed.split())) for what, listed in _known()["classes"].items())


@cache
def _patterns(kind: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    listed = _known()[kind].items()
    return tuple((what, re.compile("|".join(phrases), re.IGNORECASE)) for what, phrases in listed)


def matching(kind: str, text: str) -> str:
    """What a text is by the list `headings` or `lines`; empty for nothing in particular."""
    return next((what for what, pattern in _patterns(kind) if pattern.fullmatch(text)), "")


def by_words(text: str) -> str:
    """What a part of a page is by its words alone."""
    return matching("lines", text[:LONGEST_LINE]) or matching("headings", text[:LONGEST_LINE])

"""What of a page is no part of its news: buttons, breadcrumbs, captions, hashtags, the press office.

A line that holds a way to get in touch for the public, or that tells of a danger, is never taken for debris.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from accessible_release import tables
from accessible_release.dates import LABELLED
from accessible_release.model import Block, Contact, Release
from accessible_release.simplifying.genre.wordlists import entries

LISTS = ("path", "sharing", "website", "picture", "furniture", "press")
AROUND = " \t\n[](){}*_-–—|#<>.:"
LONGEST = 420
"""Characters: a longer paragraph is text."""
REASONS: Mapping[str, str] = {
    "path": "It says where one is on a website.",
    "sharing": "It is a button of a website.",
    "website": "It is about the website.",
    "picture": "It belongs to a picture that is not here.",
    "furniture": "It marks where the text begins or ends, or is for search engines.",
    "dated": "It says who wrote the release, or when; that stands at the top.",
    "press": "It is for reporters.",
}
MOST_WORDS = 6
"""Words in the name of a body above the title."""


def debris(release: Release) -> dict[str, str]:
    """The blocks that are no part of the news: id → the name of the list that knows them."""
    protected = _for_the_public(release.contacts)
    found: dict[str, str] = {}
    title = next((place for place, each in enumerate(release.blocks) if each.kind == "title"), 0)
    for place, block in enumerate(release.blocks):
        kind = _kind(block) if _is_line(block) else ""
        if not kind and place < title and publisher_above(release) == block.text:
            kind = "dated"
        if kind and not any(detail in block.text for detail in protected):
            found[block.id] = kind
    return found


def publisher_above(release: Release) -> str:
    """The name of a body that stands above the title by itself; empty where none does."""
    for block in release.blocks:
        if block.kind == "title":
            return ""
        words = block.text.split()
        if (
            block.kind == "paragraph"
            and 1 < len(words) <= MOST_WORDS
            and words[-1].strip(".").lower() in entries("bodies")
        ):
            return block.text
    return ""


def dated(block: Block) -> re.Match[str] | None:
    """A line that says when the release was written, and perhaps by whom: groups `date` and `who`."""
    return LABELLED.fullmatch(_bare(block.text))


def _kind(block: Block) -> str:
    bare = _bare(block.text)
    if not bare and block.text.strip():
        return "furniture" if "#" in block.text or "*" in block.text else ""
    if dated(block):
        return "dated"
    return next((name for name in LISTS if any(each.fullmatch(bare) for each in _patterns(name))), "")


def _is_line(block: Block) -> bool:
    alone = all(each.kind not in ("table", "footnote") or each.size == 1 for each in block.within)
    return block.kind in ("paragraph", "heading") and alone and len(block.text) <= LONGEST


def _bare(text: str) -> str:
    kept = text.strip()
    if kept.startswith("#"):
        return kept
    return " ".join(kept.strip(AROUND).split())


def _for_the_public(contacts: tuple[Contact, ...]) -> frozenset[str]:
    """Every detail by which anybody but a reporter reaches somebody, as printed."""
    return frozenset(
        detail
        for each in contacts
        if each.role != "media"
        for detail in (*(phone.printed for phone in each.phones), *each.text_numbers, *each.urls, *each.emails)
    )


@cache
def _patterns(name: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(line, re.IGNORECASE) for line in tables.phrases(__package__, "debris.toml", name))

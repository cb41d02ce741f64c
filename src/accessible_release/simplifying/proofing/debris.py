"""What of a page is no part of its news: buttons, breadcrumbs, captions, hashtags, the press office.

A line that holds a way to get in touch for the public, or that tells of a danger, is never taken for debris.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise

from accessible_release import tables
from accessible_release.dates import LABELLED
from accessible_release.model import Block, Contact, Release
from accessible_release.simplifying.genre.wordlists import entries
from accessible_release.simplifying.proofing.mastheads import mastheads

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
REPORTERS = re.compile(
    r"\b(?i:press|media|news ?desk|journalists?|reporters|editors?|interviews?|filming|"
    r"photo (?:call|opportunity)|(?:communications|comms)|marketing|public information officer)\b|\bPR\b"
)
HELP = re.compile(r"\b(?:999|112|911|danger|emergency)\b", re.IGNORECASE)
"""What no paragraph says that is for reporters alone."""
MOST_WORDS = 6
"""Words in the name of a body above the title."""


def debris(release: Release) -> dict[str, str]:
    """The blocks that are no part of the news: id → the name of the list that knows them."""
    protected, reporters = _for_the_public(release.contacts), _details(release.contacts, "media")
    heads = _heads(release)
    kinds = {
        block.id: _kind(block)
        or ("press" if _is_for_reporters(block, reporters) else "dated" if block.id in heads else "")
        for block in release.blocks
        if not any(_holds(block.text, detail) for detail in protected)
    }
    found = {name: kind for name, kind in kinds.items() if kind}
    return found | {each.id: "press" for each in _headings_left(release.blocks, found)}


def _heads(release: Release) -> frozenset[str]:
    """The ids of mastheads, and of the body above the title."""
    title = next((place for place, each in enumerate(release.blocks) if each.kind == "title"), 0)
    above = (block for block in release.blocks[:title] if publisher_above(release) == block.text)
    return frozenset(block.id for block in (*above, *filter(_is_line, mastheads(release))))


def _headings_left(blocks: Sequence[Block], found: Mapping[str, str]) -> Iterator[Block]:
    """What heads nothing but lines for reporters: “Journalists”, typed as a line of its own."""
    for block, following in pairwise(blocks):
        short = (
            block.id not in found and len(block.text.split()) <= MOST_WORDS and block.text[-1:] not in (".", "!", "?")
        )
        bare = _bare(block.text).lower()
        headed = bool(REPORTERS.search(block.text)) or bare in entries("headings") | {"notes"}
        if short and headed and found.get(following.id) == "press":
            yield block


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


def _holds(text: str, detail: str) -> bool:
    """Whether a way to reach somebody stands in a text, and not only its digits in a longer number."""
    return detail in text and bool(re.search(rf"(?<!\d)(?<!\d ){re.escape(detail)}(?! ?\d)", text))


def _kind(block: Block) -> str:
    """The list that knows a line; empty where none does, and for what is no line."""
    if not _is_line(block):
        return ""
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


def _is_for_reporters(block: Block, details: frozenset[str]) -> bool:
    """Whether a paragraph gives what only reporters are to use, and says so."""
    given = any(detail in block.text for detail in details)
    return given and block.kind == "paragraph" and bool(REPORTERS.search(block.text)) and not HELP.search(block.text)


def _for_the_public(contacts: tuple[Contact, ...]) -> frozenset[str]:
    """Every detail by which anybody but a reporter reaches somebody, as printed."""
    return _details(contacts, *{each.role for each in contacts if each.role != "media"})


def _details(contacts: tuple[Contact, ...], *roles: str) -> frozenset[str]:
    """Every detail of the contacts with these roles, as printed."""
    return frozenset(
        detail
        for each in contacts
        if each.role in roles
        for detail in (*(phone.printed for phone in each.phones), *each.text_numbers, *each.urls, *each.emails)
    )


@cache
def _patterns(name: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(line, re.IGNORECASE) for line in tables.phrases(__package__, "debris.toml", name))

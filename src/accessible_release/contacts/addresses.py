"""Web and e-mail addresses in running text and behind links, printed as the author printed them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from linkify_it import LinkifyIt

from accessible_release.model import Block

TOP_LEVEL = "wales scot cymru london gov health support help charity ngo foundation uk eu int mil online community care"
FILE_ENDING = re.compile(r"\.(?:jpe?g|png|gif|pdf|docx?|xlsx?|mp[34]|md|txt)$", re.IGNORECASE)
SENTENCE_JOIN = re.compile(r"\.[A-Z][a-z]+$")
"""A missing space after a full stop ("charity.The") looks like an address."""


@dataclass(frozen=True, slots=True)
class Address:
    """An address found at `text[start:end]`; for a link, the words that carry it."""

    start: int
    end: int
    printed: str
    email: bool
    linked: bool = False
    """It stands only behind a link; the words say something else."""
    phone: bool = False
    """A `tel:` link."""


@cache
def _finder() -> LinkifyIt:
    return LinkifyIt({}, {"fuzzy_link": True, "fuzzy_email": True, "fuzzy_ip": False}).tlds(TOP_LEVEL.split(), True)


def find_addresses(block: Block) -> list[Address]:
    """The addresses of a block in order, those printed before those behind links where both say the same."""
    printed = list(_printed(block.text))
    spans = [(each.start, each.end) for each in printed]
    linked = [
        each for each in _linked(block) if not any(each.start < end and start < each.end for start, end in spans)
    ]
    return sorted([*printed, *linked], key=lambda each: each.start)


def _printed(text: str) -> Iterator[Address]:
    for found in _finder().match(text) or []:
        raw = text[found.index : found.last_index]
        email = found.schema == "mailto:"
        if found.schema not in {"", "mailto:", "http:", "https:"} or FILE_ENDING.search(raw) and "/" not in raw:
            continue
        if not email and found.schema == "" and (SENTENCE_JOIN.search(raw) or re.fullmatch(r"[\d.]+", raw)):
            continue
        yield Address(found.index, found.last_index, raw.removeprefix("mailto:"), email)


def _linked(block: Block) -> Iterator[Address]:
    for mark in block.marks:
        if mark.kind != "link" or not mark.target:
            continue
        scheme, _, rest = mark.target.partition(":")
        if scheme.lower() == "mailto":
            yield Address(mark.start, mark.end, rest.partition("?")[0], email=True, linked=True)
        elif scheme.lower() in {"http", "https"}:
            yield Address(mark.start, mark.end, mark.target, email=False, linked=True)


def address_key(printed: str) -> str:
    """What makes two printed addresses the same: no scheme, no `www.`, no closing slash, no case in the host."""
    bare = re.sub(r"^(?:https?://)?(?:www\.)?", "", printed.strip(), flags=re.IGNORECASE).rstrip("/")
    host, slash, path = bare.partition("/")
    return host.lower() + slash + path


def mixed_scripts(printed: str) -> bool:
    """Whether the host mixes letters of two scripts, as a false address does."""
    host = address_key(printed).partition("/")[0]
    scripts = {unicodedata.name(char, "?").split()[0] for char in host if char.isalpha()}
    return len(scripts) > 1

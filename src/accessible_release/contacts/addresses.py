"""Web and e-mail addresses in running text and behind links, printed as the author printed them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from linkify_it import LinkifyIt

from accessible_release.analysis.spans.addresses import ENDINGS
from accessible_release.model import Block

FILE_ENDING = re.compile(r"\.(?:jpe?g|png|gif|pdf|docx?|xlsx?|mp[34]|mov|zip|md|txt)$", re.IGNORECASE)
SENTENCE_JOIN = re.compile(r"\.[A-Z][a-z]+$")
"""A missing space after a full stop ("charity.The") looks like an address."""
FIGURE = re.compile(r"[\d.]+")
SCHEME = re.compile(r"^(?:https?://)?(?:www\.)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Address:
    """An address found at `text[start:end]`; for a link, the words that carry it."""

    start: int
    end: int
    printed: str
    email: bool
    linked: bool = False
    """It stands only behind a link; the words say something else."""


@cache
def _finder() -> LinkifyIt:
    return LinkifyIt({}, {"fuzzy_link": True, "fuzzy_email": True, "fuzzy_ip": False}).tlds(list(ENDINGS))


def find_addresses(block: Block) -> list[Address]:
    """The addresses of a block in order; one that is printed is not found once more behind its own link."""
    printed = list(_printed(block.text))
    covered = bytearray(len(block.text))
    for each in printed:
        covered[each.start : each.end] = b"\1" * (each.end - each.start)
    linked = (each for each in _linked(block) if not any(covered[each.start : each.end]))
    return sorted([*printed, *linked], key=lambda each: each.start)


def _printed(text: str) -> Iterator[Address]:
    for found in _finder().match(text) or []:
        raw = text[found.index : found.last_index].rstrip(":;,!?")
        email = found.schema == "mailto:"
        if email or found.schema in {"http:", "https:"} or (found.schema == "" and _is_host(raw)):
            yield Address(found.index, found.index + len(raw), raw.removeprefix("mailto:"), email)


def _is_host(raw: str) -> bool:
    """Whether words without a scheme are an address and not a file, a figure or two sentences run together."""
    is_file = FILE_ENDING.search(raw) and "/" not in raw
    return not (is_file or SENTENCE_JOIN.search(raw) or FIGURE.fullmatch(raw))


def _linked(block: Block) -> Iterator[Address]:
    for mark in block.marks:
        scheme, _, rest = (mark.target or "").partition(":") if mark.kind == "link" else ("", "", "")
        if scheme.lower() == "mailto":
            yield Address(mark.start, mark.end, rest.partition("?")[0], email=True, linked=True)
        elif scheme.lower() in {"http", "https"}:
            yield Address(mark.start, mark.end, f"{scheme}:{rest}", email=False, linked=True)


def address_key(printed: str) -> str:
    """What makes two printed addresses the same: no scheme, no `www.`, no closing slash, no case in the host."""
    host, slash, path = SCHEME.sub("", printed.strip()).rstrip("/").partition("/")
    return host.lower() + slash + path


def host_of(printed: str) -> str:
    """The host of a web or e-mail address as it is printed, without `www.`."""
    return SCHEME.sub("", printed.strip().rpartition("@")[2]).partition("/")[0]


def mixed_scripts(printed: str) -> bool:
    """Whether the host mixes letters of two scripts, as a false address does."""
    scripts = {unicodedata.name(char, "?").split()[0] for char in host_of(printed) if char.isalpha()}
    return len(scripts) > 1

"""Contacts in running text: where a number, address or e-mail of the release stands, so that it can be a link."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import accumulate

from accessible_release.editions.card import dial
from accessible_release.editions.structure import Leaf
from accessible_release.editions.unnesting import Wrap
from accessible_release.locales import WORD_CHARACTER
from accessible_release.model import Block, Contact, Release, web_link
from accessible_release.patterns import one_of

AMBIGUOUS_DIGITS = 6
"""A number with no more digits is linked once, where the release gives it: "101 of them" is no call to the police."""
BEFORE = rf"(?<!{WORD_CHARACTER})(?<!@)(?<!\d[.,/:-])"
AFTER = rf"(?!{WORD_CHARACTER}|@)(?![.,/:-]{WORD_CHARACTER})"


@dataclass(frozen=True, slots=True)
class _Target:
    kind: str
    href: str
    lines: frozenset[int]
    """Lines of the source in which a short number may be linked; empty for anywhere."""


class ContactFinder:
    """Finds the printed forms of a release's contacts."""

    def __init__(self, release: Release) -> None:
        self._targets: dict[str, _Target] = {}
        for contact in release.contacts:
            for printed, kind, href in _forms(contact):
                self._add(printed, kind, href, contact.line)
        self._pattern = re.compile(f"{BEFORE}(?:{one_of(self._targets)}){AFTER}") if self._targets else None

    def wraps(self, leaf: Leaf) -> Iterator[Wrap]:
        """Each contact in the words of a block as a `phone` or `link`; what is a link already stays as it is."""
        if self._pattern is None or leaf.kind == "code":
            return
        given: set[str] = set()
        links = _Links(leaf.block)
        for found in self._pattern.finditer(leaf.block.text):
            target = self._targets[_key(found[0])]
            if target.lines and (target.href in given or not _stands_on(leaf.block, target.lines)):
                continue
            given.add(target.href)
            if not links.touch(found.start(), found.end()):
                yield Wrap(target.kind, found.start(), found.end(), target.href)
            elif target.kind == "phone":
                yield Wrap("number", found.start(), found.end())

    def _add(self, printed: str, kind: str, href: str, line: int) -> None:
        key = _key(printed)
        short = kind == "phone" and sum(char.isdigit() for char in printed) <= AMBIGUOUS_DIGITS
        lines = frozenset({line} if short else ())
        known = self._targets.get(key)
        # The first contact with a number keeps it; a second may give a short one at its own line too.
        self._targets[key] = replace(known, lines=known.lines | lines) if known else _Target(kind, href, lines)


def _forms(contact: Contact) -> Iterator[tuple[str, str, str]]:
    """Printed form, kind of wrap, address."""
    for phone in contact.phones:
        yield phone.printed, "phone", phone.link
    for scheme, numbers in (("sms", contact.text_numbers), ("tel", contact.relays)):
        for number in numbers:
            if dial(scheme, number):
                yield number, "phone", dial(scheme, number)
    for url in contact.urls:
        yield url, "link", web_link(url)
    for email in contact.emails:
        yield email, "link", f"mailto:{email}"


def _key(printed: str) -> str:
    return " ".join(printed.split())


class _Links:
    """Where the links of a block are."""

    def __init__(self, block: Block) -> None:
        links = sorted((mark.start, mark.end) for mark in block.marks if mark.kind == "link" and mark.target)
        self._begins = [begin for begin, _ in links]
        self._ends = list(accumulate((end for _, end in links), max))

    def touch(self, start: int, end: int) -> bool:
        """Whether a link covers a part of that stretch."""
        before = bisect_left(self._begins, end)
        return before > 0 and self._ends[before - 1] > start


def _stands_on(block: Block, lines: frozenset[int]) -> bool:
    return any(block.line <= line <= block.end_line for line in lines)

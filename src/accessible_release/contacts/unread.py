"""Figures that a reader seems to be told to dial and that were not found, in other languages than English.

Fewer words of these languages are known than of English, so a person has to look.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from accessible_release.contacts.addresses import find_addresses
from accessible_release.contacts.characters import digits_of, plain_characters
from accessible_release.contacts.numbers.digits import DATE, RUN, SHORTEST
from accessible_release.contacts.numbers.references import WORDS, is_no_number_abroad, is_reference
from accessible_release.contacts.numbers.short_codes import BARE, DIALLED_ABROAD
from accessible_release.contacts.occurrences import Occurrence
from accessible_release.contacts.wordlists import whole_words, words
from accessible_release.errors import quoted
from accessible_release.findings import Finding, finding
from accessible_release.model import Block, Release

NEAR = 45
"""So many characters before a figure tell to dial it."""
SPACED_DATE = re.compile(r"\d{1,2}\. ?\d{1,2}\. ?\d{4}")
SHORT = re.compile(rf"(?!(?:19|20)\d\d\b){BARE}")
"""A short figure that is no year."""
TEXTED = re.compile(rf"\b{words(WORDS, 'texts_abroad')}\b[^.!?\d]{{0,30}}$", re.IGNORECASE)


def unread_numbers(release: Release, found: Iterable[Occurrence]) -> Iterator[Finding]:
    """A finding for each figure that seems to be a number to dial and is none of the contacts `found`."""
    spans: dict[str, list[tuple[int, int]]] = {}
    for each in found:
        spans.setdefault(each.block, []).append((each.start, each.end))
    for block in release.blocks:
        if block.kind in {"rule", "code"}:
            continue
        known = [*spans.get(block.id, []), *((each.start, each.end) for each in find_addresses(block))]
        for start, end in _to_dial(block):
            if not any(left < end and start < right for left, right in known):
                yield _finding(block, start, end)


def _to_dial(block: Block) -> Iterator[tuple[int, int]]:
    text = plain_characters(block.text)
    for each in RUN.finditer(text):
        is_date = DATE.fullmatch(each.group()) or SPACED_DATE.fullmatch(each.group())
        long = len(digits_of(each.group())) >= SHORTEST and not is_date
        before = text[max(0, each.start() - NEAR) : each.start()]
        if long and whole_words(WORDS, "speaks_abroad").search(before) and not _is_other(text, each):
            yield each.span()
    for each in SHORT.finditer(text):
        before = text[max(0, each.start() - NEAR) : each.start()]
        if (DIALLED_ABROAD.search(before) or TEXTED.search(before)) and not _is_other(text, each):
            yield each.span()


def _is_other(text: str, figure: re.Match[str]) -> bool:
    return is_reference(text, figure.start()) or is_no_number_abroad(text, *figure.span())


def _finding(block: Block, start: int, end: int) -> Finding:
    line = next((each.line for each in block.sentences if each.start <= start < each.end), block.line)
    return finding(
        "contact-number-unclear",
        f"{quoted(block.text[start:end])} may be a number to call or to text; it is on no card.",
        line=line,
        hint="Print a telephone number in full, with its country: +351 …; a short number needs a person’s check.",
    )

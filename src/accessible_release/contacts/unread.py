"""Figures that a reader is told to dial and that are on no card, or not all of which are: a person has to look.

In other languages than English fewer words are known, so more is asked there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from accessible_release.contacts.addresses import find_addresses
from accessible_release.contacts.characters import plain_characters
from accessible_release.contacts.numbers.counting import is_explained
from accessible_release.contacts.numbers.dialling import SHORTEST
from accessible_release.contacts.numbers.groups import runs_of_groups
from accessible_release.contacts.numbers.references import WORDS, is_no_number_abroad, is_reference
from accessible_release.contacts.numbers.short_codes import BARE, DIALLED_ABROAD
from accessible_release.contacts.occurrences import Occurrences
from accessible_release.contacts.wordlists import whole_words, words
from accessible_release.errors import quoted
from accessible_release.findings import Finding, finding
from accessible_release.model import Block, Release

NEAR = 45
"""So many characters before a figure tell to dial it."""
SHORT = re.compile(rf"(?!(?:19|20)\d\d\b){BARE}")
"""A short figure that is no year."""
TEXTED = re.compile(rf"\b{words(WORDS, 'texts_abroad')}\b[^.!?\d]{{0,30}}$", re.IGNORECASE)


def unread_numbers(release: Release, found: Occurrences, *, abroad: bool) -> Iterator[Finding]:
    """A finding for each figure that seems to be a number to dial and is not, or not wholly, one of the contacts.

    `abroad`: the release is in another language than English.
    """
    for doubt in found.doubts:
        yield _finding(release.by_id[doubt.block], doubt.start, doubt.end)
    if abroad:
        yield from _abroad(release, found)


def _abroad(release: Release, found: Occurrences) -> Iterator[Finding]:
    spans: dict[str, list[tuple[int, int]]] = {}
    for detail in found.details:
        spans.setdefault(detail.block, []).append((detail.start, detail.end))
    for doubt in found.doubts:
        spans.setdefault(doubt.block, []).append((doubt.start, doubt.end))
    for block in release.blocks:
        if block.kind in {"rule", "code"}:
            continue
        known = [*spans.get(block.id, []), *((each.start, each.end) for each in find_addresses(block))]
        for start, end in _to_dial(block):
            if not any(left < end and start < right for left, right in known):
                yield _finding(block, start, end)


def _to_dial(block: Block) -> Iterator[tuple[int, int]]:
    text = plain_characters(block.text)
    yield from _rows_to_dial(text)
    for figure in SHORT.finditer(text):
        before = text[max(0, figure.start() - NEAR) : figure.start()]
        if (DIALLED_ABROAD.search(before) or TEXTED.search(before)) and not _is_other(text, *figure.span()):
            yield figure.span()


def _rows_to_dial(text: str) -> Iterator[tuple[int, int]]:
    for groups in runs_of_groups(text):
        kept = [each for each in groups if not (each.glued or is_explained(text, each.start, each.end))]
        if len(kept) == len(groups) and sum(each.length for each in kept) >= SHORTEST:
            start, end = kept[0].start, kept[-1].end
            before = text[max(0, start - NEAR) : start]
            if whole_words(WORDS, "speaks_abroad").search(before) and not _is_other(text, start, end):
                yield start, end


def _is_other(text: str, start: int, end: int) -> bool:
    return is_reference(text, start) or is_no_number_abroad(text, start, end)


def _finding(block: Block, start: int, end: int) -> Finding:
    line = next((each.line for each in block.sentences if each.start <= start < each.end), block.line)
    return finding(
        "contact-number-unclear",
        f"{quoted(' '.join(block.text[start:end].split()))} may be a number to call or to text;"
        " as it stands it is on no card.",
        line=line,
        hint="Print a telephone number in full and alone, with its country if it is abroad (+351 …);"
        " a short number needs a person’s check.",
    )

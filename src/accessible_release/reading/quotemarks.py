"""Where quotation marks open and close in a paragraph, whatever mixture of marks its author typed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

DOUBLE = '"“”„«»'
SINGLE = "'‘’"
BEFORE_OPENING = "([{—–-:/*"
AFTER_CLOSING = ".,;:!?)]}—–-*"
INSIDE_END = ".,!?…"
MONEY = "£$€"
LONGEST_GAP = 8
"""Spaces and asterisks between a colon and the mark."""
LONGEST_ELISION = 12
ELIDED = re.compile(r"(?:tis|twas|em|til|cause|bout|round|n|\d0s)\b", re.IGNORECASE)
PLURAL = re.compile(r"s['’] [a-z]")
SENTENCE_END = re.compile(r"[.!?…] ")


@dataclass(frozen=True, slots=True)
class Quoted:
    """`text[start:end]` stands between marks; `opened` and `closed` say whether the marks are there."""

    start: int
    end: int
    opened: bool = True
    closed: bool = True

    @property
    def before(self) -> int:
        """Where the opening mark stands."""
        return self.start - 1 if self.opened else self.start

    @property
    def after(self) -> int:
        """Behind the closing mark."""
        return self.end + 1 if self.closed else self.end


def quoted_parts(text: str) -> list[Quoted]:
    """Every quoted part of one paragraph in order, marks within marks and marks with nothing between them left out.

    A part whose opening mark is missing (a quotation that goes on from the paragraph before) has
    `opened=False` and can only be the first.
    """
    kept: list[Quoted] = []
    double = list(_double(text))
    single = list(_single(text))
    if not double and (end := _goes_on_to(text, single)) is not None:
        single.insert(0, Quoted(0, end, opened=False))
    for part in sorted((*double, *single), key=lambda part: part.start):
        if not kept or part.before >= kept[-1].after:
            kept += _by_line(text, part)
    return [part for part in kept if not part.closed or text[part.start : part.end].strip()]


def _by_line(text: str, part: Quoted) -> Iterator[Quoted]:
    """The paragraphs of a quotation that are only lines: each begins with a mark, and the last one closes."""
    marks = DOUBLE if text[part.before] in DOUBLE else SINGLE
    starts = [at for at in range(part.start, part.end - 1) if text[at] == "\n" and text[at + 1] in marks]
    bounds = [part.before - 1, *starts, part.end]
    for place, (begin, end) in enumerate(pairwise(bounds)):
        opened, last = part.opened or place > 0, place == len(starts)
        yield Quoted(begin + 2 if opened else part.start, end, opened, last and part.closed)


def _double(text: str) -> Iterator[Quoted]:
    start, depth, unmatched = 0, 0, True
    for place, char in enumerate(text):
        if char not in DOUBLE:
            continue
        if _opens(text, place, inside=depth > 0):
            start = start if depth else place + 1
            depth += 0 if depth and text[place - 1] == "\n" else 1
        elif depth:
            depth -= 1
            if not depth:
                yield Quoted(start, place)
        elif unmatched:
            yield Quoted(0, place, opened=False)
        unmatched = False
    if depth:
        yield Quoted(start, len(text), closed=False)


def _opens(text: str, place: int, *, inside: bool) -> bool:
    """Whether the double mark at `place` opens; its place decides, its shape only where that is unclear."""
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    begins = not before or before.isspace() or before in BEFORE_OPENING
    ends = not after or after.isspace() or after in AFTER_CLOSING
    if begins != ends:
        return begins
    return text[place] in "“„«" or (text[place] == '"' and not inside)


def _single(text: str) -> Iterator[Quoted]:
    place = 0
    while place < len(text):
        if _single_opens(text, place):
            end = _single_end(text, place + 1)
            if end is None:  # nor can any later mark be closed
                if text[place] == "‘" or _is_announced(text, place):
                    yield Quoted(place + 1, len(text), closed=False)
                return
            yield Quoted(place + 1, end)
            place = end
        place += 1


def _goes_on_to(text: str, parts: list[Quoted]) -> int | None:
    """Where a quotation of the paragraph before ends in this one, which does not open it again; or None."""
    limit = parts[0].before if parts else len(text)
    place = next((at for at in range(1, limit) if text[at] in "'’" and text[at - 1] in INSIDE_END), None)
    return place if place is not None and _closes(text, place) else None


def _is_announced(text: str, place: int) -> bool:
    """Whether a straight single mark opens what is said: at the start, or behind a colon or comma."""
    before = text[max(0, place - LONGEST_GAP) : place].rstrip(" *")
    return (not before or before[-1] in ":,") and len(text) - place > LONGEST_ELISION and not _is_elided(text, place)


def _is_elided(text: str, place: int) -> bool:
    """Whether the mark at `place` stands for letters left out: 'tis, 'em, '90s."""
    return ELIDED.match(text, place + 1) is not None


def _closes(text: str, place: int) -> bool:
    after = text[place + 1 : place + 2]
    return not after or after.isspace() or after in AFTER_CLOSING


def _single_opens(text: str, place: int) -> bool:
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    begins = not before or before.isspace() or before in BEFORE_OPENING
    return text[place] in "'‘" and begins and (after.isalnum() or (after in MONEY and bool(after)))


def _single_end(text: str, start: int) -> int | None:
    """The closing mark: the first behind a stop or comma, else the first that can be one.

    A plural's apostrophe ("officers’ work") looks like a closing mark; a quotation of whole
    sentences closes behind its own stop or comma.
    """
    first: int | None = None
    for place in range(start, len(text)):
        if first is not None and _single_opens(text, place):
            break
        if text[place] in "'’" and _closes(text, place):
            if text[place - 1] in INSIDE_END:
                return place
            first = place if first is None else first
    return None if first is not None and _is_plural(text, start, first) else first


def _is_plural(text: str, start: int, place: int) -> bool:
    """Whether the mark at `place` is a plural's apostrophe inside whole sentences: 'It rained. The dogs' van left."""
    goes_on = PLURAL.match(text, place - 1) is not None
    if not goes_on or not _is_announced(text, start - 1):
        return False
    introduced = text[max(0, start - LONGEST_GAP) : start - 1].rstrip(" *").endswith(":")
    return introduced or SENTENCE_END.search(text, start, place) is not None

"""Where quotation marks open and close in a paragraph, whatever mixture of marks its author typed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

DOUBLE = '"“”„«»'
SINGLE = "'‘’"
BEFORE_OPENING = "([{—–-:/*"
AFTER_CLOSING = ".,;:!?)]}—–-*"
INSIDE_END = ".,!?…"
MONEY = "£$€"


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
    """Every quoted part of one paragraph in order, marks within marks left out.

    A part whose opening mark is missing (a quotation that goes on from the paragraph before) has
    `opened=False` and can only be the first.
    """
    kept: list[Quoted] = []
    for part in sorted((*_double(text), *_single(text)), key=lambda part: part.start):
        if not kept or part.before >= kept[-1].after:
            kept.append(part)
    return kept


def _double(text: str) -> Iterator[Quoted]:
    start, depth, unmatched = 0, 0, True
    for place, char in enumerate(text):
        if char not in DOUBLE:
            continue
        if _opens(text, place, inside=depth > 0):
            start = start if depth else place + 1
            depth += 1
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
                if text[place] == "‘":
                    yield Quoted(place + 1, len(text), closed=False)
                return
            yield Quoted(place + 1, end)
            place = end
        place += 1


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
        char, after = text[place], text[place + 1 : place + 2]
        if first is not None and _single_opens(text, place):
            break
        if char in "'’" and (not after or after.isspace() or after in AFTER_CLOSING):
            if text[place - 1] in INSIDE_END:
                return place
            first = place if first is None else first
    return first

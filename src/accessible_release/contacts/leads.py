"""The words that say what the words behind them are about: a bold label, a question, the first line of a block."""

from __future__ import annotations

import re
from collections.abc import Iterator

from accessible_release.contacts.places import sentence_around
from accessible_release.contacts.wordlists import words
from accessible_release.model import Block

NEAR = 400
"""Characters before a number in which a question leads to it."""
LONGEST = 90
"""A longer line or question says what happened, not what follows."""
LABEL = re.compile(r"[^\n:.?!]{2,60}[:–—](?=\s)")
NUMBER = re.compile(r"\d(?:[ .()–-]?\d){2,}\)?[.,;]?(?= )")
NEXT_LABEL = re.compile(r" (?=[A-Z])[^\n:.?!\d]{2,60}[:–—](?=\s)")
"""Behind a number: the label of the next."""
QUESTION = re.compile(r"[^.?!\n]{2,90}\?")
FALLS_BACK = re.compile(rf"{words('naming', 'falls_back')}\b", re.IGNORECASE)
"""A number behind one of these stands in for the one of the sentence before: "If no reply", "Evenings"."""


def leads(block: Block, place: int) -> Iterator[tuple[int, int]]:
    """Where the words stand that lead to what stands at `place` of a block."""
    yield from _bold(block, place)
    begin, end = stood_in_for(block, place)
    if begin < end:
        yield begin, end
    question = None
    for found in QUESTION.finditer(block.text, max(0, place - NEAR), place):
        question = found
    if question:
        yield question.span()
    label = LABEL.match(block.text, own_line(block.text, place)) or LABEL.match(block.text)
    if label and label.end() <= place:
        yield label.span()
    first, newline, _ = block.text.partition("\n")
    if newline and len(first) <= LONGEST and len(first) < place and sentence_around(block, 0)[1] <= len(first):
        yield 0, len(first)


def stood_in_for(block: Block, place: int) -> tuple[int, int]:
    """Where the sentence stands for whose number that at `place` stands in; nothing where it stands for itself."""
    begin, _ = sentence_around(block, place)
    falls_back = begin > 1 and FALLS_BACK.match(block.text, begin, place)
    return sentence_around(block, begin - 2) if falls_back else (0, 0)


def own_line(text: str, place: int) -> int:
    """Where the line of a number at `place` begins: behind a line break, or behind the number before it.

    Authors list numbers on lines of their own, and Markdown makes one paragraph of them: "Dispatch: 01632 … Press: …".
    """
    line = text.rfind("\n", 0, place) + 1
    for number in NUMBER.finditer(text, max(line, place - NEAR), place):
        if NEXT_LABEL.match(text, number.end(), place):
            line = number.end() + 1
    return line


def _bold(block: Block, place: int) -> Iterator[tuple[int, int]]:
    """The last bold words before `place` that open a line."""
    opening = (
        (mark.start, mark.end)
        for mark in block.marks
        if mark.kind == "strong"
        and mark.end <= place
        and mark.end - mark.start <= LONGEST
        and not block.text[: mark.start].rpartition("\n")[2].strip(" •·*-")
    )
    yield from list(opening)[-1:]

"""Which paragraphs are shown together as one quotation, and which words of them are somebody's own.

A Markdown blockquote says nothing about who speaks: releases alternate plain paragraphs and
blockquotes inside one quotation. What counts is the `Quotation` that the reading stage found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from accessible_release.model import Block, Container, Passage, Quotation, Release

OPENING_MARKS = "\"'“”„«‘’‹ \t\n\u00a0"
ONLY_MARKS = re.compile(r"[\s\"'“”„«»‘’‹›.,;:!?…)\]-]*")
LONG_QUOTATION = 160
"""Characters: a quotation of one paragraph that is longer stands apart; a shorter one stays in its line."""


@dataclass(frozen=True, slots=True)
class Run:
    """Consecutive paragraphs that one person says, shown as one quotation."""

    quotation: Quotation
    blocks: tuple[Block, ...]
    lead: int
    """Where the person's words begin in the first block; before it stand the release's words about who speaks."""

    @property
    def within(self) -> tuple[Container, ...]:
        """The containers around the whole run: those of its blocks, without block quotations at the end."""
        return surroundings(self.blocks[0])


def surroundings(block: Block) -> tuple[Container, ...]:
    """A block's containers without the block quotations that directly surround it."""
    boxes = block.within
    while boxes and boxes[-1].kind == "quote":
        boxes = boxes[:-1]
    return boxes


def runs(release: Release) -> tuple[Run, ...]:
    """The quotations that stand apart, in reading order; no block is in two of them."""
    place = {block.id: number for number, block in enumerate(release.blocks)}
    taken: set[str] = set()
    found = []
    for quotation in release.quotations:
        for run in _runs_of(quotation, release, place):
            if _stands_apart(run, quotation) and not taken.intersection(block.id for block in run.blocks):
                taken.update(block.id for block in run.blocks)
                found.append(run)
    return tuple(sorted(found, key=lambda run: place[run.blocks[0].id]))


def _runs_of(quotation: Quotation, release: Release, place: dict[str, int]) -> Iterator[Run]:
    blocks: list[Block] = []
    start = 0
    for block, passages in _by_block(quotation, release):
        lead = _lead(block, passages)
        follows = bool(blocks) and place[block.id] == place[blocks[-1].id] + 1
        if blocks and (lead != 0 or not follows or surroundings(block) != surroundings(blocks[0])):
            yield Run(quotation, tuple(blocks), start)
            blocks = []
        if lead is not None:
            start = start if blocks else lead
            blocks.append(block)
    if blocks:
        yield Run(quotation, tuple(blocks), start)


def _by_block(quotation: Quotation, release: Release) -> Iterator[tuple[Block, list[Passage]]]:
    grouped: dict[str, list[Passage]] = {}
    for passage in quotation.passages:
        grouped.setdefault(passage.block, []).append(passage)
    for block_id, passages in grouped.items():
        block = release.by_id.get(block_id)
        if block is not None and block.kind == "paragraph":
            yield block, sorted(passages, key=lambda passage: passage.start)


def _lead(block: Block, passages: Sequence[Passage]) -> int | None:
    """Where the quoted words begin, opening mark included; None where others' words stand after them."""
    gaps = [(before.end, after.start) for before, after in pairwise(passages)]
    gaps.append((passages[-1].end, len(block.text)))
    if not all(ONLY_MARKS.fullmatch(block.text[start:end]) for start, end in gaps):
        return None
    return len(block.text[: passages[0].start].rstrip(OPENING_MARKS))


def _stands_apart(run: Run, quotation: Quotation) -> bool:
    in_blockquote = any(block.inside("quote") for block in run.blocks)
    length = sum(len(passage.text) for passage in quotation.passages)
    return quotation.retold or len(run.blocks) > 1 or in_blockquote or length > LONG_QUOTATION

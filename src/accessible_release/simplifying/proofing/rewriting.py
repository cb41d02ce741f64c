"""Blocks with other words: marks, sentences and quotations stay with the words that they belong to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from accessible_release.model import Block, Passage, Quotation, Release, Sentence


@dataclass(frozen=True, slots=True)
class Rewrite:
    """`text[start:end]` becomes `after`."""

    start: int
    end: int
    after: str


@dataclass(frozen=True, slots=True)
class Written:
    """A block and what somebody says in it, in order."""

    block: Block
    passages: tuple[Passage, ...] = ()


def rewritten(written: Written, changes: Sequence[Rewrite]) -> Written:
    """The block with its changes made. They are in order, apart, and none breaks into an edge of a sentence."""
    block = written.block
    text, place = "", 0
    for change in changes:
        text += block.text[place : change.start] + change.after
        place = change.end
    text += block.text[place:]

    def at(position: int) -> int:
        return position + sum(
            len(each.after) - (each.end - each.start)
            for each in changes
            if each.end <= position and each.start < position
        )

    def sentence(each: Sentence) -> Sentence:
        start, end = at(each.start), at(each.end)
        return replace(each, start=start, end=end, text=text[start:end])

    marks = tuple(replace(each, start=at(each.start), end=at(each.end)) for each in block.marks)
    made = replace(block, text=text, marks=marks, sentences=tuple(map(sentence, block.sentences)))
    passages = (replace(each, start=at(each.start), end=at(each.end)) for each in written.passages)
    return Written(made, tuple(replace(each, text=text[each.start : each.end]) for each in passages))


def joined(first: Written, second: Written, *, whole: bool) -> Written:
    """Two blocks as one, which has the name of the second; `whole`: the sentence that the break cut is one again."""
    mine, theirs = first.block, second.block
    shift = len(mine.text) + 1
    text = f"{mine.text} {theirs.text}"
    moved = [replace(each, start=each.start + shift, end=each.end + shift) for each in theirs.sentences]
    before = [replace(each, block=theirs.id) for each in mine.sentences]
    if whole and before and moved:
        begun, ended = before.pop(), moved.pop(0)
        span = replace(begun.span, end=ended.span.end)
        moved.insert(0, replace(begun, text=text[begun.start : ended.end], end=ended.end, span=span))
    marks = [*mine.marks, *(replace(each, start=each.start + shift, end=each.end + shift) for each in theirs.marks)]
    block = replace(theirs, text=text, line=mine.line, sentences=(*before, *moved), marks=tuple(marks))
    passages = [replace(each, block=theirs.id) for each in first.passages]
    passages += [replace(each, start=each.start + shift, end=each.end + shift) for each in second.passages]
    return Written(block, tuple(passages))


def released(release: Release, written: Iterable[Written]) -> Release:
    """The release with these blocks; its quotations stand where their words now stand."""
    blocks: list[Block] = []
    moved: dict[tuple[str, int], Passage] = {}
    for each in written:
        blocks.append(each.block)
        moved.update({(passage.text, passage.line): passage for passage in each.passages})
    quotations = (_moved(each, moved) for each in release.quotations)
    return replace(release, blocks=tuple(blocks), quotations=tuple(each for each in quotations if each.passages))


def _moved(quotation: Quotation, moved: Mapping[tuple[str, int], Passage]) -> Quotation:
    found = (moved.get((each.text, each.line)) for each in quotation.passages)
    return replace(quotation, passages=tuple(each for each in found if each))

"""A sentence in the parts that are translated by themselves: what somebody says apart from who says it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from accessible_release.model import Block, Passage, Quotation, Sentence

FEW_WORDS = 4
"""A quotation with fewer words, within one sentence, is a part of that sentence, and is translated with it."""
APART = ("image", "deleted", "code")
"""Marks whose words are no part of the sentence around them."""
AROUND = " \t\n\u00a0,;\"“”„«»‘’'"
"""Stands between segments and is kept as it is."""
KEPT = "code"


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch `block.text[start:end]` that is translated by itself."""

    start: int
    end: int
    text: str
    kept: bool = False
    """Computer code: not translated."""


def segments(block: Block, sentence: Sentence, quotations: Sequence[Quotation]) -> tuple[Segment, ...]:
    """The segments of a sentence in order; what stands between them is white space, commas and quotation marks."""
    cuts = {sentence.start, sentence.end}
    for start, end in _quoted(block, sentence, quotations):
        cuts |= {start, end}
    apart = [mark for mark in block.marks if mark.kind in APART and _inside(mark.start, mark.end, sentence)]
    for mark in apart:
        cuts |= {mark.start, mark.end}
    places = sorted(cuts)
    codes = {mark.start for mark in apart if mark.kind == KEPT}
    found = (_trimmed(block.text, start, end, start in codes) for start, end in pairwise(places))
    return tuple(each for each in found if each)


def _quoted(block: Block, sentence: Sentence, quotations: Sequence[Quotation]) -> Iterator[tuple[int, int]]:
    """Where in this sentence whole sentences of somebody's words stand."""
    for quotation in quotations:
        for passage in quotation.passages:
            start, end = max(passage.start, sentence.start), min(passage.end, sentence.end)
            if passage.block == block.id and start < end and _is_apart(passage, block, sentence):
                yield start, end


def _is_apart(passage: Passage, block: Block, sentence: Sentence) -> bool:
    """Whether it is more than a few words within this sentence: it goes on beyond it, or is a sentence itself."""
    if passage.start < sentence.start or passage.end > sentence.end:
        return True
    said = block.text[passage.start : passage.end].strip()
    return len(said.split()) >= FEW_WORDS and (said[:1].isupper() or passage.start == sentence.start)


def _inside(start: int, end: int, sentence: Sentence) -> bool:
    return sentence.start <= start < end <= sentence.end


def _trimmed(text: str, start: int, end: int, kept: bool) -> Segment | None:
    """The stretch without what belongs to no segment; an apostrophe or mark within it stays."""
    while start < end and text[start] in AROUND and not _opens_inside(text, start, end):
        start += 1
    while start < end and text[end - 1] in " \t\n\u00a0":
        end -= 1
    while start < end and text[end - 1] in AROUND and not _closes_inside(text, start, end):
        end -= 1
    return Segment(start, end, text[start:end], kept) if start < end else None


PAIRS = {'"': '"', "“": "”", "„": "“”", "«": "»", "‘": "’", "'": "'"}


def _opens_inside(text: str, start: int, end: int) -> bool:
    """Whether the mark at `start` is closed before `end`, so that both belong to the segment."""
    return any(closing in text[start + 1 : end] for closing in PAIRS.get(text[start], ""))


def _closes_inside(text: str, start: int, end: int) -> bool:
    mark = text[end - 1]
    return any(mark in closing and opening in text[start : end - 1] for opening, closing in PAIRS.items())

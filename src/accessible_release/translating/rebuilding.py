"""A block with its sentences in the other language: where every sentence, mark and quotation now stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from accessible_release.model import Block, Mark, Passage, Quotation, Sentence
from accessible_release.translating.segments import Segment

Said = Mapping[tuple[int, int], str]
"""Place of a segment in its block → its words in the other language."""
DOUBLE = re.compile('["“”„«»]')
EITHER = re.compile("[\"“”„«»]|(?<!\\w)['‘’‚](?=\\w)|['’‘](?!\\w)")
"""Quotation marks, without apostrophes inside words."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the old block and what stands for it: a segment, or what stands between segments."""

    start: int
    end: int
    text: str
    changed: bool
    """Whether it has other words now: a segment that was translated."""


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """A block in the other language."""

    block: Block
    old: Block
    pieces: tuple[Piece, ...]
    places: tuple[int, ...]
    """For each piece where it begins in the new text."""
    marked: Mapping[str, str]
    """Words of links and emphasis → what they are by themselves in the other language."""

    def start_of(self, place: int) -> int:
        """Where what began at `place` begins now; inside a changed segment, where the segment begins."""
        number = self._piece(place)
        piece = self.pieces[number]
        return self.places[number] + (0 if piece.changed else place - piece.start)

    def end_of(self, place: int) -> int:
        """Where what ended at `place` ends now; inside a changed segment, where the segment ends."""
        number = self._piece(max(0, place - 1))
        piece = self.pieces[number]
        return self.places[number] + (len(piece.text) if piece.changed else place - piece.start)

    def inside(self, start: int, end: int) -> tuple[int, int] | None:
        """Where the same words stand now, or what they are by themselves in the other language; None if nowhere."""
        number = self._piece(start)
        words = self.old.text[start:end]
        text = self.pieces[number].text.casefold()
        for form in filter(None, (words, self.marked.get(words))):
            if text.count(form.casefold()) == 1:
                found = self.places[number] + text.index(form.casefold())
                return found, found + len(form)
        return None

    def _piece(self, place: int) -> int:
        starts = [piece.start for piece in self.pieces]
        return max(0, bisect_right(starts, place) - 1)


def rebuilt(
    block: Block,
    found: Mapping[str, Sequence[Segment]],
    said: Said,
    foreign: Mapping[str, str],
    marked: Mapping[str, str] = MappingProxyType({}),
) -> Rebuilt:
    """The block with its segments said in the other language.

    `found` holds the segments by sentence id; `foreign` the language of the sentences that stay in their own.
    """
    pieces = tuple(_pieces(block, found, said, foreign))
    places, text = [], ""
    for piece in pieces:
        places.append(len(text))
        text += piece.text
    made = Rebuilt(replace(block, text=text), block, pieces, tuple(places), marked)
    sentences = tuple(_sentence(each, made, foreign) for each in block.sentences)
    marks = tuple(mark for each in block.marks for mark in _mark(each, made))
    return replace(made, block=replace(made.block, sentences=sentences, marks=marks))


def headline(made: Iterable[Rebuilt]) -> str:
    """The words of the block that is the title; empty where the release has its title elsewhere."""
    return next((each.block.text for each in made if each.block.kind == "title"), "")


def headed(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, each cell of a table under the head that its column has now."""
    heads = {_column(block): block.text for block in blocks if block.kind == "cell" and block.row == 0}
    for block in blocks:
        yield replace(block, header=heads.get(_column(block), block.header)) if block.kind == "cell" else block


def _column(block: Block) -> tuple[str, int]:
    table = block.inside("table")
    return table.id if table else "", block.column


def requoted(quotation: Quotation, blocks: Mapping[str, Rebuilt], role: str) -> Quotation:
    """The quotation with its passages where they stand now, and the role of who speaks in other words; empty: none."""
    passages = tuple(_passage(each, blocks) for each in quotation.passages)
    return replace(quotation, passages=passages, role=role or None)


def _pieces(
    block: Block, found: Mapping[str, Sequence[Segment]], said: Said, foreign: Mapping[str, str]
) -> Iterator[Piece]:
    end = 0
    for sentence in block.sentences:
        for segment in found.get(sentence.id, ()):
            if segment.start > end:
                yield Piece(end, segment.start, block.text[end : segment.start], changed=False)
            text = segment.text if sentence.id in foreign else said[segment.start, segment.end]
            yield Piece(segment.start, segment.end, text, changed=text != segment.text)
            end = segment.end
    if end < len(block.text) or not end:
        yield Piece(end, len(block.text), block.text[end:], changed=False)


def _sentence(sentence: Sentence, made: Rebuilt, foreign: Mapping[str, str]) -> Sentence:
    start, end = made.start_of(sentence.start), made.end_of(sentence.end)
    return replace(
        sentence, text=made.block.text[start:end], start=start, end=end, language=foreign.get(sentence.id, "")
    )


def _mark(mark: Mark, made: Rebuilt) -> Iterator[Mark]:
    """The mark in its new place. Emphasis whose words cannot be found again is left out; a link takes its segment."""
    if mark.start == mark.end:
        place = made.end_of(mark.start)
        yield replace(mark, start=place, end=place)
        return
    whole = _covers_segments(mark, made)
    found = None if whole else made.inside(mark.start, mark.end)
    if found is None and (whole or mark.kind not in ("strong", "emphasis")):
        found = made.start_of(mark.start), made.end_of(mark.end)
    if found is not None:
        yield replace(mark, start=found[0], end=found[1])


def _covers_segments(mark: Mark, made: Rebuilt) -> bool:
    """Whether the mark covers every changed segment that it touches."""
    touched = [each for each in made.pieces if each.changed and each.start < mark.end and mark.start < each.end]
    return all(mark.start <= each.start and each.end <= mark.end for each in touched)


def _passage(passage: Passage, blocks: Mapping[str, Rebuilt]) -> Passage:
    made = blocks[passage.block]
    start, end = _quoted(passage, made)
    return replace(passage, start=start, end=end, text=made.block.text[start:end])


def _quoted(passage: Passage, made: Rebuilt) -> tuple[int, int]:
    """A passage of whole segments goes with them; a few words within one are found between the same marks."""
    first = next((each for each in made.pieces if each.changed and each.start <= passage.start < each.end), None)
    if first is None or first.start == passage.start or passage.end > first.end:
        return made.start_of(passage.start), made.end_of(passage.end)
    marks = DOUBLE if DOUBLE.match(made.old.text, passage.start - 1) else EITHER
    before = made.old.text[first.start : passage.start]
    nth = sum(1 for _ in marks.finditer(before + "x"))  # a word follows, so that an opening mark is known as one
    begins = made.start_of(first.start)
    found = [begins + mark.start() for mark in marks.finditer(first.text)]
    if nth and len(found) > nth:
        start, end = found[nth - 1] + 1, found[nth]
        return start, start + len(made.block.text[start:end].rstrip(", "))
    return made.start_of(passage.start), made.end_of(passage.end)

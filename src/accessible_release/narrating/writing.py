"""What is heard, as it is printed: each sentence in its parts, so that everybody can see whose words are whose."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise
from typing import TypeVar

from accessible_release.model import Block, Mark, Part, Quotation, Release, Sentence

LINE_BREAK = re.compile(r"\s*\n\s*")
OPENING = re.compile(r"(?:[«‹]\s?|[»›\"'“”„‟‘’‚‛])$")
"""The mark in front of quoted words; a space stands between it and them in French."""
CLOSING = re.compile(r"[.,;:!?…]*(?:\s?[»›]|[«‹\"'“”‘’])")
"""The mark behind quoted words, with the comma or full stop that is printed in front of it."""

NO_GAP = ".,;:!?)"
"""What follows a picture without a space."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Quoted words in the text of a block, their quotation marks included: `block.text[start:end]`."""

    start: int
    end: int
    quotation: Quotation


@dataclass(frozen=True, slots=True)
class Piece:
    """Some of a sentence as it is printed; all of it is one speaker's, or the release's own words."""

    text: str
    stretch: Stretch | None = None
    said: str = ""
    """The same for a listener: where deleted words begin and end, which a reader sees."""

    @property
    def part(self) -> Part:
        """The piece, as a script line has it: a forced line break is a space."""
        return Part(LINE_BREAK.sub(" ", self.text), (self.stretch and self.stretch.quotation.speaker) or "")

    @property
    def is_said(self) -> bool:
        """Whether there is a word in it: dashes and brackets are not heard."""
        return any(character.isalnum() for character in self.text)


def blocks_read(release: Release) -> list[Block]:
    """The blocks of the text in the order in which they are read: the footnotes last, as they are printed."""
    read = (block for block in release.blocks if block.kind not in ("title", "rule"))
    return sorted(read, key=lambda block: block.inside("footnote") is not None)


def stretches(release: Release) -> Mapping[str, Sequence[Stretch]]:
    """The quoted words of each block that has any, by the block's id, in their order."""
    found: dict[str, list[Stretch]] = {}
    for quotation in release.quotations:
        for block_id, stretch in _of_quotation(release, quotation):
            found.setdefault(block_id, []).append(stretch)
    return {block_id: sorted(each, key=lambda stretch: stretch.start) for block_id, each in found.items()}


def _of_quotation(release: Release, quotation: Quotation) -> Iterator[tuple[str, Stretch]]:
    for passage in quotation.passages:
        if block := release.by_id.get(passage.block):
            opening = OPENING.search(block.text, max(0, passage.start - 2), passage.start)
            closing = CLOSING.match(block.text, passage.end)
            start = opening.start() if opening else passage.start
            end = closing.end() if closing else passage.end
            yield block.id, Stretch(start, end, quotation)


@dataclass(frozen=True, slots=True)
class Printed:
    """Cuts the sentences of a release into their pieces."""

    picture: str
    """How a picture is told: `Picture: {alt}.`"""
    deleted: str
    """How deleted words are printed: `[Deleted: {text}]`"""
    deleted_said: str
    """How they are said: `deleted: {text}, end of deletion`"""
    quoted: Mapping[str, Sequence[Stretch]] = field(default_factory=dict)

    def pieces(self, block: Block, sentence: Sentence) -> tuple[Piece, ...]:
        """The sentence as it is printed: the signs of notes gone, pictures told, deleted words said to be that."""
        kinds = ("note", "image", "deleted")  # what stands inside deleted words goes before them
        marks = [mark for mark in block.marks if mark.kind in kinds and _overlaps(mark, sentence)]
        marks.sort(key=lambda mark: kinds.index(mark.kind))
        around = [stretch for stretch in self.quoted.get(block.id, ()) if _overlaps(stretch, sentence)]
        edges = {sentence.start, sentence.end, *_edges(marks), *_edges(around)}
        inside = sorted(place for place in edges if sentence.start <= place <= sentence.end)
        cut = [self._piece(block, start, end, marks, around) for start, end in pairwise(inside)]
        return tuple(
            _joined(list(same), stretch)
            for stretch, same in groupby((piece for piece in cut if piece.text), key=lambda piece: piece.stretch)
        )

    def _piece(self, block: Block, start: int, end: int, marks: Sequence[Mark], around: Sequence[Stretch]) -> Piece:
        text, mark, stretch = block.text[start:end], _at(start, marks), _at(start, around)
        bare = text.strip(" .")
        if mark is None:
            return Piece(text, stretch, text)
        if mark.kind == "deleted" and bare:
            said = f", {self.deleted_said.replace('{text}', bare)}, "
            return Piece(self.deleted.replace("{text}", text), stretch, said)
        told = self.picture.replace("{alt}", bare) + _gap(block.text[end : end + 1])
        told = told if mark.kind == "image" and bare else ""
        return Piece(told, stretch, told)


def _joined(pieces: Sequence[Piece], stretch: Stretch | None) -> Piece:
    return Piece("".join(piece.text for piece in pieces), stretch, "".join(piece.said for piece in pieces))


def _gap(following: str) -> str:
    """The space after the full stop of a picture, where none is printed."""
    return "" if following.isspace() or following in NO_GAP else " "


Place = TypeVar("Place", Mark, Stretch)


def _at(place: int, among: Sequence[Place]) -> Place | None:
    return next((each for each in among if each.start <= place < each.end), None)


def _edges(places: Iterable[Mark | Stretch]) -> set[int]:
    return {edge for place in places for edge in (place.start, place.end)}


def _overlaps(place: Mark | Stretch, sentence: Sentence) -> bool:
    return place.start < sentence.end and place.end > sentence.start


def is_quoted(pieces: Sequence[Piece]) -> bool:
    """Whether all that is heard of a sentence is somebody else's words."""
    said = [piece for piece in pieces if piece.is_said]
    return bool(said) and all(piece.stretch for piece in said)


def printed_in(words: Mapping[str, Mapping[str, str]], quoted: Mapping[str, Sequence[Stretch]]) -> Printed:
    """The sentences of a release in pieces, with our own words in the language of these phrases."""
    return Printed(words["audio"]["picture"], words["text"]["deleted"], words["audio"]["deleted"], quoted)


def as_written(printed: str, said: str) -> tuple[Part, ...]:
    """What a line of ours is in writing: nothing of its own where it is said as it is printed."""
    return () if printed == said else (Part(printed),)

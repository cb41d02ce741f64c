"""Which sentences are made easier, and which stay as they are: a person's words, code, tables, headings."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from accessible_release.analysis.corpus import Place
from accessible_release.model import Block, Mark, Passage, Release, Sentence
from accessible_release.simplifying.engine import Source

SPOKEN_SHARE = 0.5
"""A paragraph is somebody's speech when more of it than this is inside their quotation marks …"""
LONG_SPEECH = 60
"""… or when it ends with so many characters that somebody says."""
CLOSING = "\"'“”‘’.,;:!?… "
KEPT_MARKS = frozenset({"link", "image", "code", "deleted"})
"""What a reader would miss or misunderstand if its words were changed."""


def passages_of(release: Release, block: Block) -> tuple[Passage, ...]:
    """What somebody says in a block."""
    return tuple(release.said.get(block.id, ()))


def is_speech(release: Release, block: Block) -> bool:
    """Whether a block is mostly what somebody says, or somebody's speech behind words that lead to it."""
    passages = passages_of(release, block)
    if not passages:
        return False
    last = passages[-1]
    ends = not block.text[last.end :].strip(CLOSING) and last.end - last.start >= LONG_SPEECH
    return ends or sum(each.end - each.start for each in passages) > SPOKEN_SHARE * len(block.text)


def is_ours(release: Release, block: Block) -> bool:
    """Whether the sentences of a block may be made easier."""
    plain = block.kind == "paragraph" and block.inside("footnote") is None
    return plain and not is_speech(release, block) and not is_woven(release, block)


def sources(release: Release) -> list[Source]:
    """The sentences that may be made easier, in reading order."""
    return [
        Source(sentence.id, sentence.text, tuple(_kept(marks, sentence)))
        for block in release.blocks
        if is_ours(release, block)
        for marks in (sorted((each for each in block.marks if each.kind in KEPT_MARKS), key=_start),)
        for sentence in block.sentences
    ]


def headline_sources(release: Release) -> list[Source]:
    """The title and the headings of the release, each a line of one sentence."""
    return [
        Source(block.sentences[0].id, block.text, tuple((mark.start, mark.end) for mark in block.marks), True)
        for block in release.blocks
        if block.kind in ("title", "heading") and len(block.sentences) == 1
    ]


def is_woven(release: Release, block: Block) -> bool:
    """Whether somebody's words run over several sentences of ours: then the paragraph stays as it is."""
    return any(_is_cut(passage, block.sentences) for passage in passages_of(release, block))


def _is_cut(passage: Passage, sentences: Sequence[Sentence]) -> bool:
    """Whether a passage begins in a sentence and does not lie in it; sentences are in order and apart."""
    place = bisect_right(sentences, passage.start, key=lambda each: each.end)
    first = sentences[place] if place < len(sentences) else None
    meets = first is not None and first.start < passage.end
    return first is not None and meets and not (first.start <= passage.start and passage.end <= first.end)


def _start(mark: Mark) -> int:
    return mark.start


def _kept(marks: Sequence[Mark], sentence: Sentence) -> Iterator[Place]:
    """Where those of the marks, which are in order, stand that lie in a sentence."""
    first, last = (bisect_left(marks, place, key=_start) for place in (sentence.start, sentence.end))
    for mark in marks[first:last]:
        if _inside(mark, sentence):
            yield mark.start - sentence.start, mark.end - sentence.start


def _inside(mark: Mark, sentence: Sentence) -> bool:
    return sentence.start <= mark.start < mark.end <= sentence.end

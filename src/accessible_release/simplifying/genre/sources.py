"""Which sentences are made easier, and which stay as they are: a person's words, code, tables, headings."""

from __future__ import annotations

from collections.abc import Iterator

from accessible_release.model import Block, Mark, Passage, Release, Sentence
from accessible_release.parsing import Place
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
    found = (each for quotation in release.quotations for each in quotation.passages if each.block == block.id)
    return tuple(sorted(found, key=lambda passage: passage.start))


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
        Source(sentence.id, sentence.text, tuple(_kept(block, sentence)))
        for block in release.blocks
        if is_ours(release, block)
        for sentence in block.sentences
    ]


def is_woven(release: Release, block: Block) -> bool:
    """Whether somebody's words run over several sentences of ours: then the paragraph stays as it is."""
    return any(_is_cut(release, block, sentence) for sentence in block.sentences)


def _is_cut(release: Release, block: Block, sentence: Sentence) -> bool:
    return any(
        passage.start < sentence.end
        and passage.end > sentence.start
        and not (sentence.start <= passage.start and passage.end <= sentence.end)
        for passage in passages_of(release, block)
    )


def _kept(block: Block, sentence: Sentence) -> Iterator[Place]:
    for mark in block.marks:
        if mark.kind in KEPT_MARKS and _inside(mark, sentence):
            yield mark.start - sentence.start, mark.end - sentence.start


def _inside(mark: Mark, sentence: Sentence) -> bool:
    return sentence.start <= mark.start < mark.end <= sentence.end

"""What somebody said, sentence by sentence, without quotation marks: the sources of a retelling.

A person's words may be cut by the release's: “We will,” she said, “keep working.” They are one sentence again here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from accessible_release.analysis.corpus import Place
from accessible_release.model import Block, Quotation, Release
from accessible_release.simplifying.engine import Source
from accessible_release.simplifying.genre.sources import KEPT_MARKS, is_speech, passages_of

OPEN = re.compile(r"\s*[,;:–—-]*\s*$")
ENDED = re.compile(r"[.!?…][\"'”’)\]]*$")
FRONTED = re.compile(r"(?:If|When|While|Although|Though|Because|As|Since|Once|Until|Unless|Before|After)\b")
"""How a clause begins behind which the comma stays when the words are put together again."""


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence that somebody says."""

    name: str
    """`b0007.12@40`: the block, where the passage begins, where the sentence does."""
    text: str
    """Without the marks around it, with a full stop."""
    sentence: str
    """The id of the release's sentence in which it stands, or begins."""
    kept: tuple[Place, ...] = ()
    """Words of links and the like in `text`."""


def speaker_of(release: Release, block: Block) -> Quotation | None:
    """The quotation that a block is a part of; None for words of nobody, or of several."""
    found = [each for each in release.quotations if each.speaker and any(it.block == block.id for it in each.passages)]
    return found[0] if len({each.speaker for each in found}) == 1 else None


def is_retellable(release: Release, block: Block) -> bool:
    """Whether somebody who is known by name says most of a paragraph that stands free."""
    free = all(box.kind == "quote" for box in block.within)
    plain = not any(mark.kind in ("code", "deleted", "image") for mark in block.marks)
    known = speaker_of(release, block) is not None
    return block.kind == "paragraph" and free and plain and known and is_speech(release, block)


def spoken_sources(release: Release) -> list[Source]:
    """The sentences that somebody says, for a draft in easier words."""
    return [
        Source(each.name, each.text, each.kept)
        for block in release.blocks
        if is_retellable(release, block)
        for each in said(release, block)
    ]


def said(release: Release, block: Block) -> list[Said]:
    """The sentences that somebody says in a block, in order."""
    found: list[Said] = []
    for each in _stretches(release, block):
        before = found[-1] if found else None
        if before and not ENDED.search(before.text) and each.text[:1].islower():
            found[-1] = _joined(before, each)
        else:
            found.append(each)
    return [_ended(each) for each in found]


def block_of(name: str) -> str:
    """The id of the block in which somebody says the sentence of that name."""
    return name.partition(".")[0]


def _stretches(release: Release, block: Block) -> Iterator[Said]:
    for passage in passages_of(release, block):
        for sentence in block.sentences:
            start, end = max(sentence.start, passage.start), min(sentence.end, passage.end)
            words = block.text[start:end]
            text = words.strip()
            if any(map(str.isalnum, text)):
                start += len(words) - len(words.lstrip())
                name = f"{block.id}.{passage.start}@{start}"
                yield Said(name, text.replace("\n", " "), sentence.id, _kept(block, start, start + len(text)))


def _kept(block: Block, start: int, end: int) -> tuple[Place, ...]:
    return tuple(
        (mark.start - start, mark.end - start)
        for mark in block.marks
        if mark.kind in KEPT_MARKS and start <= mark.start < mark.end <= end
    )


def _joined(first: Said, second: Said) -> Said:
    """Two halves of a sentence; the comma between them stays behind a clause in front."""
    text = first.text if FRONTED.match(first.text) else OPEN.sub("", first.text)
    shift = len(text) + 1
    moved = ((start + shift, end + shift) for start, end in second.kept)
    return Said(first.name, f"{text} {second.text}", first.sentence, (*first.kept, *moved))


def _ended(each: Said) -> Said:
    text = each.text if ENDED.search(each.text) else f"{OPEN.sub('', each.text)}."
    return Said(each.name, text, each.sentence, each.kept)

"""Retold speech in an easy-read text: the lines under “This is what NAME says, in easier words:” are that speaker's.

They need not be the exact words. They must tell sentences of a quotation of that speaker, or be a person's own lines.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from accessible_release.checking.retold import opened
from accessible_release.model import Block, Passage, Quotation, Release, Sentence


def retold(blocks: Sequence[Block], told: Mapping[str, tuple[str, ...]], release: Release) -> Iterator[Quotation]:
    """The retellings of a text; `told` are the ids of the release's sentences that each of its sentences tells."""
    speakers = {each.speaker_inside.lower(): each for each in release.quotations if each.speaker}
    quotation: Quotation | None = None
    found: list[Passage] = []
    for block in blocks:
        for sentence in block.sentences:
            speaker = speakers.get(opened(sentence.text, release.language).lower())
            if speaker is not None or not _goes_on(block, told.get(sentence.id, ()), quotation, release):
                yield from _made(quotation, found)
                quotation, found = speaker, []
            elif quotation is not None:
                found.append(Passage(sentence.text, block.id, sentence.start, sentence.end, sentence.line))
    yield from _made(quotation, found)


def spoken(release: Release, quotation: Quotation) -> frozenset[str]:
    """The ids of the sentences in which something of a quotation is said."""
    return frozenset(
        sentence.id
        for passage in quotation.passages
        if (block := release.by_id.get(passage.block))
        for sentence in block.sentences
        if _meets(passage, sentence)
    )


def _meets(passage: Passage, sentence: Sentence) -> bool:
    return passage.start < sentence.end and sentence.start < passage.end


def _goes_on(block: Block, tags: Sequence[str], quotation: Quotation | None, release: Release) -> bool:
    """Whether a line can be the speaker's: not a heading, and told of nothing that the speaker does not say."""
    if quotation is None or block.kind == "heading":
        return False
    same = (each for each in release.quotations if each.speaker == quotation.speaker)
    theirs = {name for each in same for name in spoken(release, each)}
    return theirs.issuperset(tags)


def _made(quotation: Quotation | None, found: Sequence[Passage]) -> Iterator[Quotation]:
    if quotation is not None and found:
        yield Quotation(quotation.speaker, None, tuple(found), retold=True)

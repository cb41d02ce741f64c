"""What somebody said: word for word, and below it, marked as ours, the same in simpler words where that is safe.

A paragraph gets simpler words only if all of it can be told without speaking for the person: nobody says
*I* or *we* in it, no sentence of ours is longer than an easy sentence may be, and the fact gate has passed each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from accessible_release.ledger import Draft
from accessible_release.model import Block, Passage, Release
from accessible_release.simplifying.engine import Source
from accessible_release.simplifying.genre.sources import is_speech, passages_of

FIRST_PERSON = re.compile(r"\b(?:I|we|me|us|my|our|ours|mine|myself|ourselves)\b", re.IGNORECASE)
LONGEST = 15
"""Words, in a sentence in simpler words: what is longer is not simpler."""
CHANGED_SHARE = 0.5
"""Of its sentences; a paragraph that would stay nearly the same is not said twice."""
MARKS = "\"'“”‘’ "


def spoken_sources(release: Release) -> list[Source]:
    """The sentences that somebody says, without the quotation marks, for a draft in simpler words."""
    return [
        Source(name, text)
        for block in release.blocks
        if is_speech(release, block)
        for passage in passages_of(release, block)
        if not FIRST_PERSON.search(passage.text)
        for name, text in _sentences(block, passage)
    ]


def simpler(release: Release, block: Block, drafts: Mapping[str, Draft]) -> tuple[Draft, ...]:
    """The drafts that tell a paragraph of speech in simpler words; empty where it cannot be told so."""
    found = [draft for passage in passages_of(release, block) for draft in _drafts(passage, drafts)]
    changed = sum(bool(draft.edits) for draft in found) >= CHANGED_SHARE * len(found) > 0
    short = all(len(piece.split()) <= LONGEST for draft in found for piece in draft.pieces)
    told = {draft.sentence.partition("@")[0] for draft in found}
    whole = told == {f"{each.block}.{each.start}" for each in passages_of(release, block)}
    return tuple(found) if changed and short and whole else ()


def block_of(draft: Draft) -> str:
    """The id of the block in which somebody says what the draft tells in simpler words."""
    return draft.sentence.partition(".")[0]


def _sentences(block: Block, passage: Passage) -> Iterator[tuple[str, str]]:
    """The sentences of a passage, each with a name of its own."""
    for sentence in block.sentences:
        start, end = max(sentence.start, passage.start), min(sentence.end, passage.end)
        if start < end:
            yield f"{block.id}.{passage.start}@{start}", block.text[start:end].strip(MARKS)


def _drafts(passage: Passage, drafts: Mapping[str, Draft]) -> Sequence[Draft]:
    name = f"{passage.block}.{passage.start}@"
    return [draft for key, draft in drafts.items() if key.startswith(name)]

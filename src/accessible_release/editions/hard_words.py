"""The explained words of an easy-read edition in bold where they first stand, so that a reader knows of the list."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from accessible_release.model import Block, Mark, Release
from accessible_release.phrases import phrases

HEADING = "easy-words"
"""The id of the first sentence of the list's heading."""


def bolded(release: Release) -> Release:
    """The release with each explained word marked strong at its first use; a release without a list as it is.

    Words in headings, in quotations and in other marks stay as they are.
    """
    place = next((number for number, block in enumerate(release.blocks) if _is_heading(block)), None)
    if release.level != "easy" or place is None:
        return release
    told = _told(release, place)
    marks: dict[str, list[Mark]] = {}
    for term in terms(release, place):
        for block, mark in _uses(term, told):
            marks.setdefault(block, []).append(mark)
            break
    return replace(release, blocks=tuple(_marked(block, marks) for block in release.blocks))


def _told(release: Release, place: int) -> list[Block]:
    """The paragraphs before the list that nobody is quoted in."""
    said = {passage.block for each in release.quotations for passage in each.passages}
    return [block for block in release.blocks[:place] if block.kind == "paragraph" and block.id not in said]


def _uses(term: str, told: Iterable[Block]) -> Iterator[tuple[str, Mark]]:
    """(id of a block, where the word stands in it), in reading order."""
    pattern = re.compile(rf"(?<!\w){re.escape(term)}(?:e?s)?(?!\w)", re.IGNORECASE)
    for block in told:
        if match := pattern.search(block.text):
            yield block.id, Mark("strong", *match.span())


def terms(release: Release, place: int) -> Iterator[str]:
    """The words that the list below the heading at that place explains."""
    between = phrases(release.language)["easy"]["meaning"].partition("{term}")[2].partition("{meaning}")[0].rstrip()
    for block in release.blocks[place + 1 :]:
        if block.kind == "heading":
            return
        term, found, _ = block.text.partition(between)
        if found and term.strip() and block.inside("item"):
            yield term.strip()


def _is_heading(block: Block) -> bool:
    return block.kind == "heading" and bool(block.sentences) and block.sentences[0].id == HEADING


def _marked(block: Block, marks: Mapping[str, list[Mark]]) -> Block:
    kept: list[Mark] = list(block.marks)
    for mark in marks.get(block.id, ()):
        if not any(mark.start < other.end and other.start < mark.end for other in kept):
            kept.append(mark)
    return replace(block, marks=tuple(kept)) if block.id in marks else block

"""Where a listener must be told that somebody else's words begin and end."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from accessible_release.model import Block, Passage, Quotation, Release, Sentence

OPENINGS = "\"'“”‘’«»„ \u00a0"


@dataclass(frozen=True, slots=True)
class QuoteMarks:
    """The announcements of a release, by the sentence they stand at."""

    before: Mapping[str, Quotation]
    """The quotation that begins with this sentence, where its speaker is not named in the text."""
    after: frozenset[str]
    """The sentences after which the end is announced."""


def quote_marks(release: Release) -> QuoteMarks:
    """Where quotations are announced. A short one with its speaker in the same sentence is left alone."""
    before: dict[str, Quotation] = {}
    after: set[str] = set()
    for quotation in release.quotations:
        sentences = [each for passage in quotation.passages for each in _within(release, passage)]
        if not sentences:
            continue
        announced = not _is_attributed(release, quotation)
        if announced:
            before.setdefault(sentences[0].id, quotation)
        if announced or not _ends_by_itself(release, quotation, sentences):
            after.add(sentences[-1].id)
    return QuoteMarks(before, frozenset(after))


def _within(release: Release, passage: Passage) -> list[Sentence]:
    block = release.by_id.get(passage.block)
    return [
        each for each in (block.sentences if block else ()) if each.start < passage.end and each.end > passage.start
    ]


def _is_attributed(release: Release, quotation: Quotation) -> bool:
    """Whether the text itself says who speaks: in the same block, or in the one before it (`… said:`)."""
    first = quotation.passages[0]
    block = release.by_id[first.block]
    if _leads_in(block.text[: first.start], quotation.speaker) or _names(_outside(block, quotation), quotation.speaker):
        return True
    place = release.blocks.index(block)
    return bool(place) and not block.text[: first.start].strip(OPENINGS) and _ends_with_colon(release.blocks[place - 1])


def _ends_with_colon(block: Block) -> bool:
    return block.kind == "paragraph" and block.text.rstrip(OPENINGS).endswith(":")


def _leads_in(text: str, speaker: str | None) -> bool:
    text = text.rstrip(OPENINGS)
    return text.endswith(":") or (text.endswith(",") and _names(text, speaker))


def _names(text: str, speaker: str | None) -> bool:
    return bool(speaker) and str(speaker).split()[-1] in text


def _outside(block: Block, quotation: Quotation) -> str:
    """The block without the quoted words."""
    text = block.text
    for passage in sorted(quotation.passages, key=lambda each: -each.start):
        if passage.block == block.id:
            text = text[: passage.start] + " " + text[passage.end :]
    return text


def _ends_by_itself(release: Release, quotation: Quotation, sentences: list[Sentence]) -> bool:
    """One sentence with its speaker in it, or a last passage that its speaker follows (`…,” said X.`)."""
    if len(sentences) == 1:
        return True
    last = quotation.passages[-1]
    return _names(release.by_id[last.block].text[last.end : sentences[-1].end], quotation.speaker)

"""The lines from which the main points are chosen: of the news itself, in our own words or the release's, in order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace
from typing import NamedTuple

from accessible_release.ledger import Draft
from accessible_release.model import Block, Release
from accessible_release.simplifying.genre.layout import NAMED
from accessible_release.simplifying.genre.main_points import Candidate
from accessible_release.simplifying.genre.ordering import Part
from accessible_release.simplifying.genre.purposes import Purposes
from accessible_release.simplifying.genre.sources import is_ours
from accessible_release.simplifying.genre.standing import hangs

KINDS = ("do", "story")
ENDS = (".", "!", "?", ":")
"""How a paragraph ends that tells something; the place and the day of a release stand in lines without."""
MOST_BEHIND, MOST_BEHIND_NEWS = 1, 3
"""Lines that come with another one, and with the first of the news."""


class _Line(NamedTuple):
    sentence: str
    text: str
    paragraph: int
    free: bool
    """Whether it stands in no list, and leads to none."""


def candidates(
    parts: Sequence[Part],
    release: Release,
    drafts: Mapping[str, Draft],
    lists: Set[str],
    purposes: Purposes,
) -> list[Candidate]:
    """One for each line that is no list, no table, no heading and nobody's speech."""
    told = [block for part in parts if part.kind in KINDS for block in part.blocks if is_ours(release, block)]
    order = {block.id: place for place, block in enumerate(release.blocks)}
    told.sort(key=lambda block: order[block.id])
    told = [block for block in told if block.text.rstrip(" \"'”’)").endswith(ENDS)]
    lines = [line for place, block in enumerate(told) for line in _lines(block, drafts, place)]
    return [
        replace(each, contact=purposes.holds_contact(each.whole))
        for each in _gathered(lines)
        if not lists & {each.text, *each.tail}
    ]


def _gathered(lines: Sequence[_Line]) -> Iterator[Candidate]:
    """Each line with those behind it that tell the same sentence and point back at it."""
    for place, line in enumerate(lines):
        if not line.free or NAMED.match(line.text):  # who somebody is, is no news
            continue
        last = place + 1
        while last < len(lines) and lines[last].sentence == line.sentence and hangs(lines[last].text):
            last += 1
        tail = tuple(each.text for each in lines[place + 1 : last])
        following = lines[last].text if last < len(lines) else ""
        if len(tail) <= (MOST_BEHIND if line.paragraph else MOST_BEHIND_NEWS):
            yield Candidate(line.sentence, line.text, line.paragraph, tail, following)


def _lines(block: Block, drafts: Mapping[str, Draft], place: int) -> Iterator[_Line]:
    for sentence in block.sentences:
        draft = drafts.get(sentence.id)
        pieces = draft.pieces if draft else (sentence.text,)
        listed = any(piece.endswith(":") for piece in pieces)
        yield from (_Line(sentence.id, piece, place, not block.within and not listed) for piece in pieces)

"""The parts of an easy-read text in the order of reading: what to do, the story, who said what, the rest."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from accessible_release.model import Block, Release
from accessible_release.simplifying.genre.furniture import is_heading
from accessible_release.simplifying.genre.purposes import Purposes, is_instruction
from accessible_release.simplifying.genre.sources import is_speech
from accessible_release.simplifying.genre.standing import hangs
from accessible_release.simplifying.genre.updates import is_closing

Kind = Literal["do", "story", "said", "about", "figures", "notes"]
ORDER: tuple[Kind, ...] = ("do", "story", "figures", "said", "about", "notes")
FEWEST = 2
"""Sentences that make a part of their own."""
FEW = 4
TO_YOU = re.compile(r"(?:if|when|once) you(?:r|[’']\w+)?\b", re.IGNORECASE)
ABOUT = re.compile(r"(?:more )?about\b|who we are|background\b|boilerplate", re.IGNORECASE)
ACTS = re.compile(
    r"how (?:to|you can|can)|what (?:you|to do|should|can)|where to|apply|book|contact|get (?:help|"
    r"in touch|involved)|help|advice|support|report|have your say|take part|next steps|"
    r"further information|more information|find out more",
    re.IGNORECASE,
)
LETTER = re.compile(r"\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})[.)] ")
"""How a list begins its items that is typed as paragraphs."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the text."""

    kind: Kind
    blocks: tuple[Block, ...]
    heading: Block | None = None
    """The release's own heading over it."""


def parts(release: Release) -> list[Part]:
    """Every block but the title, each once. What hangs on the paragraph before stays behind it."""
    reader = Purposes(release)
    made = [part for heading, blocks in _chapters(release) for part in _chapter(release, heading, blocks, reader)]
    return sorted(made, key=lambda part: ORDER.index(part.kind))


def _chapters(release: Release) -> Iterator[tuple[Block | None, list[Block]]]:
    """Each heading with what stands below it; first what stands below none."""
    heading: Block | None = None
    below: list[Block] = []
    for block in release.blocks:
        if block.kind == "title":
            continue
        if block.kind == "heading" or is_heading(block):
            yield heading, below
            heading, below = block, []
        else:
            below.append(block)
    yield heading, below


def _chapter(release: Release, heading: Block | None, blocks: list[Block], reader: Purposes) -> Iterator[Part]:
    if heading is not None:
        units = sorted(_units(release, blocks), key=lambda unit: is_spoken(release, unit))
        yield Part(_kind_of(heading, blocks, reader), tuple(block for unit in units for block in unit), heading)
        return
    half = blocks[len(blocks) // 2 :]
    told: dict[Kind, list[Block]] = {kind: [] for kind in ORDER}
    for unit in _units(release, blocks):
        told[_kind(release, unit, reader, late=unit[0] in half)] += unit
    if not _tells_what_to_do(told["do"], reader) or any(map(is_closing, blocks)):
        kept = {block.id for block in (*told["do"], *told["story"])}
        told["story"], told["do"] = [block for block in blocks if block.id in kept], []
    yield from (Part(kind, tuple(found)) for kind, found in told.items() if found)


def _tells_what_to_do(blocks: Sequence[Block], reader: Purposes) -> bool:
    """Whether enough sentences, and most of them (of a few, half), say what to do or whom to reach.

    A list does what its lead does.
    """
    acts: list[bool] = []
    for block in blocks:
        for sentence in block.sentences:
            follows = bool(block.within) or bool(LETTER.match(block.text)) or hangs(sentence.text)
            tells = (
                is_instruction(sentence.text)
                or bool(TO_YOU.match(sentence.text))
                or reader.holds_contact(sentence.text)
            )
            acts.append(tells or (follows and acts[-1:] == [True]))
    enough = sum(acts) * 2 > len(acts) - (len(acts) <= FEW)
    return len(acts) >= FEWEST and enough


def _kind_of(heading: Block, blocks: Sequence[Block], reader: Purposes) -> Kind:
    """What stands below a heading of the release."""
    if is_heading(heading) or heading.text.strip(" :.").lower().replace("’", "'") in (
        "notes",
        "note to editors",
        "notes to editors",
        "notes for editors",
    ):
        return "notes"
    if ABOUT.match(heading.text) and not any(reader.holds_contact(block.text) for block in blocks):
        return "about"
    acts = sum(reader.of(block) == "do" for block in blocks)
    return "do" if blocks and ((ACTS.search(heading.text) and acts) or acts * 3 > len(blocks) * 2) else "story"


def _units(release: Release, blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """Paragraphs that stay together: a list with the words that lead to it, what points back with what it means."""
    unit: list[Block] = []
    for block in blocks:
        if unit and not _belongs(release, unit[-1], block):
            yield unit
            unit = []
        unit.append(block)
    if unit:
        yield unit


def _belongs(release: Release, before: Block, block: Block) -> bool:
    listed = bool(block.within) or block.kind in ("cell", "rule", "code")
    fixed = block.kind in ("rule", "code") or (listed and block.within[:1] == before.within[:1])
    goes_on = is_speech(release, before) and is_speech(release, block) and _goes_on(block)
    lettered = bool(LETTER.match(before.text) and LETTER.match(block.text))
    return before.text.rstrip().endswith(":") or fixed or goes_on or lettered or hangs(block.text)


def _goes_on(block: Block) -> bool:
    return block.text[:1] in "\"“'‘"


def is_spoken(release: Release, unit: Sequence[Block]) -> bool:
    """Whether paragraphs are somebody's speech, or that behind a line that only leads to it: “Ann Marsh said:”."""
    return is_speech(release, unit[0]) or leads_to_speech(release, unit[:2])


def leads_to_speech(release: Release, pair: Sequence[Block]) -> bool:
    """Whether the first of two paragraphs ends with a colon and the second is somebody's speech."""
    return len(pair) > 1 and pair[0].text.rstrip().endswith(":") and is_speech(release, pair[1])


def _kind(release: Release, unit: Sequence[Block], reader: Purposes, *, late: bool) -> Kind:
    if is_spoken(release, unit):
        return "said"
    found = [reader.of(block) for block in unit]
    if found[0] == "do" or found.count("do") * 2 > len(found):
        return "do"
    if late and found[0] in ("figures", "about"):
        return "figures" if found[0] == "figures" else "about"
    return "story"

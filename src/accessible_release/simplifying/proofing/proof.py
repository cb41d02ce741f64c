"""The proof: every step in order, each with the findings that tell of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from accessible_release.dates import DATELINE, iso_date
from accessible_release.errors import quoted
from accessible_release.findings import Finding, finding
from accessible_release.model import Block, Release, Sentence
from accessible_release.simplifying.proofing import breaks, headings
from accessible_release.simplifying.proofing.debris import REASONS, debris
from accessible_release.simplifying.proofing.rewriting import Rewrite, Written, released, rewritten
from accessible_release.simplifying.proofing.slips import Slip, slips

Step = Callable[[Sequence[Written]], Iterator[tuple[Written, str]]]
STEPS: tuple[Step, ...] = (breaks.labels_joined, breaks.lists_made, breaks.lines_joined, headings.headings_seen)
TITLES = ("paragraph", "heading")
FROM = "This is news from {}."
LONG_WORD = 3
"""Letters from which a word in capitals is no short form: *ST*, *US*."""
SHOWN = 60
"""Characters of what was left out that a finding shows."""


@dataclass(frozen=True, slots=True)
class Proofed:
    """The release as it is drafted from, and what was done to it."""

    release: Release
    findings: tuple[Finding, ...] = ()
    left_out: Mapping[str, str] = field(default_factory=dict)
    """Ids of sentences that stand nowhere any more → why."""


def proofed(release: Release) -> Proofed:
    """The release without debris, its broken lines joined, its slips mended: each with a finding that has its line."""
    found: list[Finding] = []
    out = debris(release)
    left_out: dict[str, str] = {}
    for name, kind in out.items():
        block = release.by_id[name]
        left_out |= {sentence.id: REASONS[kind] for sentence in block.sentences}
        message = f"Left out of the easy read: {quoted(block.text[:SHOWN])}. {REASONS[kind]}"
        found.append(finding("debris-left-out", message, line=block.line))
    written = [
        Written(block, tuple(release.said.get(block.id, ()))) for block in _titled(release) if block.id not in out
    ]
    for step in STEPS:
        done = list(step(written))
        written = [each for each, _ in done]
        found += [
            finding("proof-mended", f"{why} It is mended in the easy read.", line=each.block.line)
            for each, why in done
            if why
        ]
    written = [_spelled(_undated(each, release), found) for each in written]
    made = released(release, written)
    kept = {sentence.id.partition(".")[0] for sentence in made.sentences}
    left_out |= {
        each.id: "It stands in the line before."
        for each in release.sentences
        if each.id not in kept and each.id not in left_out
    }
    return Proofed(made, tuple(sorted(found, key=lambda each: each.line or 0)), left_out)


def _titled(release: Release) -> list[Block]:
    """The blocks; a line that is the title word for word is the title, where nothing else is."""
    blocks = list(release.blocks)
    title = " ".join(release.title.split())
    place = next((place for place, each in enumerate(blocks) if " ".join(each.text.split()) == title), None)
    if place is not None and all(each.kind != "title" for each in blocks) and blocks[place].kind in TITLES:
        blocks[place] = replace(blocks[place], kind="title", level=1, marks=())
    return blocks


def _undated(written: Written, release: Release) -> Written:
    """The block without a dateline: the day stands at the top, the place in the text or in a sentence of its own."""
    block = written.block
    line = DATELINE.match(block.text) if block.kind == "paragraph" else None
    if line is None or not _is_dateline(line, block, release):
        return written
    place = line["place"] or ""
    bare = replace(block, marks=tuple(mark for mark in block.marks if mark.end > line.end()))
    said = "" if not place or _is_named_again(place, line.end(), block, release) else FROM.format(_capitals(place))
    made = rewritten(replace(written, block=bare), [Rewrite(0, line.end(), said and f"{said} ")])
    return replace(made, block=replace(made.block, sentences=tuple(_parted(made.block, said))))


def _is_dateline(line: re.Match[str], block: Block, release: Release) -> bool:
    """Whether it can go: a sentence stands behind it, it is the day of the release, its capitals are a place."""
    whole = bool(block.sentences) and block.sentences[0].end > line.end()
    crossed = any(mark.start < line.end() < mark.end for mark in block.marks)
    day, place = line["date"] or line["day"] or "", line["place"] or ""
    return whole and not crossed and _is_day_of(day, release) and not _is_short_form(place, line.end(), block, release)


def _parted(block: Block, said: str) -> Iterator[Sentence]:
    """The sentences, with one of its own for the place that the first begins with."""
    first, *others = block.sentences
    if said:
        yield replace(first, text=said, start=0, end=len(said))
        start = len(said) + 1
        yield replace(first, id=f"{first.id}.after1", start=start, text=block.text[start : first.end])
    else:
        yield replace(first, start=0, text=block.text[: first.end])
    yield from others


def _is_day_of(day: str, release: Release) -> bool:
    """Whether the day of a dateline is the day of the release, or nothing else says when that was."""
    published = (release.published or "")[:10]
    return not day or not published or (iso_date(day) or iso_date(f"{day}, {published[:4]}")) == published


def _is_short_form(place: str, end: int, block: Block, release: Release) -> bool:
    """Whether words in capitals stand elsewhere in capitals too, as no place does: *RNLI*."""
    return bool(place) and any(place in each.text[end * (each.id == block.id) :] for each in release.blocks)


def _is_named_again(place: str, end: int, block: Block, release: Release) -> bool:
    """Whether a place is named anywhere else than in front of the first line."""
    return any(place.lower() in each.text[end * (each.id == block.id) :].lower() for each in release.blocks)


def _capitals(place: str) -> str:
    """The name of a place as people write it: *LOW MOOR* → *Low Moor*."""
    return " ".join(word if len(word) < LONG_WORD else word.capitalize() for word in place.split())


def _spelled(written: Written, found: list[Finding]) -> Written:
    """The block without its sure slips; what somebody says and code stay as they are, and are told."""
    block = written.block
    if block.kind not in ("paragraph", "cell", "heading"):
        return written
    sure: list[Slip] = []
    for slip in sorted(slips(block.text), key=lambda each: each.start):
        where = f"{quoted(block.text[max(slip.start - 15, 0) : slip.end + 15].strip())}"
        if slip.rewrite is None or _is_kept(slip, written) or any(slip.start < each.end for each in sure):
            hint = "Look whether it is meant so."
            found.append(finding("proof-unclear", f"There may be a slip in {where}.", line=block.line, hint=hint))
        else:
            sure.append(slip)
            found.append(finding("proof-mended", f"A slip was mended in the easy read: {where}.", line=block.line))
    if not sure:
        return written
    made = rewritten(written, [each.rewrite for each in sure if each.rewrite])
    return replace(made, block=replace(made.block, sentences=tuple(_cut(made, sure))))


def _is_kept(slip: Slip, written: Written) -> bool:
    """Whether it touches what somebody says, or a link."""
    links = [(mark.start, mark.end) for mark in written.block.marks if mark.kind == "link"]
    said = [(each.start, each.end) for each in written.passages]
    return any(start <= slip.end and slip.start <= end for start, end in (*links, *said))


def _cut(written: Written, sure: Sequence[Slip]) -> Iterator[Sentence]:
    """The sentences, cut where a full stop had no space behind it; the rest of a cut one is named after it."""
    ends = []
    shift = 0
    for slip in sure:
        assert slip.rewrite is not None  # noqa: S101 - sure slips have one
        if slip.ends_sentence:
            ends.append(slip.start + shift)
        shift += len(slip.rewrite.after) - (slip.rewrite.end - slip.rewrite.start)
    for sentence in written.block.sentences:
        start = sentence.start
        for number, end in enumerate((*(each for each in ends if start < each < sentence.end), sentence.end)):
            name = sentence.id if not number else f"{sentence.id}.after{number}"
            begin = start + (1 if number else 0)
            yield replace(sentence, id=name, text=written.block.text[begin:end], start=begin, end=end)
            start = end

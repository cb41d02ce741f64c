"""The easy-read edition that an easy-read text is: its blocks, who is quoted in it, its pictures."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from accessible_release.errors import NeedsAPerson, Unusable, quoted
from accessible_release.finishing.retelling import retold
from accessible_release.finishing.text import EasyText, Line
from accessible_release.model import Block, Illustration, Mark, Passage, Quotation, Release, Sentence, Span
from accessible_release.provenance import Checked
from accessible_release.reading import markdown
from accessible_release.reading.inline import InlineText

NOWHERE = Span(0, 0)
LINE = re.compile("\n")
OWN_ID = {"title": "title", "publisher": "easy-publisher", "published": "easy-published", "words": "easy-words"}
LEAST_WORDS = 3
"""A shorter stretch of somebody's words, such as “he was”, is theirs only beside a quotation mark."""
MARKS = "\"'“”‘’ "


@dataclass(frozen=True, slots=True)
class Edition:
    """A release at level `easy` in a person's words."""

    release: Release
    told: Mapping[str, tuple[str, ...]]
    """Id of each of its sentences → ids of the sentences of the release that it tells, or its own tag, or nothing."""
    lines: Mapping[str, int]
    """Id of each of its sentences → the place of its line in the text, from 0."""


def edition(text: EasyText, release: Release, *, where: str, checked: Checked | None = None) -> Edition:
    """The release at level `easy`, in the words of the text.

    `checked` is who signed it, where the signature holds. Raises `NeedsAPerson` where two versions of a sentence still
    stand side by side, `Unusable` for a text without words.
    """
    if text.conflicts:
        raise NeedsAPerson(
            "easy-text-conflict",
            f"two versions of a sentence stand side by side on line {text.conflicts[0]}.",
            where=where,
            hint="Keep one of the two, and take out the lines that begin with !!.",
        )
    reader = _Reader(text, release, where)
    blocks = reader.blocks()
    title = next((block.text for block in blocks if block.kind == "title"), release.title)
    again = tuple(retold(blocks, reader.told, release))
    made = replace(
        release,
        level="easy",
        title=title,
        blocks=blocks,
        quotations=(*_quotations(blocks, reader.told, release, again), *again),
        illustrations=tuple(reader.illustrations),
        checked=checked,
    )
    return Edition(made, reader.told, reader.places)


@dataclass(slots=True)
class _Reader:
    text: EasyText
    release: Release
    where: str
    told: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Id of a sentence of the edition → ids of the sentences of the release that it tells."""
    places: dict[str, int] = field(default_factory=dict)
    illustrations: list[Illustration] = field(default_factory=list)
    used: Counter[str] = field(default_factory=Counter)
    own: int = 0
    """How many lines of a person's own there have been."""

    def blocks(self) -> tuple[Block, ...]:
        body = "\n".join(line.markdown for line in self.text.lines)
        parsed = markdown.parse(body, 0, where=self.where)
        if not any(char.isalnum() for block in parsed.blocks for char in block.text):
            raise Unusable("no-text", "there is no text in it.", where=self.where)
        self.starts = [0, *(found.end() for found in LINE.finditer(body))]
        made = [self._block(block, parsed.origins[block.id]) for block in parsed.blocks]
        return tuple(_titled(made))

    starts: list[int] = field(default_factory=list)

    def _block(self, block: Block, words: InlineText) -> Block:
        """The block with one sentence for each line of the file."""
        if not block.text:
            return block
        rows = list(_rows(block, words, self.starts))
        text, moved, sentences = "", {}, []
        told = self._cells(block, rows)
        for place, (number, start, end) in enumerate(rows):
            gap = "" if not text else self._gap(block, rows[place - 1], start)
            begin = len(text) + len(gap)
            moved.update({at: begin + at - start for at in range(start, end + 1)})
            text = f"{text}{gap}{block.text[start:end]}"
            line = self.text.lines[number]
            sentences.append(self._sentence(line, told or line.tags, block, text, begin))
            self.places[sentences[-1].id] = number
        marks = tuple(_moved(block.marks, moved, len(text)))
        return replace(block, text=text, sentences=tuple(sentences), marks=marks)

    def _cells(self, block: Block, rows: Sequence[tuple[int, int, int]]) -> tuple[str, ...]:
        """The tag of a cell: the one of its row's tags that stands at its place."""
        if block.kind != "cell":
            return ()
        tags = self.text.lines[rows[0][0]].tags
        return tags[block.column : block.column + 1] or tags[-1:]

    def _gap(self, block: Block, before: tuple[int, int, int], start: int) -> str:
        """What stands between two lines of a block: as it was in code, a line end where one was meant, or a space."""
        number, _, end = before
        if block.kind == "code":
            return block.text[end:start]
        described = any(mark.kind == "image" and start in (mark.start, mark.end + 1) for mark in block.marks)
        return "\n" if described or self.text.lines[number].markdown.endswith("\\") else " "

    def _sentence(self, line: Line, tags: tuple[str, ...], block: Block, text: str, begin: int) -> Sentence:
        sources = tuple(tag for tag in tags if tag not in OWN_ID)
        name = self._name(tags)
        self.told[name] = tags
        if line.picture:
            self.illustrations.append(Illustration(name, line.picture, ""))
        source = self._source(sources)
        return Sentence(
            name,
            text[begin:],
            block.id,
            source.line if source else 0,
            begin,
            len(text),
            source.span if source else NOWHERE,
        )

    def _source(self, sources: tuple[str, ...]) -> Sentence | None:
        return next((each for each in self.release.sentences if each.id in sources), None)

    def _name(self, tags: tuple[str, ...]) -> str:
        """`s0001`, then `s0001.2` …; `p0001` for a line of a person's own."""
        if not tags:
            self.own += 1
            return f"p{self.own:04d}"
        base = OWN_ID.get(tags[0], tags[0])
        self.used[base] += 1
        return base if self.used[base] == 1 else f"{base}.{self.used[base]}"


def _rows(block: Block, words: InlineText, starts: list[int]) -> Iterator[tuple[int, int, int]]:
    """(line of the body from 0, start, end) of the words on each line, without white space around them."""
    lines = [bisect_right(starts, origin) - 1 for origin in words.origins]
    start = 0
    for place in range(1, len(block.text) + 1):
        if place == len(block.text) or lines[place] != lines[start]:
            stretch = block.text[start:place]
            first, last = start + len(stretch) - len(stretch.lstrip()), start + len(stretch.rstrip())
            if first < last:
                yield lines[first], first, last
            start = place


def _moved(marks: Sequence[Mark], moved: Mapping[int, int], length: int) -> Iterator[Mark]:
    for mark in marks:
        start = moved.get(mark.start, length)
        end = moved.get(mark.end, next((moved[at] for at in range(mark.end, mark.start, -1) if at in moved), start))
        yield replace(mark, start=min(start, length), end=min(max(end, start), length))


def _titled(blocks: Sequence[Block]) -> Iterator[Block]:
    """The first heading of the first level is the title."""
    found = False
    for block in blocks:
        if not found and block.kind == "heading" and block.level == 1:
            found = True
            yield replace(block, kind="title", level=0)
        else:
            yield replace(block, level=max(block.level, 2)) if block.kind == "heading" else block


def _quotations(
    blocks: Sequence[Block], told: Mapping[str, tuple[str, ...]], release: Release, again: Sequence[Quotation]
) -> Iterator[Quotation]:
    """Who is quoted: only where the exact words stand, in a line that tells a sentence of that quotation.

    Not in those that tell it `again`, in easier words.
    """
    easier = {(passage.block, passage.start) for each in again for passage in each.passages}
    sentences = {sentence.id: sentence for sentence in release.sentences}
    for quotation in release.quotations:
        found: list[Passage] = []
        for block in blocks:
            spans = [
                span
                for sentence in block.sentences
                if (block.id, sentence.start) not in easier
                for name in told.get(sentence.id, ())
                if name in sentences
                for span in _said(quotation, sentences[name], sentence)
            ]
            found += _joined(block, spans)
        if found:
            yield Quotation(quotation.speaker, None, tuple(found))


def _said(quotation: Quotation, source: Sentence, shown: Sentence) -> Iterator[tuple[int, int]]:
    """Where in a block a line of it holds the words of a source sentence that somebody says."""
    for passage in quotation.passages:
        start, end = max(source.start, passage.start) - source.start, min(source.end, passage.end) - source.start
        if passage.block != source.block or start >= end:
            continue
        words = source.text[start:end].strip()
        at = shown.text.find(words)
        if at >= 0 and (len(words.split()) >= LEAST_WORDS or _is_marked(shown.text, at, at + len(words))):
            yield shown.start + at, shown.start + at + len(words)


def _is_marked(text: str, start: int, end: int) -> bool:
    """Whether a quotation mark stands before or behind the words."""
    return any(char in MARKS.strip() for char in (text[:start][-1:], text[end:][:1]) if char)


def _joined(block: Block, spans: Sequence[tuple[int, int]]) -> Iterator[Passage]:
    """Passages, of neighbouring stretches one."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(set(spans)):
        if merged and not block.text[merged[-1][1] : start].strip(MARKS):
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    for start, end in merged:
        yield Passage(block.text[start:end], block.id, start, end, block.line)


def unknown_pictures(text: EasyText, names: Sequence[str], *, where: str) -> None:
    """Raises `Unusable` for a picture that is not in the library."""
    for number, line in enumerate(text.lines, start=text.first_line):
        if line.picture and line.picture not in names:
            raise Unusable(
                "easy-text-picture",
                f"there is no picture {quoted(line.picture)} (line {number}).",
                where=where,
                hint="Choose another, or take it out.",
            )

"""Blocks of the easy edition: one idea a line, with the marks and quotations that belong to the words."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, count

from accessible_release.ledger import Draft
from accessible_release.model import Block, Container, Mark, Passage, Quotation, Release, Sentence, Span
from accessible_release.simplifying.genre.bullets import Listed
from accessible_release.simplifying.genre.leads import OPENING
from accessible_release.simplifying.genre.posts import apart
from accessible_release.simplifying.genre.sources import passages_of

TOLD = "this:"
"""Leads to what somebody announced, and not to a list."""
FEWEST = 2
"""Pieces behind a colon that make a list."""
NOWHERE = Span(0, 0)
APPOSITIONS = frozenset({"split-apposition", "split-title"})
SMALL = frozenset({"also", "the", "on", "for"})
NAMED = re.compile(r"(?:The )?[A-Z][\w’'.-]*(?: (?:[A-Z][\w’'.-]*|of|for|and|the))* (?:is|are) (?:an?|the) ")
"""A name in full and what it is. With a pronoun or a common noun two such sentences may speak of two people."""


@dataclass(slots=True)
class Layout:
    """Lays out drafts as blocks, and remembers where each quotation's words have gone."""

    release: Release
    drafts: Mapping[str, Draft]
    bullets: Mapping[str, Listed]
    moved: dict[tuple[str, int], Passage] = field(default_factory=dict)
    """(block, start) of a passage in the release → where its words stand now."""
    waiting: dict[str, list[Passage]] = field(default_factory=dict)
    """The passages of a block whose words do not stand anywhere yet."""
    said: set[tuple[str, ...]] = field(default_factory=set)
    """The background that stands already, such as “Homeward is a charity.”: what two sentences give is given once."""

    given: set[tuple[str, str]] = field(default_factory=set)
    """(sentence, line) of what stands among the main points, and is not said a second time."""

    def point(self, sentence: str, text: str, name: str, *, again: bool) -> Block:
        """A line of a sentence as a main point; `again`: it stands in its own place too."""
        block = next(block for block in self.release.blocks if any(each.id == sentence for each in block.sentences))
        source = next(each for each in block.sentences if each.id == sentence)
        pieces = self.drafts[sentence].pieces if sentence in self.drafts else (text,)
        number = pieces.index(text) + 1 if text in pieces else 1
        own = sentence if number == 1 else f"{sentence}.{number}"
        return self._block(block, [replace(source, id=f"{own}.again" if again else own, text=text)], name)

    def simpler(self, block: Block) -> Block:
        """A title or heading in the words of its draft, where it has one."""
        if len(block.sentences) != 1 or block.sentences[0].id not in self.drafts:
            return block
        text = " ".join(self.drafts[block.sentences[0].id].pieces)
        return (
            replace(
                block, text=text, marks=(), sentences=(replace(block.sentences[0], text=text, start=0, end=len(text)),)
            )
            if text != block.text
            else block
        )

    def news(self, *lines: str) -> list[str]:
        """Of the background in `lines`, what does not stand already; from now on all of it does."""
        fresh = [line for line in dict.fromkeys(lines) if _told(line) not in self.said]
        self.said |= {_told(line) for line in lines}
        return fresh

    def paragraph(self, block: Block) -> Iterator[Block]:
        """A paragraph as blocks: one a line where it stands free, one in all where it is part of a list or table."""
        drafts = [
            [line for line in self._lines(each) if (each.id, line.text) not in self.given] for each in block.sentences
        ]
        if block.within and any(drafts):
            yield self._joined(block, list(chain.from_iterable(drafts)))
        if block.within:
            return
        number = count(1)
        for lines in drafts:
            lead = next((place for place, line in enumerate(lines) if line.text.endswith(":")), len(lines))
            items = lines[lead + 1 :]
            listed = len(items) >= FEWEST and not lines[lead].text.endswith(TOLD)
            for line in lines[: lead + 1] if listed else lines:
                yield from self._line(block, line, f"{block.id}.{next(number)}")
            if listed:
                yield from self._items(block, items, f"{block.id}.{next(number)}")

    def line(self, block: Block, lines: Sequence[Sentence], name: str) -> Block:
        """A free paragraph of these lines, which `block` tells."""
        return self._block(block, lines, name)

    def with_lead(self, block: Block, first: Passage, saying: str) -> Block:
        """A paragraph of speech with another lead: the words behind it, opening mark included, stay as they are."""
        cut = len(block.text[: first.start].rstrip(OPENING))
        rest = block.text[cut:].lstrip()
        text, shift = f"{saying} {rest}", len(saying) + 1 - (len(block.text) - len(rest))
        sentences = tuple(
            replace(each, start=max(each.start + shift, 0), end=each.end + shift)
            for each in block.sentences
            if each.end > cut
        )
        sentences = tuple(replace(each, text=text[each.start : each.end]) for each in sentences)
        made = replace(block, text=text, sentences=sentences, marks=())
        for passage in passages_of(self.release, block):
            now = replace(passage, start=passage.start + shift, end=passage.end + shift)
            self.moved[passage.block, passage.start] = now
        return replace(made, marks=tuple(_marks(block, made)))

    def quotations(self) -> tuple[Quotation, ...]:
        """The quotations of the release, each passage where it stands now."""
        return tuple(
            replace(
                each,
                role=None,  # it stands in the text, in a sentence of its own or in the release's own lead
                passages=tuple(self.moved.get((it.block, it.start), it) for it in each.passages),
            )
            for each in self.release.quotations
        )

    def _lines(self, sentence: Sentence) -> list[Sentence]:
        """The pieces of a sentence, each with its own id, its words and the place of their source."""
        draft = self.drafts.get(sentence.id)
        background = _background(draft) if draft else frozenset()
        pieces = list(draft.pieces) if draft else [sentence.text]
        pieces = [line for each in pieces for line in (self.news(*apart(each)) if each in background else (each,))]
        return [
            replace(sentence, id=sentence.id if number == 1 else f"{sentence.id}.{number}", text=piece)
            for number, piece in enumerate(pieces, start=1)
        ]

    def _line(self, block: Block, line: Sentence, name: str, within: tuple[Container, ...] = ()) -> Iterator[Block]:
        listed = self.bullets.get(line.text)
        if listed is None:
            yield self._block(block, [line], name, within)
            return
        lead, items = listed
        yield self._block(block, [replace(line, text=lead)], name, within)
        parts = [replace(line, id=f"{line.id}.item{number}", text=item) for number, item in enumerate(items, start=1)]
        yield from self._items(block, parts, name, within)

    def _items(
        self, block: Block, parts: Sequence[Sentence], name: str, within: tuple[Container, ...] = ()
    ) -> Iterator[Block]:
        """A list; an item that is one itself holds a list of its own."""
        box = Container("list", f"{name}-list", size=len(parts))
        for number, part in enumerate(parts, start=1):
            inside = (*within, box, Container("item", f"{name}-item-{number}", number=number))
            yield from self._line(block, part, f"{name}.{number}", inside)

    def _joined(self, block: Block, lines: Sequence[Sentence]) -> Block:
        return self._block(block, lines, block.id, block.within)

    def _block(self, block: Block, lines: Sequence[Sentence], name: str, within: tuple[Container, ...] = ()) -> Block:
        text, sentences = "", []
        for line in lines:
            start = len(text) + bool(text)
            text = f"{text} {line.text}".strip()
            sentences.append(replace(line, block=name, start=start, end=len(text)))
        made = Block(name, "paragraph", text, block.line, block.end_line, sentences=tuple(sentences), within=within)
        self._follow(block, made)
        return replace(made, marks=tuple(_marks(block, made)))

    def _follow(self, block: Block, made: Block) -> None:
        waiting = self.waiting.setdefault(block.id, list(passages_of(self.release, block)))
        for passage in waiting:
            start = made.text.find(passage.text)
            if start >= 0:
                now = replace(passage, block=made.id, start=start, end=start + len(passage.text))
                self.moved.setdefault((passage.block, passage.start), now)
        waiting[:] = (each for each in waiting if (each.block, each.start) not in self.moved)


def _told(line: str) -> tuple[str, ...]:
    """What a line of background tells, without the small words: “is the lead on care” and “is also Lead for Care”."""
    return tuple(word for word in line.lower().rstrip(".").split() if word not in SMALL)


def _background(draft: Draft) -> frozenset[str]:
    """The pieces that only say who or what somebody named is; no other sentence is ever left out for standing twice."""
    if all(step.rule not in APPOSITIONS for step in draft.edits):
        return frozenset()
    return frozenset(piece for piece in draft.pieces if NAMED.match(piece))


def _marks(block: Block, made: Block) -> Iterator[Mark]:
    """The marks whose words stand in the new block; a note's sign goes to the end of the sentence it stood in."""
    last = {each.id.partition(".")[0]: each for each in made.sentences}
    for mark in block.marks:
        if mark.kind == "note":
            place = bisect_left(block.sentences, mark.start, key=lambda each: each.end)
            home = block.sentences[place] if place < len(block.sentences) else None
            if home and home.start <= mark.start and home.id in last:
                yield replace(mark, start=last[home.id].end, end=last[home.id].end)
        elif mark.kind not in ("strong", "emphasis"):
            start = made.text.find(block.text[mark.start : mark.end])
            if start >= 0:
                yield replace(mark, start=start, end=start + mark.end - mark.start)


def written(name: str, *texts: str, level: int = 0, within: tuple[Container, ...] = ()) -> Block:
    """A block of our own words, given by sentences: a heading where it has a level, else a paragraph."""
    block = Block(name, "heading" if level else "paragraph", " ".join(texts), 0, 0, within=within, level=level)
    sentences, start = [], 0
    for number, text in enumerate(texts, start=1):
        own = name if number == 1 else f"{name}.{number}"
        sentences.append(Sentence(own, text, name, 0, start, start + len(text), NOWHERE))
        start += len(text) + 1
    return replace(block, sentences=tuple(sentences))

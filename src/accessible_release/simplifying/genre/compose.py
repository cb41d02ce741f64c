"""The easy edition, block by block, in the order in which it is read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile, zip_longest

from accessible_release.analysis.corpus import parser
from accessible_release.ledger import Draft
from accessible_release.lexicon.glossary import STOP, Term, terms_in, to_explain
from accessible_release.model import Block, Container, Quotation, Release
from accessible_release.phrases import phrases
from accessible_release.simplifying.genre.bullets import bullets
from accessible_release.simplifying.genre.candidates import candidates
from accessible_release.simplifying.genre.explaining import explained
from accessible_release.simplifying.genre.furniture import is_marker
from accessible_release.simplifying.genre.layout import Layout, written
from accessible_release.simplifying.genre.leads import retold
from accessible_release.simplifying.genre.leaving_out import AUTO, gone, proposed
from accessible_release.simplifying.genre.main_points import Point, main_points
from accessible_release.simplifying.genre.opening import opening_line
from accessible_release.simplifying.genre.ordering import LETTER, Part, leads_to_speech, parts
from accessible_release.simplifying.genre.purposes import Purposes
from accessible_release.simplifying.genre.retelling import Retelling
from accessible_release.simplifying.genre.sections import ENOUGH, FEWEST, Headings
from accessible_release.simplifying.genre.sources import is_ours, is_speech, passages_of
from accessible_release.simplifying.genre.standing import hangs

HEADING = 2
ARTICLE = re.compile(r"^(?:An?|The) ")


@dataclass(frozen=True, slots=True)
class Composed:
    """The easy edition, and what was chosen in making it."""

    release: Release
    points: tuple[Point, ...] = ()
    """The main points, in order."""
    proposed: Mapping[str, str] = field(default_factory=dict)
    """The sentences that might be left out: id → why."""
    left_out: frozenset[str] = frozenset()
    """The ids of those that are."""


def easy_edition(
    release: Release,
    drafts: Mapping[str, Draft],
    spoken: Mapping[str, Draft],
    *,
    length: str = AUTO,
    dated: Release | None = None,
    quotations: str = "retold",
) -> Composed:
    """The release at level `easy`: its contacts, its facts, its people's words; our sentences from the drafts.

    `drafts` are those of the release's own sentences, by sentence id; `spoken` those of what people say. `length` says
    whether what might be left out is; `dated` is the release with the lines that say when it was written;
    `quotations` is the setting of that name.
    """
    composer = _Composer(release, drafts, spoken, length, quotations)
    blocks = [*composer.opening(dated or release), *composer.body()]
    wanted = _terms(blocks)
    theirs = frozenset(each.block for quotation in composer.quotations() for each in quotation.passages)
    words = phrases(release.language)["easy"]
    blocks = [*explained(blocks, wanted, theirs, frozenset(_acting(blocks, words))), *_hard_words(wanted, words)]
    title = next((block.text for block in blocks if block.kind == "title"), release.title)
    made = replace(release, level="easy", title=title, blocks=tuple(blocks), quotations=composer.quotations())
    return Composed(made, composer.points, composer.proposed, composer.left_out)


class _Composer:
    def __init__(
        self, release: Release, drafts: Mapping[str, Draft], spoken: Mapping[str, Draft], length: str, how: str
    ) -> None:
        self._release, self._drafts = release, drafts
        self._words = phrases(release.language)["easy"]
        lists = bullets([piece for draft in drafts.values() for piece in draft.pieces])
        self.layout = Layout(release, drafts, lists)
        purposes = Purposes(release)
        self._headings = Headings(release, self._words, purposes)
        self._quotation = {
            passage.block: each for each in release.quotations for passage in each.passages if each.speaker
        }
        self._retelling = Retelling(release, spoken, self.layout, self._words["retold"], how)
        self._section = ""
        """Who speaks in the section that is open, or nothing."""
        self._lines = 0
        self._parts = parts(release)
        might_go = proposed(self._parts, purposes)
        self._gone = gone(might_go, self._parts, length)
        self.left_out = frozenset(each.id for name in self._gone for each in release.by_id[name].sentences)
        self.proposed = {
            sentence.id: why for name, why in might_go.items() for sentence in release.by_id[name].sentences
        }
        found = main_points(self._title(), candidates(self._parts, release, drafts, lists.keys(), purposes))
        self.points = tuple(self._kept_below_headings(found))
        self.layout.given = {(each.sentence, line) for each in self.points if not each.again for line in each.lines}

    def quotations(self) -> tuple[Quotation, ...]:
        """Who says what in the edition, in the exact words or retold."""
        return self._retelling.quotations(self.layout.quotations())

    def _title(self) -> str:
        return next((block.text for block in self._release.blocks if block.kind == "title"), self._release.title)

    def _kept_below_headings(self, points: Sequence[Point]) -> Iterator[Point]:
        """The points; those stand in their own place too without which a heading would have one line below it."""
        left = {
            id(part): sum(
                len(self._drafts[each.id].pieces) if each.id in self._drafts else 1
                for block in part.blocks
                for each in block.sentences
            )
            for part in self._parts
        }
        home = {each.id: part for part in self._parts for block in part.blocks for each in block.sentences}
        for point in points:
            part = home[point.sentence]
            rest = left[id(part)] - len(point.lines)
            if part.heading is not None and 0 < rest < FEWEST:
                yield replace(point, again=True)
            else:
                left[id(part)] = rest if not point.again else left[id(part)]
                yield point

    def opening(self, dated: Release) -> Iterator[Block]:
        """The title; who wrote the news and when; the main points."""
        yield from (self.layout.simpler(block) for block in self._release.blocks if block.kind == "title")
        line = opening_line(dated, self._words)
        if line is not None:
            yield line
        heading = "main_points" if self.points else "about"
        yield written("easy-about", self._words[heading], level=HEADING)
        told = [(point, words) for point in self.points for words in point.lines]
        for number, (point, words) in enumerate(told, start=1):
            yield self.layout.point(point.sentence, words, f"point-{number}", again=point.again)

    def body(self) -> Iterator[Block]:
        """Everything else, part by part; a part of which nothing is left has no heading either.

        A single line of the news that has no heading of the release stands with the main points.
        """
        told = [(part, lines) for part in self._parts if (lines := self._lines_of(part))]
        single = [each for each in told if self.points and _is_single(*each)]
        for _, lines in single:
            yield from lines
        first = not self.points
        if first:  # what the news is comes before what to do about it
            told.sort(key=lambda each: each[0].kind != "story" or each[0].heading is not None)
        sections: list[list[Block]] = []
        for part, lines in told:
            if (part, lines) not in single:
                sections.append([*self._heading(part, lines, first=first), *lines])
                first = False
        for section in _apart_from_speech(sections):
            yield from section

    def _lines_of(self, part: Part) -> list[Block]:
        self._section, self._lines = "", 0
        blocks = (block for block in part.blocks if block.id not in self._gone)
        return list(self._well_headed([line for pair in _pairs(blocks) for line in self._led(*pair, part)]))

    def _led(self, block: Block, following: Block | None, part: Part) -> Iterator[Block]:
        """The lines of a paragraph; the name of who speaks next stands above the line that leads to it."""
        if following is not None and leads_to_speech(self._release, (block, following)):
            yield from self._named(following)
        yield from self._of(block, part)

    def _well_headed(self, lines: Sequence[Block]) -> Iterator[Block]:
        """The lines, without a topic over fewer than two of them, or over lines of which it says nothing."""
        for place, line in enumerate(lines):
            below = list(takewhile(lambda each: each.kind != "heading", lines[place + 1 :]))
            topic = line.id.endswith("-topic")
            if not topic or (len(below) >= FEWEST and self._headings.fits(line.text, below)):
                yield line

    def _heading(self, part: Part, lines: Sequence[Block], *, first: bool) -> Iterator[Block]:
        """The release's own heading, or ours; none over the first lines, which stand below the first heading."""
        if part.heading is not None:
            alone = len(lines) < FEWEST and part.kind in ("about", "notes")
            heading = self.layout.simpler(part.heading)
            yield from () if alone else (replace(heading, kind="heading", level=part.heading.level or HEADING),)
        elif not (first and part.kind == "story") and (text := self._headings.over(part, lines)):
            yield written(f"{part.blocks[0].id}-part", text, level=HEADING)

    def _of(self, block: Block, part: Part) -> Iterator[Block]:
        if is_marker(block):
            return
        if is_speech(self._release, block):
            yield from self._speech(block)
        else:
            yield from self._told(block, part)

    def _speech(self, block: Block) -> Iterator[Block]:
        yield from self._named(block)
        if not self._retelling.can(block):
            yield from self._quoted(block)
            return
        if self._retelling.keeps_exact:
            yield from self._quoted(block)
        yield from self._retelling.of(block)

    def _named(self, block: Block) -> Iterator[Block]:
        """The heading over somebody's speech, where somebody else spoke before."""
        quotation = self._quotation.get(block.id)
        speaker = quotation.speaker if quotation and quotation.speaker else ""
        if quotation and speaker != self._section:
            named = quotation.speaker_inside
            yield written(f"{block.id}-said", self._words["said"].format(speaker=named), level=HEADING)
            self._section, self._lines = speaker, 0

    def _quoted(self, block: Block) -> Iterator[Block]:
        """The words themselves; what leads to them told apart where that is plain."""
        first = next(iter(passages_of(self._release, block)), None)
        lead = retold(block, self._quotation[block.id], first) if first and block.id in self._quotation else None
        if first is None or lead is None:
            yield block
            return
        for number, line in enumerate([*self.layout.news(*lead.background), *lead.lines], start=1):
            yield written(f"{block.id}-lead-{number}", line)
        yield self.layout.with_lead(block, first, lead.saying)

    def _told(self, block: Block, part: Part) -> Iterator[Block]:
        made = list(self.layout.paragraph(block)) if is_ours(self._release, block) else [block]
        free = is_ours(self._release, block) and not block.within and part.kind == "story" and part.heading is None
        free = free and not LETTER.match(block.text)
        if made and free and self._lines >= ENOUGH and (heading := self._headings.of(block, made)):
            yield written(f"{block.id}-topic", heading, level=HEADING)
            self._lines = 0
        self._lines += len(made)
        yield from made


def _apart_from_speech(sections: Sequence[list[Block]]) -> list[list[Block]]:
    """The sections; what has no heading never follows what somebody says, as if it were said too."""
    said = next((place for place, each in enumerate(sections) if _holds_speech(each)), len(sections))
    bare = [each for each in sections[said:] if each[0].kind != "heading"]
    return [*sections[:said], *bare, *(each for each in sections[said:] if each not in bare)]


def _pairs(blocks: Iterable[Block]) -> Iterator[tuple[Block, Block | None]]:
    """Each paragraph with the one behind it."""
    every = list(blocks)
    yield from zip_longest(every, every[1:])


def _holds_speech(section: Sequence[Block]) -> bool:
    return any(line.id.endswith("-said") for line in section)


def _is_single(part: Part, lines: Sequence[Block]) -> bool:
    ours = part.heading is None and part.kind in ("do", "story", "figures")
    return ours and len(lines) < FEWEST and not hangs(lines[0].text) and not lines[0].within


def _acting(blocks: Sequence[Block], words: Mapping[str, str]) -> Iterator[str]:
    """The ids of the lines that tell a reader what to do, or whether the news is for them."""
    acts = False
    for block in blocks:
        if block.kind == "heading":
            acts = block.text in (words["do"], words["who"])
        elif acts:
            yield block.id


def _terms(blocks: Sequence[Block]) -> list[Term]:
    """The hard words that stand in the edition, each family of words once."""
    texts = [sentence.text for block in blocks for sentence in block.sentences]
    return to_explain(term for doc in parser().docs(texts) for term, _, _ in terms_in(doc))


def _hard_words(found: Sequence[Term], words: Mapping[str, str]) -> Iterator[Block]:
    """The glossary: each hard word with its meaning."""
    if not found:
        return
    yield written("easy-words", words["hard_words"], level=HEADING)
    box = Container("list", "easy-words-list", size=len(found))
    for number, each in enumerate(found, start=1):
        text = words["meaning"].format(term=each.term[0].upper() + each.term[1:], meaning=each.meaning)
        inside = (box, Container("item", f"easy-words-{number}", number=number))
        yield written(f"easy-word-{number}", *STOP.split(text), within=inside)

"""The easy edition, block by block, in the order in which it is read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from accessible_release.analysis.corpus import parser
from accessible_release.dates import shown_day
from accessible_release.ledger import Draft
from accessible_release.lexicon.glossary import terms_in, to_explain
from accessible_release.model import Block, Container, Quotation, Release
from accessible_release.phrases import phrases
from accessible_release.simplifying.genre.bullets import bullets
from accessible_release.simplifying.genre.furniture import is_heading, is_marker
from accessible_release.simplifying.genre.layout import Layout, written
from accessible_release.simplifying.genre.leads import retold
from accessible_release.simplifying.genre.retelling import Retelling
from accessible_release.simplifying.genre.sections import ENOUGH, TOO_MANY, Headings
from accessible_release.simplifying.genre.sources import is_ours, is_speech, passages_of

HEADING = 2
STOP = re.compile(r"(?<=\.) (?=[A-Z])")
"""Between the sentences of an explanation, which hold no abbreviations."""


def easy_edition(
    release: Release, drafts: Mapping[str, Draft], spoken: Mapping[str, Draft], quotations: str = "retold"
) -> Release:
    """The release at level `easy`: its contacts, its facts, its people's words; our sentences from the drafts.

    `drafts` are those of the release's own sentences, by sentence id; `spoken` those of what people say, and
    `quotations` is the setting of that name.
    """
    composer = _Composer(release, drafts, spoken, quotations)
    blocks = [*composer.opening(), *composer.body()]
    blocks += _hard_words(blocks, phrases(release.language)["easy"])
    return replace(release, level="easy", blocks=tuple(blocks), quotations=composer.quotations())


class _Composer:
    def __init__(self, release: Release, drafts: Mapping[str, Draft], spoken: Mapping[str, Draft], how: str) -> None:
        self._release = release
        self._words = phrases(release.language)["easy"]
        lists = bullets([piece for draft in drafts.values() for piece in draft.pieces])
        self.layout = Layout(release, drafts, lists)
        self._headings = Headings(release, self._words)
        self._quotation = {
            passage.block: each for each in release.quotations for passage in each.passages if each.speaker
        }
        self._retelling = Retelling(release, spoken, self.layout, self._words["retold"], how)
        self._section = ""
        """Who speaks in the section that is open, or nothing."""
        self._lines = 0

    def quotations(self) -> tuple[Quotation, ...]:
        """Who says what in the edition, in the exact words or retold."""
        return self._retelling.quotations(self.layout.quotations())

    def opening(self) -> Iterator[Block]:
        """The title; then what the release is, from its metadata."""
        yield from (block for block in self._release.blocks if block.kind == "title")
        yield written("easy-about", self._words["about"], level=HEADING)
        if publisher := self._release.site_name:
            yield written("easy-publisher", self._words["publisher"].format(publisher=publisher.rstrip(".")))
        if published := self._release.published:
            date = shown_day(published, self._release.language)
            yield written("easy-published", self._words["published"].format(date=date))

    def body(self) -> Iterator[Block]:
        """Everything else, in the order of the release."""
        for block in self._release.blocks:
            if block.kind == "title" or is_marker(block):
                continue
            if block.kind == "heading" or is_heading(block):
                self._section, self._lines = "", 0
                yield replace(block, kind="heading", level=block.level or HEADING)
            elif is_speech(self._release, block):
                yield from self._speech(block)
            else:
                yield from self._told(block)

    def _speech(self, block: Block) -> Iterator[Block]:
        quotation = self._quotation.get(block.id)
        speaker = quotation.speaker if quotation and quotation.speaker else ""
        if quotation and speaker != self._section:
            named = quotation.speaker_inside
            yield written(f"{block.id}-said", self._words["said"].format(speaker=named), level=HEADING)
            self._section, self._lines = speaker, 0
        if not self._retelling.can(block):
            yield from self._quoted(block)
            return
        if self._retelling.keeps_exact:
            yield from self._quoted(block)
        yield from self._retelling.of(block)

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

    def _told(self, block: Block) -> Iterator[Block]:
        free = is_ours(self._release, block) and not block.within
        if self._section or (free and self._lines >= ENOUGH):
            heading = self._headings.of(block, needed=bool(self._section) or self._lines >= TOO_MANY)
            if heading:
                yield written(f"{block.id}-topic", heading, level=HEADING)
                self._section, self._lines = "", 0
        made = list(self.layout.paragraph(block)) if is_ours(self._release, block) else [block]
        self._lines += len(made)
        yield from made


def _hard_words(blocks: Sequence[Block], words: Mapping[str, str]) -> Iterator[Block]:
    """The glossary: the hard words that stand in the edition, each family of words explained once."""
    texts = [sentence.text for block in blocks for sentence in block.sentences]
    found = to_explain(term for doc in parser().docs(texts) for term, _, _ in terms_in(doc))
    if not found:
        return
    yield written("easy-words", words["hard_words"], level=HEADING)
    box = Container("list", "easy-words-list", size=len(found))
    for number, each in enumerate(found, start=1):
        text = words["meaning"].format(term=each.term[0].upper() + each.term[1:], meaning=each.meaning)
        inside = (box, Container("item", f"easy-words-{number}", number=number))
        yield written(f"easy-word-{number}", *STOP.split(text), within=inside)

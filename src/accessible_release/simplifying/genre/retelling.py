"""What people say, retold in easier words: in the first person, under their names, marked as not their exact words.

First the release's own words about the speaker, as sentences. Then one line says who speaks and that the words are
easier; behind it each sentence stands as its draft has it, which the fact gate has let pass. There are no quotation
marks: inside of those no word is ever changed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from accessible_release.ledger import Draft
from accessible_release.model import Block, Passage, Quotation, Release, Sentence
from accessible_release.simplifying.genre.attributions import Attribution, attribution
from accessible_release.simplifying.genre.layout import Layout, written
from accessible_release.simplifying.genre.speech import Said, is_retellable, said, speaker_of

EXACT, BOTH = "exact", "both"

EASY = 10
"""Words of a sentence that needs no other words."""


@dataclass(slots=True)
class Retelling:
    """Lays out what people say, and remembers who says what where."""

    release: Release
    drafts: Mapping[str, Draft]
    """Of what people say, by the name of the sentence."""
    layout: Layout
    lead: str
    """“This is what {speaker} says, in easier words:”"""
    how: str
    """The setting `quotations`."""
    told: dict[str, list[Passage]] = field(default_factory=dict)
    """Block of the release → where its words are retold."""
    going_on: set[str] = field(default_factory=set)
    """The blocks of the edition that go on in what was said before them."""
    last: tuple[str, str] = ("", "")
    """Who spoke last in easier words, and in which block of the release."""

    @property
    def keeps_exact(self) -> bool:
        """Whether the exact words stand above the easier ones."""
        return self.how == BOTH

    def can(self, block: Block) -> bool:
        """Whether all of a paragraph of speech can be retold."""
        known = is_retellable(self.release, block) and self._attribution(block) is not None
        return self.how != EXACT and known and self._is_easier(block)

    def _is_easier(self, block: Block) -> bool:
        """Whether half of the sentences that were not easy have other words or are cut: else it is no retelling."""
        told = [each for each in said(self.release, block) if len(each.text.split()) > EASY]
        changed = [draft for each in told if (draft := self.drafts.get(each.name)) and _is_changed(draft)]
        return 2 * len(changed) >= len(told)

    def of(self, block: Block) -> Iterator[Block]:
        """The paragraph retold; only for what `can` be."""
        around, quotation = self._attribution(block), speaker_of(self.release, block)
        if around is None or quotation is None or not quotation.speaker:
            return
        own = [] if self.keeps_exact else [*self.layout.news(*around.background), *around.lines]
        for number, line in enumerate(own, start=1):
            yield written(f"{block.id}-speaker-{number}", line)
        goes_on = not own and not self.keeps_exact and self.last == (quotation.speaker, self._before(block))
        self.last = quotation.speaker, block.id
        yield from self._lines(block, "" if goes_on else self.lead.format(speaker=quotation.speaker_inside))

    def quotations(self, exact: tuple[Quotation, ...]) -> tuple[Quotation, ...]:
        """The `exact` quotations of the edition, those that are retold with where they are."""
        found: list[Quotation] = []
        left = dict(self.told)
        for pair in zip(self.release.quotations, exact, strict=True):
            for each in self._both(*pair, left):
                before = next((place for place, it in enumerate(found) if it.retold and self._goes_on(it, each)), None)
                if before is None:
                    found.append(each)
                else:
                    found[before] = replace(found[before], passages=(*found[before].passages, *each.passages))
        return tuple(found)

    def _goes_on(self, first: Quotation, second: Quotation) -> bool:
        """Whether the second goes on under the line that says who speaks in the first."""
        same = second.retold and first.speaker == second.speaker
        return same and second.passages[0].block in self.going_on

    def _both(self, quotation: Quotation, exact: Quotation, left: dict[str, list[Passage]]) -> Iterator[Quotation]:
        """What is left of the exact words, and where they are retold; each place of those `left` once."""
        retold = [block for block in dict.fromkeys(each.block for each in quotation.passages) if block in self.told]
        pairs = zip(quotation.passages, exact.passages, strict=True)
        kept = tuple(now for was, now in pairs if self.keeps_exact or was.block not in retold)
        if kept or not retold:
            yield replace(exact, passages=kept)
        if retold:
            passages = tuple(passage for block in retold for passage in left.pop(block, ()))
        if retold and passages:
            yield replace(exact, passages=passages, retold=True)

    def _attribution(self, block: Block) -> Attribution | None:
        quotation = speaker_of(self.release, block)
        return attribution(self.release, block, quotation) if quotation else None

    def _before(self, block: Block) -> str:
        """The id of the block before, in the release."""
        place = self.release.blocks.index(block)
        return self.release.blocks[place - 1].id if place else ""

    def _lines(self, block: Block, lead: str) -> Iterator[Block]:
        """One block a sentence; the line that says who speaks begins the first."""
        bare = replace(block, within=())
        passages = self.told.setdefault(block.id, [])
        for number, line in enumerate(self._sentences(block), start=1):
            opened = [replace(line, id=f"{block.id}-retold", text=lead)] if lead and number == 1 else []
            made = self.layout.line(bare, [*opened, line], f"{block.id}.{number}")
            start = made.sentences[-1].start
            if not lead and number == 1:
                self.going_on.add(made.id)
            passages.append(Passage(line.text, made.id, start, len(made.text), block.line))
            yield made

    def _sentences(self, block: Block) -> Iterator[Sentence]:
        """What is said, piece by piece, with the ids of the release's sentences."""
        source = {sentence.id: sentence for sentence in block.sentences}
        used: dict[str, int] = {}
        for each in said(self.release, block):
            for piece in self._pieces(each):
                used[each.sentence] = number = used.get(each.sentence, 0) + 1
                name = each.sentence if number == 1 else f"{each.sentence}.{number}"
                yield replace(source[each.sentence], id=name, text=piece)

    def _pieces(self, each: Said) -> tuple[str, ...]:
        """The draft of a sentence; as it was said, where the draft is a list, which is no speech."""
        draft = self.drafts.get(each.name)
        listed = draft is None or any(piece.endswith(":") for piece in draft.pieces)
        return (each.text,) if draft is None or listed else draft.pieces


def _is_changed(draft: Draft) -> bool:
    """Whether more was done than what leaves the words as they are: a digit for a number word, *do not* for *don't*."""
    return any(step.rule not in ("digits", "contraction") for step in draft.edits)

"""Where a listener must be told that somebody else's words begin and end: quotation marks are not heard."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from accessible_release.model import Block, Quotation, Release, Sentence
from accessible_release.narrating.writing import Piece, Printed, blocks_read

SURROUNDING = "\"'“”‘’«»„‹› \u00a0\u202f\n"
LEADS_IN = (":", ",")
"""What stands before direct speech, and not before a few quoted words that are part of a sentence."""


DASHES = ("–", "—", "―", "-")


@dataclass(frozen=True, slots=True)
class QuoteMarks:
    """The announcements of a release, by the sentence they stand at."""

    before: Mapping[str, Quotation]
    """The quotation that begins, or goes on, with this sentence, where a listener could not know."""
    after: Mapping[str, Quotation]
    """The sentences after which the end of a quotation is announced."""
    within: Mapping[str, int]
    """The sentences in which it is said, and before which of their pieces."""


def quote_marks(release: Release, printed: Printed) -> QuoteMarks:
    """Where quotations are announced. What is said around a short one in its own sentence is enough."""
    before: dict[str, Quotation] = {}
    after: dict[str, Quotation] = {}
    within: dict[str, int] = {}
    heard = list(_heard(release, printed))
    for run in _runs(heard):
        if not run.begins_heard():
            before[run.first.sentence.id] = run.quotation
        if not run.ends_heard():
            after[run.last.sentence.id] = run.quotation
        if run.after and run.ends_within():
            within[run.last.sentence.id] = run.after.place
    return QuoteMarks(before, after, within)


@dataclass(frozen=True, slots=True)
class _Heard:
    """Words of one speaker, or of the release, in a sentence."""

    block: Block
    sentence: Sentence
    piece: Piece
    place: int
    """Which of the pieces of the sentence."""

    @property
    def quotation(self) -> Quotation | None:
        return self.piece.stretch.quotation if self.piece.stretch else None

    def ends_with(self, marks: tuple[str, ...]) -> bool:
        return self.piece.text.rstrip(SURROUNDING).endswith(marks)


def _heard(release: Release, printed: Printed) -> Iterator[_Heard]:
    for block in blocks_read(release):
        for sentence in block.sentences:
            for place, piece in enumerate(printed.pieces(block, sentence)):
                if piece.is_said:
                    yield _Heard(block, sentence, piece, place)


@dataclass(frozen=True, slots=True)
class _Run:
    """Words of one quotation with nothing else heard between them, and what is heard before and after."""

    quotation: Quotation
    words: Sequence[_Heard]
    before: _Heard | None
    after: _Heard | None

    @property
    def first(self) -> _Heard:
        return self.words[0]

    @property
    def last(self) -> _Heard:
        return self.words[-1]

    @property
    def introduced(self) -> bool:
        """Whether words stand before it in its first sentence."""
        return self.before is not None and self.before.sentence.id == self.first.sentence.id

    @property
    def followed(self) -> bool:
        """Whether words stand behind it in its last sentence (`…,” said Simon Bailey`)."""
        return self.after is not None and self.after.sentence.id == self.last.sentence.id

    @property
    def in_one_sentence(self) -> bool:
        return self.first.sentence.id == self.last.sentence.id

    def begins_heard(self) -> bool:
        """Whether the sentence itself, or the one before it (`He added:`), says that somebody speaks."""
        if self.introduced or (self.in_one_sentence and self.followed and not self.signed):
            return True
        if self.before is None or self.before.quotation or self.before.block.kind != "paragraph":
            return False
        return self.before.ends_with((":",)) or (self.before.ends_with((",",)) and self._named_before())

    @property
    def signed(self) -> bool:
        """Whether only the name of the speaker stands behind it: `“We act” — Ann Lee, chair`."""
        behind = self.after.piece.text.lstrip(SURROUNDING) if self.followed and self.after else ""
        return behind.startswith(DASHES) and self.first.block.inside("quote") is not None

    def ends_within(self) -> bool:
        """Whether other words stand behind it where a listener would take them for the speaker's.

        `“We act. We help,” said Ann Lee.`: of a quotation within one sentence that sentence says enough.
        """
        return self.followed and (self.signed or not self.in_one_sentence)

    def ends_heard(self) -> bool:
        """Whether the sentence goes on in other words, or has the quoted ones as a part of it."""
        part = self.in_one_sentence and self.introduced and not (self.before and self.before.ends_with(LEADS_IN))
        return self.followed or part

    def _named_before(self) -> bool:
        speaker = self.quotation.speaker
        return bool(speaker and self.before and speaker.split()[-1] in self.before.piece.text)


def _runs(heard: Sequence[_Heard]) -> Iterator[_Run]:
    place = 0
    for quotation, same in groupby(heard, key=lambda each: each.quotation):
        words = list(same)
        end = place + len(words)
        if quotation:
            before = heard[place - 1] if place else None
            yield _Run(quotation, words, before, heard[end] if end < len(heard) else None)
        place = end

"""The recording cut into the parts of a talking book: a section a heading, a phrase an element of the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from accessible_release.editions.daisy.outline import Heading, Outline
from accessible_release.editions.syncing import clips
from accessible_release.model import Narration

MILLISECONDS = 1000


@dataclass(frozen=True, slots=True)
class Phrase:
    """An element of the text and when it is heard, in milliseconds from the start of the recording."""

    number: int
    """From 1, through the whole book."""
    element: str
    """The id of the element in the text document."""
    begin: int
    end: int


@dataclass(frozen=True, slots=True)
class Section:
    """What is heard from one heading to the next; a file of its own in the book."""

    number: int
    """From 1."""
    heading: Heading
    phrases: tuple[Phrase, ...]

    @property
    def file(self) -> str:
        """Its name: short, for players that know only short ones."""
        return f"part{self.number:04d}.smil"

    @property
    def begin(self) -> int:
        """Milliseconds of the recording before it."""
        return self.phrases[0].begin

    @property
    def length(self) -> int:
        """Its playing time in milliseconds."""
        return self.phrases[-1].end - self.phrases[0].begin


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the table of contents: a heading, and the phrase with which it begins."""

    heading: Heading
    section: Section
    phrase: Phrase


@dataclass(frozen=True, slots=True)
class Book:
    """A talking book: its table of contents, and its sections in the order in which they are heard."""

    entries: tuple[Entry, ...]
    sections: tuple[Section, ...]

    @property
    def length(self) -> int:
        """The playing time of the whole book in milliseconds."""
        return sum(section.length for section in self.sections)


def bound(text: Outline, narration: Narration) -> Book:
    """The book of a text and its recording. Raises ValueError where the recording reads nothing of the text.

    The phrases follow each other without a gap, from the first sample to the last. A heading without a sound of its
    own leads to the first phrase after it.
    """
    if not any(timed.line.element in text.under for timed in narration.lines):
        raise ValueError("the recording reads nothing of the text")
    placed = list(_placed(text, narration))
    sections = tuple(
        Section(number, text.headings[heading], tuple(phrase for _, phrase in group))
        for number, (heading, group) in enumerate(groupby(placed, key=itemgetter(0)), start=1)
    )
    begun = dict.fromkeys(heading for heading, _ in placed)
    return Book(tuple(_entries(text.headings, dict(zip(begun, sections, strict=True)))), sections)


def _placed(text: Outline, narration: Narration) -> Iterator[tuple[int, Phrase]]:
    """Each phrase with its heading. What is heard after a heading never stands before it in the table of contents."""
    heading, number = 0, 0
    for clip in clips(narration, text.under):
        begin, end = int(clip.start * MILLISECONDS), int(clip.end * MILLISECONDS)
        heading = max(heading, text.under[clip.element])
        if begin < end:
            number += 1
            yield heading, Phrase(number, clip.element, begin, end)


def _entries(headings: Sequence[Heading], begun: dict[int, Section]) -> Iterator[Entry]:
    for place, heading in enumerate(headings):
        section = next((begun[later] for later in begun if later >= place), None)
        if section:
            yield Entry(heading, section, section.phrases[0])
        else:
            last = begun[max(begun)]
            yield Entry(heading, last, last.phrases[-1])

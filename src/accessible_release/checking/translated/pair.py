"""A source sentence and its translation, both read once: what stays, dates, times, numbers, words of the tables."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from accessible_release.checking.translated import clock, kept, people
from accessible_release.checking.translated.clock import Time
from accessible_release.checking.translated.days import Day, days
from accessible_release.checking.translated.figures import Figure, figures
from accessible_release.checking.translated.fixed_terms import Term, terms_of
from accessible_release.checking.translated.foreign import foreign_names
from accessible_release.checking.translated.frame import Frame
from accessible_release.checking.translated.kept import Span, blanked
from accessible_release.checking.translated.tables import Hit, Table, table_or_signs

CLAUSE = re.compile(r"[^\s,;:.!?()]+(?:\s+[^\s,;:.!?()]+){0,4}")
"""A word and up to four behind it, without a sign between them."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read in one of the two."""

    text: str
    language: str
    exact: tuple[Span, ...]
    names: tuple[Span, ...]
    days: tuple[Day, ...]
    times: tuple[Time, ...]
    figures: tuple[Figure, ...]
    words: str = field(repr=False)
    """The text with a blank for everything above but numbers."""

    @property
    def table(self) -> Table:
        """What is known about its language."""
        return table_or_signs(self.language)

    def hits(self, *parts: str) -> list[Hit]:
        """What stands in it of some parts of the table, in order."""
        return [hit for hit in self.table.hits(self.words) if hit.part in parts]

    def apart(self, part: str, phrases: str) -> list[Hit]:
        """What stands in it of a part of the table, but not inside a phrase of another part that only looks like it."""
        inside = self.hits(phrases)
        return [
            hit
            for hit in self.hits(part)
            if not any(each.start <= hit.start and hit.end <= each.end for each in inside)
        ]

    def clause(self, start: int) -> Span:
        """The words that begin at a place, as far as they say one thing."""
        found = CLAUSE.match(self.text, start)
        return (start, found.end()) if found else (start, len(self.text))

    def printed(self, spans: tuple[Span, ...]) -> tuple[str, ...]:
        """What stands at these places."""
        return tuple(self.text[start:end] for start, end in spans)


@dataclass(frozen=True, slots=True)
class Pair:
    """What the invariants compare."""

    source: Reading
    other: Reading
    frame: Frame
    unsaid: tuple[Time, ...]
    """Times of the source that the other does not say."""
    said: tuple[tuple[Time, Span], ...] = ()
    """Times of the source and where the other says them."""

    def named(self, term: Term) -> bool:
        """Whether a term stands inside a name or an address, where it is no term."""
        spans = (*self.source.names, *self.source.exact)
        return not term.kept and any(start <= term.start and term.end <= end for start, end in spans)


@lru_cache(maxsize=2048)
def read_source(text: str, frame: Frame) -> Reading:
    """A source sentence, read."""
    fixed = [text[term.start : term.end] for term in terms_of(text, frame) if term.kept]
    exact = kept.exact_spans(text, (*frame.exact, *fixed), frame.source)
    open_text = blanked(text, exact)
    known = [span for name in sorted(frame.names, key=len, reverse=True) for span in kept.places(open_text, name)]
    english = frame.source.startswith("en")
    found = (*foreign_names(open_text), *people.people(open_text)) if english else ()
    names = kept.without_overlap([*known, *found])
    open_text = blanked(open_text, names)
    dated = days(open_text, frame.source)
    timed = clock.times(blanked(open_text, _spans(dated)), frame.source, in_source=True)
    words = blanked(open_text, (*_spans(dated), *_spans(timed)))
    return Reading(text, frame.source, exact, names, dated, timed, figures(words, frame.source), words)


def _spans(found: tuple[Day, ...] | tuple[Time, ...]) -> tuple[Span, ...]:
    return tuple((each.start, each.end) for each in found)


def read_pair(source: str, other: str, frame: Frame) -> Pair:
    """The two, read."""
    mine = read_source(source, frame)
    exact = _found(mine.printed(mine.exact), other)
    open_text = blanked(other, exact)
    names = _found(mine.printed(mine.names), open_text)
    open_text = blanked(open_text, names)
    dated = days(open_text, frame.target)
    open_text = blanked(open_text, tuple((day.start, day.end) for day in dated if day.sure))
    unsaid, said = list[Time](), list[tuple[Time, Span]]()
    for time in sorted(mine.times, key=lambda time: -time.minute):
        place = clock.place_of(time, open_text, frame.target)
        if place:
            open_text = blanked(open_text, (place,))
            said.append((time, place))
        else:
            unsaid.append(time)
    timed = clock.times(open_text, frame.target)
    words = blanked(open_text, _spans(timed))
    theirs = Reading(other, frame.target, exact, names, dated, timed, figures(words, frame.target), words)
    return Pair(mine, theirs, frame, tuple(unsaid), tuple(said))


def _found(printed: tuple[str, ...], text: str) -> tuple[Span, ...]:
    """Where printed forms of the source stand in a text, the longest first."""
    longest = sorted(dict.fromkeys(printed), key=len, reverse=True)
    return kept.without_overlap([span for form in longest for span in kept.places(text, form)])

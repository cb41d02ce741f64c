"""A term of our field in none of the forms that are right for it: a person looks whether it means the same.

No breach: the tables cannot know every right word. A wrong one may say that somebody was acquitted who was convicted,
or that there is an appointment to be made where there is none.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from accessible_release.checking.translated.english_terms import EnglishTerm, Standing, terms_in
from accessible_release.checking.translated.fixed_terms import terms_of
from accessible_release.checking.translated.frame import Frame
from accessible_release.checking.translated.kept import Span
from accessible_release.checking.translated.pair import Pair, read_source
from accessible_release.checking.translated.term_targets import Target, targets
from accessible_release.checking.translated.verdict import Doubt, Noted
from accessible_release.languages import primary

ENGLISH = "en"
KIND = "field-term"
"""The kind of the doubt, and of its message."""


class Expected(NamedTuple):
    """A term where it stands in a source, with its senses and the words that are right for each."""

    start: int
    end: int
    senses: tuple[tuple[EnglishTerm, Target], ...]

    @property
    def hard(self) -> bool:
        """Whether a person must look where none of the words is there."""
        return all(term.hard for term, _ in self.senses)

    @property
    def said(self) -> str:
        """The words that are right for each sense, and what it means, for people."""
        return "; or ".join(f"{target.shown}, {term.sense}" for term, target in self.senses)

    def stands(self, text: str) -> bool:
        """Whether the words of one of the senses are in a translation."""
        return any(target.stands(text) for _, target in self.senses)


def expected(source: str, frame: Frame) -> tuple[Expected, ...]:
    """The terms of an English source whose words in the other language are known, in order.

    Not those inside of names and addresses, nor those of the body's glossary and of the language's fixed terms, which
    have other rules.
    """
    known = targets(frame.target) if primary(frame.source) == ENGLISH != primary(frame.target) else {}
    if not known:
        return ()
    reading = read_source(source, frame)
    apart = (*reading.names, *reading.exact, *((term.start, term.end) for term in terms_of(source, frame)))
    return tuple(
        Expected(each.start, each.end, senses)
        for each in terms_in(source)
        if not _touches(each, apart)
        and len(senses := tuple((term, known[term.id]) for term, _ in each.readings if term.id in known))
        == len(each.readings)
    )


def doubts(pair: Pair) -> Iterator[Noted]:
    """A term of which no right form is in the translation."""
    for each in expected(pair.source.text, pair.frame):
        if not each.stands(pair.other.text):
            words = pair.source.text[each.start : each.end]
            doubt = Doubt(KIND, f"“{words}” may be another word; expected: {each.said}", hard=each.hard)
            yield Noted(doubt, KIND, source=(each.start, each.end), detail=each.said)


def _touches(standing: Standing, spans: tuple[Span, ...]) -> bool:
    return any(start < standing.end and standing.start < end for start, end in spans)

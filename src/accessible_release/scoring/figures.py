"""The figures of a text: counts, sentence lengths, formulas, reading age."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby

from accessible_release.scoring.counts import POLYSYLLABLE, Counts, count
from accessible_release.scoring.formulas import (
    Formula,
    Material,
    ReadingAge,
    formulas,
    reading_age,
    why_textstat_differs,
)
from accessible_release.scoring.hard_words import is_unfamiliar
from accessible_release.scoring.syllables import syllables
from accessible_release.scoring.text import Line, Tagged, Text
from accessible_release.scoring.words import is_initials, words


@dataclass(frozen=True, slots=True)
class Length:
    """How long a sentence is."""

    sentence: str
    words: int


@dataclass(frozen=True, slots=True)
class Figures:
    """What can be said of a text in numbers. Titles, headings, table cells and code are not sentences here."""

    counts: Counts
    lengths: tuple[Length, ...]
    over_plain: int
    """Sentences longer than GOV.UK's limit (25 words)."""
    over_warn: int
    """Sentences longer than Easy Read's limit (15 words)."""
    formulas: tuple[Formula, ...]
    reading_age: ReadingAge | None
    textstat_note: str
    """Why textstat's values differ from ours: its own counts."""

    def share(self, over: int) -> float:
        """`over_plain` or `over_warn` as a share of all sentences, 0 to 1."""
        return over / len(self.lengths) if self.lengths else 0.0

    @property
    def grade(self) -> float | None:
        """The Flesch–Kincaid grade; None where the text is too short or in another language."""
        return next((each.value for each in self.formulas if each.key == "fkgl"), None)


@lru_cache(maxsize=2)
def figures(text: Text) -> Figures:
    """The figures of all sentences of a text."""
    lines = text.prose
    counts = count((line.text for line in lines), text.language)
    lengths = tuple(Length(line.id, sum(1 for _ in words(line.text))) for line in lines)
    joined = _run_together(lines)
    found = formulas(_material(text, counts), joined, text.language, text.thresholds)
    return Figures(
        counts=counts,
        lengths=lengths,
        over_plain=sum(1 for each in lengths if each.words > text.thresholds.plain),
        over_warn=sum(1 for each in lengths if each.words > text.thresholds.warn),
        formulas=found,
        reading_age=reading_age(found),
        textstat_note=why_textstat_differs(counts, joined),
    )


def ours(text: Text) -> Text:
    """The text without the words of other people; what is left of a sentence around a quotation stays."""
    if not any(line.quoted for line in text.lines):
        return text
    kept = (replace(line, text=line.ours.strip(), quoted=()) for line in text.lines)
    return Text(tuple(line for line in kept if any(words(line.text))), text.language, text.thresholds)


def _material(text: Text, counts: Counts) -> Material:
    if not text.is_english or not counts.words:
        return Material(counts)
    tagged = [each for line in text.prose for each in text.tagged[line.id]]
    return Material(
        counts,
        unfamiliar=sum(map(is_unfamiliar, tagged)),
        complex_words=sum(map(is_complex, tagged)),
    )


def is_complex(tagged: Tagged) -> bool:
    """Whether Gunning would call a word hard: three syllables without -es, -ed, -ing; no name, no compound."""
    word = tagged.word
    if word.kind != "word" or tagged.is_name or is_initials(word.text) or "-" in word.text:
        return False
    if tagged.lower.endswith(("es", "ed", "ing")) and syllables(replace(word, text=tagged.lemma)) < POLYSYLLABLE:
        return False
    return syllables(word) >= POLYSYLLABLE


def _run_together(lines: Iterable[Line]) -> str:
    return "\n\n".join(" ".join(line.text for line in same) for _, same in groupby(lines, key=lambda line: line.block))

"""The plots of the report, as numbers to draw: every length in the units of the SVG's view box.

Before is drawn hollow and hatched, after is drawn full: they differ in shape as well as in colour.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from accessible_release.scoring import Readability

BINS = ((1, 5), (6, 10), (11, 15), (16, 20), (21, 25), (26, 30), (31, 0))
"""Words in a sentence, from and to; 0 for no end."""
TALLEST = 150.0
YOUNGEST, OLDEST = 5, 23
WIDTH = 560.0
LONGEST = 380.0


@dataclass(frozen=True, slots=True)
class Column:
    """How many sentences are of one length, before and after."""

    label: str
    before: int
    after: int
    before_height: float
    after_height: float
    within: bool
    """Whether it is a length that easy reading allows."""


@dataclass(frozen=True, slots=True)
class Range:
    """A reading age, from and to, as a bar on the scale of ages."""

    name: str
    low: int
    high: int
    start: float
    length: float


@dataclass(frozen=True, slots=True)
class Bar:
    """A number as a bar."""

    name: str
    value: float
    length: float


def lengths(before: Readability, after: Readability) -> tuple[Column, ...]:
    """Sentences by their length in words."""
    counts = [(_inside(before, low, high), _inside(after, low, high)) for low, high in BINS]
    most = max(1, *(number for pair in counts for number in pair))
    return tuple(
        Column(
            f"{low}–{high}" if high else f"{low}+",
            first,
            second,
            round(TALLEST * first / most, 1),
            round(TALLEST * second / most, 1),
            bool(high) and high <= before.thresholds.warn,
        )
        for (low, high), (first, second) in zip(BINS, counts, strict=True)
    )


def ages(named: Sequence[tuple[str, Readability]]) -> tuple[Range, ...]:
    """The reading ages that could be told."""
    found = ((name, each.ours.reading_age) for name, each in named)
    return tuple(
        Range(
            name, age.low, age.high, round(_place(age.low), 1), round(max(6.0, _place(age.high) - _place(age.low)), 1)
        )
        for name, age in found
        if age is not None
    )


def age_marks() -> tuple[tuple[int, float], ...]:
    """The ages to be written below the scale, each with its place."""
    return tuple((age, round(_place(age), 1)) for age in range(YOUNGEST, OLDEST + 1, 3))


def hard_words(named: Sequence[tuple[str, Readability]]) -> tuple[Bar, ...]:
    """Hard words in a hundred words."""
    rates = [(name, _rate(each)) for name, each in named]
    most = max(1.0, *(rate for _, rate in rates))
    return tuple(Bar(name, rate, round(LONGEST * rate / most, 1)) for name, rate in rates)


def _inside(readability: Readability, low: int, high: int) -> int:
    return sum(1 for each in readability.ours.lengths if each.words >= low and (not high or each.words <= high))


def _place(age: int) -> float:
    return WIDTH * (min(max(age, YOUNGEST), OLDEST) - YOUNGEST) / (OLDEST - YOUNGEST)


def _rate(readability: Readability) -> float:
    total = readability.figures.counts.words
    return round(100 * sum(word.count for word in readability.hard_words) / total, 1) if total else 0.0

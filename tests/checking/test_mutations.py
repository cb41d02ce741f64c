"""One fact changed in a sentence of the sample release, in every way there is: the gate stops it."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from accessible_release import reading
from accessible_release.analysis.parsing import statements
from accessible_release.checking.gate import breaches
from accessible_release.settings import Settings

from .mutations import mutations
from .pairs import pairs

SAMPLE = Path(__file__).parents[2] / "input" / "operation-netsafe.md"
GOAL = 0.99


def stopped(sentences: list[str]) -> tuple[float, Counter[str], list[str]]:
    made = [each for sentence in sentences for each in mutations(sentence)]
    sources, others = statements([[each.source] for each in made]), statements([[each.mutant] for each in made])
    missed = [each.mutant for each, one, two in zip(made, sources, others, strict=True) if not breaches(one, two)]
    return 1 - len(missed) / len(made), Counter(each.kind for each in made), missed


def test_the_sample() -> None:
    sentences = [sentence.text for sentence in reading.read(str(SAMPLE), Settings()).sentences]
    share, kinds, missed = stopped(sentences)
    assert sum(kinds.values()) > 250
    assert share >= GOAL, missed


def test_the_sources_of_the_pairs() -> None:
    share, kinds, missed = stopped([pair.source for pair in pairs()])
    assert len(kinds) > 10
    assert share >= GOAL, missed

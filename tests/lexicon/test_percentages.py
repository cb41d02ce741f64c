"""Percentages in plain words."""

from __future__ import annotations

import csv
from fractions import Fraction
from pathlib import Path

import pytest

from accessible_release.analysis.corpus import parser
from accessible_release.analysis.spans.quantities import figures
from accessible_release.lexicon.percentages import helped, is_help, percentages_in

with (Path(__file__).parent / "percentages.tsv").open(encoding="utf-8", newline="") as opened:
    ROWS = [(row["sentence"], row["help"] or "") for row in csv.DictReader(opened, delimiter="\t")]
PARTS = {"half": Fraction(1, 2)}


@pytest.mark.parametrize(("sentence", "wanted"), ROWS)
def test_a_sentence(sentence: str, wanted: str) -> None:
    (doc,) = parser().docs([sentence])
    assert [said for _, said in percentages_in(doc)] == ([wanted] if wanted else [])


def bounds(said: str) -> tuple[Fraction, Fraction]:
    """Between which values the words put a percentage, read from the words alone."""
    words = said.removesuffix(".").partition(" is ")[2]
    low = high = Fraction(0)
    if words.startswith("between "):
        one, _, two, *_ = words.removeprefix("between ").split()
        return Fraction(int(one)), Fraction(int(two))
    part = words.rpartition(" than ")[2]
    top, _, bottom = part.partition(" in every ")
    low = high = 100 * (PARTS[part] if part in PARTS else Fraction(int(top), int(bottom)))
    return (Fraction(0) if "less than" in words else low), (Fraction(100) if "more than" in words else high)


@pytest.mark.parametrize("decimals", [1, 10, 100])
def test_the_words_are_true_of_every_percentage(decimals: int) -> None:
    for number in range(1, 100 * decimals):
        text = f"{number / decimals:g}%"
        (figure,) = figures(text)
        said = helped(text, figure)
        low, high = bounds(said)
        assert low <= figure.value <= high, said
        assert low == high or low < figure.value < high, said
        assert "little" not in said or min(abs(figure.value - low), abs(figure.value - high)) <= 3, said
        assert is_help(said)


@pytest.mark.parametrize(
    "line", ["48% is half.", "48% is a little more than half.", "48% of people is a lot.", "25% is 1 in every 5.", ""]
)
def test_other_lines_are_no_help(line: str) -> None:
    assert not is_help(line)

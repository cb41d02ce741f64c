"""Parts of a whole, decades of a life, millions in one letter, “may” behind a number: in English and out of it."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from accessible_release.checking.translated.frame import Frame
from accessible_release.checking.translated.gate import judge

TABLE = Path(__file__).with_name("shares.tsv")


def rows() -> list[list[str]]:
    with TABLE.open(encoding="utf-8", newline="") as lines:
        return list(csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))[1:]


@pytest.mark.parametrize(("language", "source", "other", "stopped"), rows())
def test_a_part_stays_the_same_part(language: str, source: str, other: str, stopped: str) -> None:
    verdict = judge(source, other, Frame("en", language))
    found = [*verdict.breaches, *(doubt for doubt in verdict.doubts if doubt.hard)]
    assert bool(found) == (stopped == "yes"), found

"""Ways in which a fact once slipped through the gate, and fair words that it once stopped. The table is holes.tsv."""

from __future__ import annotations

from pathlib import Path

import pytest

from accessible_release.analysis.statement import Statement
from accessible_release.checking.gate import breaches

from .pairs import Pair, parsed

TABLE = Path(__file__).parent / "holes.tsv"


@pytest.fixture(scope="module")
def rows() -> list[Pair]:
    lines = TABLE.read_text(encoding="utf-8").splitlines()[1:]
    return [Pair(*(cell.strip() for cell in line.split("\t"))) for line in lines]


def _judged(rows: list[Pair], others: list[str]) -> list[tuple[str, tuple[object, ...]]]:
    sources: list[Statement] = parsed([row.source for row in rows])
    return [
        (text, breaches(source, other)) for text, source, other in zip(others, sources, parsed(others), strict=True)
    ]


def test_every_changed_fact_is_stopped(rows: list[Pair]) -> None:
    assert [text for text, found in _judged(rows, [row.bad for row in rows]) if not found] == []


def test_no_fair_wording_is_stopped(rows: list[Pair]) -> None:
    fair = [row for row in rows if row.good]
    assert [each for each in _judged(fair, [row.good for row in fair]) if each[1]] == []


def test_every_category_has_fixtures(rows: list[Pair]) -> None:
    assert len({row.category for row in rows}) > 15
    assert all(row.source != row.bad and row.source != row.good for row in rows)

"""What no release has is refused with its line, before time and memory go into it."""

from __future__ import annotations

import pytest

from accessible_release.errors import Unusable
from accessible_release.reading import limits, source
from accessible_release.reading.limits import MAX_COLUMNS, MAX_REPEATED
from accessible_release.reading.losses import MAX_NESTING

from .texts import release_of

TABLE = "| a | b |\n|---|---|\n"


def refused(text: str) -> Unusable:
    with pytest.raises(Unusable) as caught:
        release_of(text)
    assert caught.value.where.startswith("“release.md”, line ")
    return caught.value


def table(columns: int, rows: int, head: str = "h") -> str:
    return f"|{f'{head}|' * columns}\n|{'-|' * columns}\n" + f"|{'a|' * columns}\n" * rows


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a\n\n" * 30, 41),
        ("- a\n" * 30, 13),
        (f"a\n\n{table(2, 30)}", 3),
        (f"a\n\n{TABLE}" + "| |\n" * 30, 3),
        (f"> {TABLE}> ".replace("\n|", "\n> |") + "| a | b |\n> " * 30, 1),
    ],
    ids=["paragraphs", "items", "cells", "cells that are not written", "cells in a quotation"],
)
def test_the_part_is_named_with_which_there_are_too_many(monkeypatch: pytest.MonkeyPatch, text: str, line: int) -> None:
    monkeypatch.setattr(limits, "MAX_PARTS", 20)
    error = refused(text)
    assert (error.code, error.where) == ("too-many-parts", f"“release.md”, line {line}")
    monkeypatch.setattr(limits, "MAX_PARTS", 70)
    assert release_of(text).blocks


def test_a_table_has_so_many_columns_and_no_more() -> None:
    assert len(release_of(table(MAX_COLUMNS, 1)).blocks) == 2 * MAX_COLUMNS
    assert "columns" in refused("words\n\n" + table(MAX_COLUMNS + 1, 1)).message


def test_long_heads_may_not_stand_over_very_many_rows() -> None:
    head = "a" * 10_000
    assert release_of(table(1, 10, head)).blocks
    assert "heads" in refused(table(1, MAX_REPEATED // len(head), head)).message


@pytest.mark.parametrize("unit", [("[", "]"), ("[a ", "]"), ("*a **b ", "** a*"), ("![", "](b)")], ids=str)
def test_what_is_nested_in_one_line_is_refused_behind_the_limit(unit: tuple[str, str]) -> None:
    opening, closing = unit
    assert release_of("words\n\n" + opening * 40 + "a" + closing * 40).blocks
    error = refused("words\n\n" + opening * 250 + "a" + closing * 250)
    assert (error.code, error.where) == ("nesting", "“release.md”, line 3")


def test_brackets_side_by_side_are_not_nested() -> None:
    assert release_of("[a] " * (3 * MAX_NESTING)).blocks


@pytest.mark.parametrize("figure", ["4" * 4001, "1" + ",444" * 1400, "1" + " 444" * 1400], ids=lambda text: text[:6])
def test_a_figure_that_nobody_writes_is_refused(figure: str) -> None:
    error = refused(f"words\n\nIt cost £{figure}.")
    assert (error.code, error.where) == ("figure-too-long", "“release.md”, line 3")


@pytest.mark.parametrize("text", ["4" * source.MOST_DIGITS, "0800 555 111 " * 1000, "1,2," * 3000, "1.5 " * 3000])
def test_a_long_figure_and_many_figures_are_read(text: str) -> None:
    assert release_of(text).blocks

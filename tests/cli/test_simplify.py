from __future__ import annotations

import json
from pathlib import Path

from conftest import Program


def test_the_draft_of_a_release(news: Path, program: Program) -> None:
    ran = program("simplify", news)
    assert ran.code == 0
    assert ran.out.startswith("Flood line opens\n\nHeading: Help and support")
    assert "Easy-read draft." in ran.out


def test_one_line_in_one_line_out(tmp_path: Path, program: Program) -> None:
    lines = tmp_path / "lines.txt"
    lines.write_text("Staff will assist patients who cannot walk.\n\nCall 0808 1000 900.\n", encoding="utf-8")
    assert program("simplify", "--lines", lines).out == (
        "Staff will help patients who cannot walk.\n\nCall 0808 1000 900.\n"
    )


def test_pieces_are_joined_by_a_space(program: Program) -> None:
    source = "The fire started in the kitchen, and crews from three stations put it out within an hour.\n"
    ran = program("simplify", "--lines", "-", stdin=source.encode())
    assert ran.out == "The fire started in the kitchen. Crews from 3 stations put it out within an hour.\n"


def test_the_ledger(program: Program) -> None:
    ran = program("simplify", "--lines", "--ledger", "-", stdin=b"Staff will assist patients.\nIt is open.\n")
    first, second = map(json.loads, ran.out.splitlines())
    assert first["draft"] == ["Staff will help patients."]
    assert first["edits"][0]["changes"] == [{"start": 11, "end": 17, "before": "assist", "after": "help"}]
    assert (second["edits"], second["undone"]) == ([], [])


def test_the_ledger_of_a_release_begins_with_its_title(news: Path, program: Program) -> None:
    ran = program("simplify", "--ledger", news)
    assert [json.loads(line)["id"] for line in ran.out.splitlines()][:2] == ["s0001", "s0002"]


def test_a_file_that_is_not_there(program: Program) -> None:
    ran = program("simplify", "missing.md")
    assert (ran.code, ran.out) == (2, "")

from __future__ import annotations

import json
from pathlib import Path

import pytest
from conftest import RELEASE, Program

LONG = (
    "The administration’s comprehensive implementation of the environmental regulations necessitates considerable "
    "additional expenditure by every participating organisation in the county before the end of the financial year.\n\n"
)


@pytest.fixture
def hard(news: Path) -> Path:
    news.write_text(RELEASE.replace("Call Floodline", LONG * 6 + "Call Floodline"), encoding="utf-8")
    return news


def test_what_matters_comes_first(hard: Path, program: Program) -> None:
    ran = program("score", hard)
    assert (ran.code, ran.err) == (0, "")
    lines = ran.out.splitlines()
    assert lines[0].startswith("Sentences over 25 words: 6 of 10 (60%)")
    assert lines[1].startswith("Sentences over 15 words: 6 of 10 (60%)")
    assert lines[2].startswith("Reading age: ")
    places = [ran.out.index(part) for part in ("Hard words: ", "Formulas", "Flesch–Kincaid", "Easy Read rules", "ER01")]
    assert places == sorted(places)
    assert "line 12, warning: The sentence has 26 words." in ran.out


def test_a_score_alone_fails_nothing(hard: Path, program: Program) -> None:
    assert program("score", hard).code == 0
    assert program("score", "--fail-over", "60", hard).code == 0
    ran = program("score", "--fail-over", "9.5", hard)
    assert ran.code == 1
    assert "above 9.5" in ran.err


def test_a_short_text_has_no_grade_to_fail(news: Path, program: Program) -> None:
    ran = program("score", "--fail-over", "1", news)
    assert ran.code == 0
    assert "no Flesch-Kincaid grade" in ran.err
    assert "fewer than 100 words" in ran.out


def test_json(hard: Path, program: Program) -> None:
    ran = program("score", "--json", hard)
    found = json.loads(ran.out)
    assert (found["level"], found["before"]) == ("standard", None)
    assert found["text"]["over_plain"] == 6
    assert {issue["code"] for issue in found["issues"]} >= {"ER01", "ER17"}


def test_rules_are_ignored_with_a_reason_only(hard: Path, program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ACCESSIBLE_RELEASE_IGNORED_RULES", "ER01: we write for lawyers")
    ran = program("score", hard)
    assert "ER01 ignored, 6 times: we write for lawyers" in ran.out
    monkeypatch.setenv("ACCESSIBLE_RELEASE_IGNORED_RULES", "ER01")
    ran = program("score", hard)
    assert ran.code == 2
    assert "without a reason" in ran.err


def test_before_and_after(hard: Path, program: Program) -> None:
    ran = program("score", "--level", "easy", hard)
    assert ran.code == 0
    assert ran.out.startswith("Sentences over 25 words: 6 of 10 (60%) → ")
    found = json.loads(program("score", "--json", "--level", "easy", hard).out)
    assert found["level"] == "easy"
    assert found["before"]["text"]["over_plain"] == 6

"""The rules as the command lists them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from conftest import Program

from accessible_release.checking.invariants import INVARIANTS
from accessible_release.scoring.issue import named_rules
from accessible_release.simplifying.operators import OPERATORS


def test_every_rule_is_listed_once_with_an_example(program: Program) -> None:
    ran = program("rules")
    assert ran.code == 0
    titles = [
        line.strip().partition(":")[0] for line in ran.out.splitlines() if line.startswith("  ") and line[2] != " "
    ]
    names = [operator.name for operator in OPERATORS]
    names += [f"{invariant.name} ({invariant.id})" for invariant in INVARIANTS]
    assert titles == [*names, *named_rules()]
    assert "    The fire destroyed two barns.\n    → The fire destroyed 2 barns.\n" in ran.out
    assert "    The lift is not working.\n    stopped: The lift is working.\n" in ran.out
    assert "    The library was opened by the mayor.\n    marked: opened\n" in ran.out


def test_one_rule_with_all_its_examples(program: Program) -> None:
    ran = program("rules", "split-relative")
    (operator,) = (operator for operator in OPERATORS if operator.name == "split-relative")
    assert ran.code == 0
    for example in (*operator.rule.examples, *operator.rule.stay):
        assert example.given in ran.out
        assert example.becomes in ran.out
    assert "split-aside" not in ran.out


def test_invariants_by_the_kind_of_fact(program: Program) -> None:
    ran = program("rules", "g4", "--json")
    assert [(row["kind"], row["id"], row["name"]) for row in json.loads(ran.out)] == [
        ("invariant", "G4", "exact"),
        ("invariant", "G4", "printed"),
    ]


def test_json_holds_everything_and_what_is_off(program: Program, tmp_path: Path) -> None:
    settings = tmp_path / "settings.toml"
    settings.write_text('simplify_without = ["voice"]\nignored_rules = ["ER11: our house style"]\n')
    rows = json.loads(program("rules", "--json", "--settings", str(settings)).out)
    assert len(rows) == len(OPERATORS) + len(INVARIANTS) + len(named_rules())
    assert len({row["name"] for row in rows}) == len(rows)
    assert [row["name"] for row in rows if row["off"]] == ["voice", "ER11"]
    assert all({"given", "becomes"} == set(example) for row in rows for example in (*row["examples"], *row["stay"]))


def test_a_rule_that_there_is_not(program: Program) -> None:
    ran = program("rules", "split-relativ")
    assert ran.code == 2
    assert "there is no rule “split-relativ”. Did you mean split-relative?" in ran.err


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("split-relativ", "there is no operator “split-relativ”. Did you mean split-relative?"),
        ("negation", "“negation” is an invariant of the fact gate, and invariants cannot be switched off."),
    ],
)
def test_what_cannot_be_switched_off_is_refused_by_every_command(
    program: Program, tmp_path: Path, name: str, said: str
) -> None:
    settings = tmp_path / "settings.toml"
    settings.write_text(f'simplify_without = ["{name}"]\n')
    (tmp_path / "news.md").write_text("# News\n\nThe fair is on Monday.\n")
    for command in (["inspect", str(tmp_path / "news.md")], ["rules"]):
        ran = program(*command, "--settings", str(settings))
        assert ran.code == 2
        assert said in ran.err

"""The names of people in running text."""

from __future__ import annotations

import pytest

from accessible_release.reading.names import name_runs


def names(text: str, *, anywhere: bool = True) -> list[str]:
    runs = list(name_runs(text, anywhere=anywhere))
    assert all(text[run.start : run.end].split() == list(run.words) for run in runs)
    return [run.name for run in runs]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        ("nobody at all", []),
        ("Jo Marlow said", ["Jo Marlow"]),
        ("Detective Inspector Jo Marlow", ["Jo Marlow"]),
        ("Inspector Marlow", ["Marlow"]),
        ("Marlow said", []),
        ("the Chief Constable", []),
        ("Chief Judge", []),
        ("A Jo Marlow came", ["Jo Marlow"]),
        ("Jo Marlow QPM and Dr. Helen Acker, MBE", ["Jo Marlow", "Helen Acker"]),
        ("S/Sgt. Lee Wong and Det a/Supt Ann Davis", ["Lee Wong", "Ann Davis"]),
        ("Jacqueline de la Haye and Siân ap Dafydd", ["Jacqueline de la Haye", "Siân ap Dafydd"]),
        ("Jo de la", []),
        ("Householder Lorna Bain said", ["Lorna Bain"]),
        ("Cancer Research Wales said", []),
        ("Rangers Football Foundation said", []),
        ("Carer Support Dorset said", []),
        ("Amira, 19, and Sam, aged 20", ["Amira", "Sam"]),
        ("her daughter, Ruth, came", ["Ruth"]),
        ("her daughter, Ruth", ["Ruth"]),
        ("her boat, Ruth, came", []),
        ("her daughter, Ruth came", []),
        ("her daughter, Parliament, came", []),
        ("Ruth", []),
        ("Jo Marlow’s team and Jo Marlow's dog", []),
        ("Harrow County Council and the National Trust", []),
        ("Harrow County Council Leader Jo Marlow", ["Jo Marlow"]),
        ("Harrow Police Jo Marlow", ["Jo Marlow"]),
        ("The Marlow", []),
        ("JO MARLOW", []),
        ("Inspector JO MARLOW", ["JO MARLOW"]),
        ("Chief Police Council", []),
        ("Alpha Beta Gamma Delta Epsilon", []),
        (" ".join(["Word"] * 20), []),
        ("J. K. Marlow.", ["J. K. Marlow"]),
        ("Robin B. came", ["Robin B."]),
        (
            "He met Jo Marlow. Sam Okoro left. So did Al Fox Jr. and Bo Lee",
            ["Jo Marlow", "Sam Okoro", "Al Fox", "Bo Lee"],
        ),
        ("Jo\u00a0Marlow", ["Jo Marlow"]),
    ],
)
def test_names(text: str, found: list[str]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the mother of Jo Marlow", []),
        ("the mother of Inspector Jo Marlow", ["Jo Marlow"]),
        ("the mother of Amira, 19", ["Amira"]),
        ("the mother, Jo Marlow", ["Jo Marlow"]),
    ],
)
def test_names_behind_a_preposition_are_not_subjects(text: str, found: list[str]) -> None:
    assert names(text, anywhere=False) == found


def test_titles_are_noticed() -> None:
    assert [run.titled for run in name_runs("Inspector Marlow met Sam Okoro")] == [True, False]

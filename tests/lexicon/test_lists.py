"""The plain lists: their shape, their order, nothing twice."""

from __future__ import annotations

from importlib.resources import files
from typing import get_args

import pytest

from accessible_release.lexicon.lists import ListName, meanings, parts_of_speech, rows

FEWEST: dict[ListName, int] = {"idioms": 250, "jargon": 200, "initials": 200, "foreign": 60, "avoid": 80, "wordy": 200}
LISTS = tuple(FEWEST)


@pytest.mark.parametrize("name", LISTS)
def test_shape(name: ListName) -> None:
    text = files("accessible_release.lexicon").joinpath(f"{name}.tsv").read_text(encoding="utf-8")
    header, *entries = [line.split("\t") for line in text.splitlines()]
    assert len(header) == (3 if name == "avoid" else 2)
    assert {len(entry) for entry in entries} == {len(header)}
    assert text.endswith("\n")
    for entry in entries:
        assert all(cell == cell.strip() and "  " not in cell for cell in entry), entry
        assert entry[0], entry
        assert entry[1], entry
        assert not entry[1].endswith((".", ";", ",")), entry
        assert entry[0].lower() != entry[1].lower(), entry


@pytest.mark.parametrize("name", LISTS)
def test_sorted_without_repetition_and_long_enough(name: ListName) -> None:
    terms = [row[0].lower() for row in rows(name)]
    assert terms == sorted(set(terms))
    assert len(terms) >= FEWEST[name]
    assert len(meanings(name)) == len(terms)


def test_a_shorter_phrase_is_shorter() -> None:
    for phrase, shorter in rows("wordy"):
        assert len(shorter.split(", or ")[0]) < len(phrase), phrase


def test_initials_are_initials() -> None:
    for short, long in rows("initials"):
        assert short == short.upper()
        assert len(long) > len(short)


def test_parts_of_speech() -> None:
    assert set(parts_of_speech("avoid").values()) <= {"VERB", "NOUN", "ADJ"}
    assert parts_of_speech("avoid")["impact"] == "VERB"
    assert parts_of_speech("wordy") == {}


def test_every_list_is_there() -> None:
    assert set(get_args(ListName)) == set(LISTS)
    assert all(map(rows, LISTS))

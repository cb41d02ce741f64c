"""Words that say what somebody is or does."""

from __future__ import annotations

import pytest

from accessible_release.errors import MachineLacks
from accessible_release.reading import jobs
from accessible_release.reading.jobs import is_doing, is_job, is_thing


@pytest.mark.parametrize(
    "word",
    [
        "Householder",
        "cyclist",
        "Vet",
        "Landlady",
        "Organisers",
        "Mum-of-two",
        "Ex-miner",
        "Great-grandmother",
        "Childminder",
    ],
)
def test_jobs(word: str) -> None:
    assert is_job(word)


@pytest.mark.parametrize(
    "word", ["Hunter", "Heather", "Lorna", "Table", "Patience", "Adeyemi", "Ann-Marie", "Mary-of", "-"]
)
def test_no_jobs(word: str) -> None:
    assert not is_job(word)


@pytest.mark.parametrize(
    ("word", "thing"), [("Soprano", True), ("Patience", False), ("Amy", False), ("Sun", False), ("Wójcik", False)]
)
def test_things(word: str, thing: bool) -> None:
    assert is_thing(word) == thing


@pytest.mark.parametrize(("word", "doing"), [("Playing", True), ("Sterling", False), ("Ming", False), ("Table", False)])
def test_doing(word: str, doing: bool) -> None:
    assert is_doing(word) == doing


def test_without_the_parser_listed_jobs_are_known(monkeypatch: pytest.MonkeyPatch) -> None:
    def lacking() -> None:
        raise MachineLacks("parser-missing", "no parser.", hint="Install it.")

    monkeypatch.setattr(jobs, "parser", lacking)
    assert is_job("Farmer")
    assert not is_thing("Soprano")

"""What holds a release back, in passages by others: holding.tsv; and how it is spelt."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from accessible_release.reading.embargoes import embargo_findings
from accessible_release.reading.holding_words import newest, well_spelt

from .texts import release_of

NOW = datetime(2026, 12, 2, 10, tzinfo=UTC)
ROWS = [
    tuple(line.split("\t"))
    for line in (Path(__file__).parent / "holding.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
][1:]
MISSED = {"q20": "its day is named by an event", "q45": "a form may well have a line to write on"}


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        pytest.param(
            *row[1:],
            id=row[0],
            marks=[pytest.mark.xfail(reason=MISSED[row[0]], strict=True)] if row[0] in MISSED else [],
        )
        for row in ROWS
    ],
)
def test_what_must_not_go_out_stops(expected: str, text: str) -> None:
    release = release_of(text.replace("\\n", "\n"))
    found = {each.code for each in (*embargo_findings(release, NOW, lifted=False), *release.findings)}
    stops = found & {"embargo", "unfinished"}
    assert stops == set() if expected == "go" else stops


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("E M B A R G O until noon", "EMBARGO until noon"),
        ("E.M.B.A.R.G.O.E.D", "EMBARGOED"),
        ("EMARGOED", "EMBARGOED"),
        ("Embragoed", "Embargoed"),
        ("Embargoes and embargos", "Embargoes and embargos"),
        ("They embarked; they embark.", "They embarked; they embark."),
    ],
)
def test_a_slip_is_read_as_what_is_meant(written: str, meant: str) -> None:
    assert well_spelt(written) == meant


@pytest.mark.parametrize(
    ("note", "says"),
    [
        ("Release below. OK to run from noon on Friday but pls not earlier.", "OK to run from"),
        ("Release below. Please do not post any of this before Monday.", "Please do not post any of this before"),
        ("Release below. Please do not post it on the intranet.", ""),
    ],
)
def test_a_covering_note_that_asks_to_wait_stops(note: str, says: str) -> None:
    words = "The clinic in Reedham opens its doors to all who live there, at any time of the day. " * 3
    head = "From: a@b.example\nTo: c@d.example\nSubject: Clinic"
    mail = f"{head}\n\nHi all,\n\n{note}\n\nClinic opens in Reedham\n\n{words}\n"
    flags = [each for each in release_of(mail).findings if each.code == "flag-left-out"]
    assert [says in each.message for each in flags] == ([True] if says else [])


def test_of_a_time_that_was_moved_the_new_one_counts() -> None:
    assert newest(": this has moved from 9am on 1 December to 9am on 4 December.") == "9am on 4 December."
    assert newest(" until 9am on 4 December") == " until 9am on 4 December"

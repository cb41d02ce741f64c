from __future__ import annotations

import pytest

from accessible_release.analysis.known import Known
from accessible_release.checking.gate import INVARIANTS, breaches

from .pairs import pairs, parsed

IDS = {f"G{number}" for number in range(1, 18)}


def test_every_bad_candidate_is_stopped() -> None:
    rows = pairs()
    sources, others = parsed([row.source for row in rows]), parsed([row.bad for row in rows])
    missed = [row for row, source, other in zip(rows, sources, others, strict=True) if not breaches(source, other)]
    assert len(rows) > 250
    assert missed == []


def test_no_good_candidate_is_stopped() -> None:
    rows = [row for row in pairs() if row.good]
    sources, others = parsed([row.source for row in rows]), parsed([row.good for row in rows])
    stopped = [
        (row.good, found)
        for row, source, other in zip(rows, sources, others, strict=True)
        if (found := breaches(source, other))
    ]
    assert len(rows) > 250
    assert stopped == []


def test_breaches_are_known_and_speak_plainly() -> None:
    rows = pairs()
    sources, others = parsed([row.source for row in rows]), parsed([row.bad for row in rows])
    found = [each for source, other in zip(sources, others, strict=True) for each in breaches(source, other)]
    assert {each.id for each in found} == IDS
    assert all(each.why and each.why.isprintable() and "{" not in each.why for each in found)


@pytest.mark.parametrize(
    ("source", "other", "broken", "why"),
    [
        ("Six came.", "Seven came.", "G1", "the number 6 became 7"),
        ("It cost £5.", "It cost $5.", "G2", "the unit of 5 changed: £ became $"),
        ("Come on Monday.", "Come on Tuesday.", "G3", "the weekday Monday was lost or changed"),
        ("Call 0808 1000 900.", "Call 0808 1000 901.", "G4", "the phone number 0808 1000 900 was lost or changed"),
        ("At least 5 men came.", "5 men came.", "G8", "“at least 5” became “exactly 5”"),
        ("She said the fire is out.", "The fire is out.", "G11", "“is” is no longer said by anybody"),
        ("All men left.", "Some men left.", "G9", "“all” was lost or changed"),
        ("You must go.", "You should go.", "G7", "“go (must)” became “go (should)”"),
        ("The suspected thief ran.", "The thief ran.", "G10", "“suspected” was dropped"),
        ("Wash before you eat.", "Wash after you eat.", "G13", "what comes before and what after were turned round"),
    ],
)
def test_what_is_said(source: str, other: str, broken: str, why: str) -> None:
    one, two = parsed([source, other])
    assert (broken, why) in [(each.id, each.why) for each in breaches(one, two)]


def test_the_same_text_is_accepted_without_a_look() -> None:
    one, two = parsed(["Six men came."] * 2)
    assert breaches(one, two) == ()


def test_a_known_name_stays_letter_by_letter() -> None:
    known = Known(("Stop it Now!",))
    one, two = parsed(["Call the Stop it Now! helpline.", "Call the Stop It Now helpline."], known)
    assert "G5" in {each.id for each in breaches(one, two, known)}


def test_one_file_an_invariant() -> None:
    assert len(set(INVARIANTS)) == len(INVARIANTS)
    assert all((module.__doc__ or "").startswith("G") for module in INVARIANTS)

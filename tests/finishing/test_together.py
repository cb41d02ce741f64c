"""What was left out is accepted in one act where no safety depends on it, and one by one where it does."""

from __future__ import annotations

import tomllib
from collections.abc import Callable

import pytest

from accessible_release.analysis.parsing import statements
from accessible_release.checking.verdicts import Finding, Verdict
from accessible_release.checking.verdicts.safety import is_safety, matters_to_safety
from accessible_release.errors import Unusable
from accessible_release.finishing import desk as desks

from .conftest import Folder

JO, DAY = "Jo Smith", "2026-12-02"
NUMBER = ("40 people will work there. {s0001}\n", "")
LIST = ("- Films {s0005}\n", "")
PARKING = ("You must not park in front of the library. {s0002}\n", "")
CONTACT = ("call Anley Helpline on 0808 157 0123", "call Anley Helpline")


@pytest.fixture
def short(folder: Folder) -> Folder:
    """A text that leaves out a number, a sentence, and a duty."""
    for old, new in (NUMBER, LIST, PARKING):
        folder.edit(old, new)
    return folder


def accepted(folder: Folder, reason: str = "It is too much.") -> None:
    codes = [each.code for each in folder.desk.judgement.together]
    desks.leave_out(folder.desk, codes, reason, JO, DAY)


def test_only_what_no_safety_depends_on_is_left_out_together(short: Folder) -> None:
    found = short.desk.judgement
    assert [each.kind for each in found.together] == ["number", "left out"]
    (parking,) = (each for each in found.open if each not in found.together)
    assert parking.sources == ("s0002",)
    with pytest.raises(Unusable, match="one by one"):
        desks.leave_out(short.desk, [each.code for each in found.open], "It is too much.", JO, DAY)
    assert short.desk.decisions.accepted == ()
    desks.accept(short.desk, parking.code, "There is a sign.", JO, DAY)
    assert parking not in short.desk.judgement.open


def test_one_act_has_one_reason_and_one_name_and_is_counted(short: Folder) -> None:
    accepted(short)
    found = short.desk.judgement
    assert (len(found.open), len(found.left_out_together)) == (1, 1)
    (act,) = found.left_out_together
    assert (act.reason, act.by, act.on, len(act.questions)) == ("It is too much.", JO, DAY, 2)


def test_the_act_is_one_entry_of_the_file(short: Folder) -> None:
    accepted(short)
    content = tomllib.loads(short.path.with_name("news.review.toml").read_text(encoding="utf-8"))
    (act,) = content["left_out_together"]
    assert (act["reason"], act["by"], act["on"]) == ("It is too much.", JO, DAY)
    assert [sorted(each) for each in act["facts"]] == [["about", "question"]] * 2
    assert "accepted" not in content


@pytest.mark.parametrize(
    "change",
    [
        lambda folder: folder.edit("The library in Mill Street", "The big library in Mill Street"),
        lambda folder: folder.edit_release("and 40 people", "and 50 people"),
    ],
    ids=["easy read", "release"],
)
def test_a_fact_is_asked_about_again_when_either_side_changes(short: Folder, change: Callable[[Folder], None]) -> None:
    accepted(short)
    change(short)
    found = short.desk.judgement
    assert [each.kind for each in found.together if each.kind == "number"] == ["number"]
    assert [len(act.questions) for act in found.left_out_together] == [1]


def test_what_was_accepted_and_has_lapsed_goes_out_of_the_file(short: Folder) -> None:
    accepted(short)
    short.edit("The library in Mill Street", "The big library in Mill Street")
    accepted(short, "It still is.")
    assert [(act.reason, len(act.questions)) for act in short.desk.judgement.left_out_together] == [
        ("It is too much.", 1),
        ("It still is.", 1),
    ]


def test_nothing_is_left_out_without_a_reason_and_a_name(short: Folder) -> None:
    codes = [each.code for each in short.desk.judgement.together]
    for reason, by in ((" ", JO), ("It is too much.", " ")):
        with pytest.raises(Unusable, match="missing"):
            desks.leave_out(short.desk, codes, reason, by, DAY)
    with pytest.raises(Unusable, match="nobody asks this"):
        desks.leave_out(short.desk, [], "It is too much.", JO, DAY)


def test_a_lost_contact_is_asked_about_alone(folder: Folder) -> None:
    folder.edit(*CONTACT)
    assert [each.kind for each in folder.desk.judgement.open] == ["contact"]
    assert folder.desk.judgement.together == ()


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The building has 40 rooms.", False),
        ("The mayor thanked the builders.", False),
        ("Books and films", False),
        ("Call 0808 157 0123.", True),
        ("You must bring a card.", True),
        ("Bring a card.", True),
        ("The lift does not work.", True),
        ("You get it if you live here.", True),
        ("Apply by 5 March.", True),
        ("The water is poisonous.", True),
        ("There is a risk of fire.", True),
        ("A man died.", True),
    ],
)
def test_what_safety_depends_on(sentence: str, expected: bool) -> None:
    (read,) = statements([[sentence]])
    assert matters_to_safety(read) is expected


def test_kinds_of_findings_on_which_safety_depends() -> None:
    kinds = ("contact", "date", "denial", "duty", "condition", "number")
    assert [is_safety(Finding(kind, Verdict.LEFT_OUT, "x")) for kind in kinds] == [True] * 5 + [False]

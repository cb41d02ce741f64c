from __future__ import annotations

from accessible_release.scoring.phrases import Phrases
from accessible_release.scoring.text import Text, lines_from


def found(sentence: str, *listed: str, exact: bool = False) -> list[str]:
    text = Text(lines_from([sentence]))
    return [sentence[start:end] for _, start, end in Phrases(listed).find(text.tagged["l0001"], exact=exact)]


def test_base_forms_possessives_and_gaps() -> None:
    assert found("They were burying their heads in the sand.", "bury one's head in the sand") == [
        "burying their heads in the sand"
    ]
    assert found("The council's hands are tied.", "one's hands are tied") == ["council's hands are tied"]
    assert found("We hold the big companies to account.", "hold ... to account") == [
        "hold the big companies to account"
    ]
    assert found("We hold to account.", "hold ... to account") == []


def test_the_longest_wins_and_none_lies_inside_another() -> None:
    assert found("In the event that it rains in the event hall", "in the event", "in the event that") == [
        "In the event that",
        "in the event",
    ]


def test_exact_leaves_base_forms_alone() -> None:
    assert found("The sands are wet.", "sand") == ["sands"]
    assert found("The sands are wet.", "sand", exact=True) == []


def test_no_phrase_reaches_over_a_comma() -> None:
    assert found("We met parents, carers and teachers.", "parent carer") == []


def test_contact_details_are_no_phrases() -> None:
    assert found("See via.org or write via post.", "via") == ["via"]

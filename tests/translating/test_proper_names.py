from __future__ import annotations

import pytest

from accessible_release.translating.proper_names import bodies, is_name, proper_words, usual_capitals
from translating.fakes import released

TEXT = """# Flood line opens in Suffolk

The council of Suffolk opened it in Stowmarket and Bury St Edmunds on Monday, with help from Ann O’Brien-Lee.

The line covers Hall and Stoke, but not the hall in Norfolk, it said in May.
"""
PROPER = proper_words(released(TEXT))


def test_words_with_a_capital_inside_a_sentence_and_never_without() -> None:
    assert {"Suffolk", "Stowmarket", "Bury", "Edmunds", "St", "Ann", "O’Brien-Lee", "Norfolk", "Stoke"} == PROPER


def test_days_and_months_are_translated() -> None:
    assert {"Monday", "May", "Website"} <= usual_capitals()
    assert not PROPER & usual_capitals()


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("Suffolk", True),
        ("Bury St Edmunds", True),
        ("Norfolk and Suffolk", True),
        ("Ann O’Brien-Lee", True),
        ("Stoke, Norfolk", True),
        ("Suffolk.", False),  # a sentence
        ("Suffolk?", False),
        ("Suffolk:", False),
        ("Suffolk council", False),
        ("Monday", False),
        ("Hall", False),
        ("Paris", False),  # the release does not say that it is a name
        ("of", False),
        ("", False),
        ("–", False),
        ("Suffolk Norfolk Bury Edmunds Stoke", False),  # too long for a name
    ],
)
def test_a_name_that_stands_alone(text: str, alone: bool) -> None:
    assert is_name(text, PROPER) == alone


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Suffolk County Council opened it.", {"Suffolk County Council"}),
        ("The Lucy Faithfull Foundation helps.", {"Lucy Faithfull Foundation"}),
        ("Ask the National Police Chiefs’ Council today.", {"National Police Chiefs’ Council"}),
        ("It was Operation NetSafe again.", {"NetSafe"}),
        ("He went to the University of East Anglia.", {"University of East Anglia"}),
        ("The council and the police came.", set()),
        ("The Council came.", set()),
        ("An operation was held.", set()),
    ],
)
def test_bodies_and_operations(text: str, found: set[str]) -> None:
    assert bodies(released(f"# News of today\n\n{text}\n")) == found

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accessible_release.contacts.proper_names import is_service, proper_names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Call Harbour Listening today.", ["Harbour Listening"]),
        ("The National Centre for Missing & Found Children", ["National Centre for Missing & Found Children"]),
        ("Stop It Now, Report Remove and Talk to Frank", ["Stop It Now", "Report Remove", "Talk to Frank"]),
        ("Samaritans and Childline", ["Samaritans", "Childline"]),
        ("Wexmoor and Vale NHS Trust", ["Wexmoor and Vale NHS Trust"]),
        ("Samaritans and the Crisis Line", ["Samaritans", "Crisis Line"]),
        ("the Vale crisis line for Wales is", ["Vale crisis line for Wales"]),
        ("the Vale crisis line for all", ["Vale crisis line"]),
        ("the Vale mental health line.", ["Vale mental health line"]),
        ("the Vale can, line", ["Vale"]),
        ("Vale big new old line", ["Vale"]),
        ("Dr. Jo Hart. Sgt. Ann Lee", ["Dr. Jo Hart", "Sgt. Ann Lee"]),
        ("the 988 Crisis Lifeline at 988 Third Street", ["988 Crisis Lifeline"]),
        ("13YARN or 24/7 Support Line", ["13YARN", "24/7 Support Line"]),
        ("Survivors’ Trust", ["Survivors’ Trust"]),
        ("Samaritans’ line", ["Samaritans"]),
        ("In October on Monday, the BSL and UK", []),
        ("ABOUT THE HARBOUR, Le, in Wexmoor", []),
        ("One Two Three Four Five Six Seven Eight Nine Ten", ["Two Three Four Five Six Seven Eight Nine Ten"]),
        ("A Two Three Four Five Six Seven Eight Nine Ten Eleven", []),
        ("- * ( “", []),
        ("help 12", []),
        ("12", []),
    ],
)
def test_names_in_a_text(text: str, names: list[str]) -> None:
    assert [each.name for each in proper_names(text)] == names


def test_a_service_says_so() -> None:
    assert is_service("Vale crisis line for Wales")
    assert not is_service("Vale")


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "Help",
                "Line",
                "the",
                "and",
                "of",
                "for",
                "Mary",
                "’s",
                "’",
                "s’",
                "12",
                "999",
                "24/7",
                "&",
                "(",
                ")",
                ":",
                ".",
                "–",
                "A.",
                "Dr.",
                "report",
            ]
        )
    )
)
def test_a_name_begins_where_it_stands(words: list[str]) -> None:
    text = " ".join(words)
    for each in proper_names(text):
        assert text[each.start :].startswith(each.name.split()[0])
        assert 0 <= each.start < each.end <= len(text)

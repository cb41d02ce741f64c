from __future__ import annotations

import pytest

from accessible_release.checking.gate import breaches

from .pairs import parsed


@pytest.mark.parametrize(
    ("source", "other", "fine"),
    [
        ("He got a suspended sentence.", "He got a suspended sentence. This means he does not go to prison now.", True),
        ("He got a suspended sentence.", "He got a suspended sentence. This means he goes to prison now.", False),
        ("He got a fine.", "He got a fine. This means he does not go to prison now.", False),
        ("He got a suspended sentence.", "He got a suspended sentence. This means he is dangerous.", False),
    ],
)
def test_an_explaining_sentence(source: str, other: str, fine: bool) -> None:
    one, two = parsed([source, other])
    assert (breaches(one, two) == ()) is fine


@pytest.mark.parametrize("word", ["pervert", "wheelchair-bound", "thug"])
def test_words_that_no_edition_may_bring_in(word: str) -> None:
    one, two = parsed(["The man ran away.", f"The {word} ran away."])
    assert any(word in each.why for each in breaches(one, two))

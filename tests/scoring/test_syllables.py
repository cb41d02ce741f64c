from __future__ import annotations

import time

import pytest

from accessible_release.lexicon.known_words import pronounced
from accessible_release.scoring.syllables import by_rule, syllables
from accessible_release.scoring.words import words


def of(text: str, language: str = "en") -> list[int]:
    return [syllables(word, language) for word in words(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("children's behaviour organisation", [2, 3, 5]),
        ("helpline well-being prioritised", [2, 3, 4]),
        ("0808 1000 900 www.example.org 100,000 08/05/17", [1, 1, 1, 1]),
        ("IIOC A&E MPs", [4, 2, 2]),
        ("the a I", [1, 1, 1]),
    ],
)
def test_english(text: str, wanted: list[int]) -> None:
    assert of(text) == wanted


def test_other_languages_are_hyphenated() -> None:
    assert of("Bürgermeister", "de-DE") == [4]
    assert of("bws", "cy") == [1]


def test_the_rule_is_right_for_nine_words_in_ten() -> None:
    plain = [word for word in sorted(pronounced())[::23] if word.isalpha() and len(word) > 4]
    assert sum(by_rule(word) == pronounced()[word] for word in plain) > 0.88 * len(plain)


def test_the_dictionary_is_whole_and_read_quickly() -> None:
    pronounced.cache_clear()
    begin = time.perf_counter()
    assert len(pronounced()) > 120_000
    assert time.perf_counter() - begin < 1  # a tenth of that on an idle machine

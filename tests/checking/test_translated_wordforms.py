"""Words of scripts whose vowel signs are no letters to Python."""

from __future__ import annotations

import re

import pytest

from accessible_release.checking.translated.tables import table
from accessible_release.checking.translated.wordforms import DIGITS, folded, tokens
from accessible_release.locales import WORD_CHARACTER


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("কোনো হেল্পলাইন নেই।", ["কোনো", "হেল্পলাইন", "নেই", "।"]),
        ("મદદ ઉપલબ્ધ નથી.", ["મદદ", "ઉપલબ્ધ", "નથી", "."]),
        ("ਮਦਦ ਨਹੀਂ ਹੈ।", ["ਮਦਦ", "ਨਹੀਂ", "ਹੈ", "।"]),
    ],
)
def test_a_word_is_whole_and_the_danda_ends_a_sentence(text: str, words: list[str]) -> None:
    assert [each.form for each in tokens(text)] == [folded(word) for word in words]


@pytest.mark.parametrize(
    ("language", "text", "denies"),
    [
        ("bn", "ভাগ করবেন না।", True),
        ("bn", "তার নাম রাখা হয়েছে।", False),
        ("bn", "কেউ আসেননি।", True),
        ("bn", "কেউ আসেননি।", True),
        ("bn", "তিনি পানি চান।", False),
        ("gu", "લાઇન ખુલ્લી નથી.", True),
        ("gu", "નવી લાઇન ખુલ્લી છે.", False),
        ("pa", "ਸਾਂਝਾ ਨਾ ਕਰੋ।", True),
        ("pa", "ਨਾਲ ਫ਼ੋਨ ਕਰੋ।", False),
        ("uk", "Лінія не працює.", True),
        ("uk", "Небо ясне.", False),
    ],
)
def test_a_denial_is_a_word_and_no_part_of_one(language: str, text: str, denies: bool) -> None:
    known = table(language)
    assert known
    assert any(hit.part == "denial" for hit in known.hits(text)) == denies


def test_letters_with_a_dot_are_the_same_in_either_spelling() -> None:
    assert folded("\u09df") == folded("\u09af\u09bc")
    assert folded("\u0a59") == folded("\u0a16\u0a3c")


@pytest.mark.parametrize("digits", ["০১২৩৪৫৬৭৮৯", "੦੧੨੩੪੫੬੭੮੯", "૦૧૨૩૪૫૬૭૮૯"])
def test_digits_of_other_scripts(digits: str) -> None:
    assert digits.translate(DIGITS) == "0123456789"


@pytest.mark.parametrize("text", ["18টি", "5મી", "5ਵੀਂ"])
def test_what_is_counted_may_touch_a_number(text: str) -> None:
    assert re.search(rf"\d(?!{WORD_CHARACTER})", text)

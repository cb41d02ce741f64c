"""One pattern for many words finds what the words one by one, the longest first, would find."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from accessible_release.patterns import DEEPEST, one_of

WORDS = st.sets(st.text("ab1. ", min_size=1).filter(str.strip), min_size=1)


@given(WORDS, st.text("ab1.  \n"))
def test_it_finds_what_the_words_one_by_one_find(words: set[str], text: str) -> None:
    keys = sorted({" ".join(word.split()) for word in words}, key=lambda key: (-len(key), key))
    words = set(keys)
    plain = "|".join(r"\s+".join(map(re.escape, key.split(" "))) for key in keys)
    one, other = f"(?<!1)(?:{plain})(?!a)", f"(?<!1)(?:{one_of(words)})(?!a)"
    assert [each.span() for each in re.finditer(other, text)] == [each.span() for each in re.finditer(one, text)]


def test_words_that_begin_alike_are_not_compared_one_by_one() -> None:
    numbers = [f"0800 55 {number:05}" for number in range(5000)]
    assert len(one_of(numbers)) < len("|".join(numbers)) / 2


def test_words_that_go_on_one_another_for_ever_are_no_pattern_for_ever() -> None:
    words = ["a" * length for length in range(1, 10 * DEEPEST)]
    assert re.fullmatch(one_of(words), words[-1])


def test_kinds_of_space() -> None:
    assert re.fullmatch(one_of(["0808 157"], space="[ _]+"), "0808_157")

"""ER14: no Roman numerals (IE; to verify)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from accessible_release.scoring.issue import Issue
from accessible_release.scoring.text import Text
from accessible_release.scoring.words import words

ROMAN = re.compile(r"(?=[IVX]{2})X{0,3}(?:IX|IV|V?I{0,3})\Z")
NO_NUMERAL = frozenset({"XX", "XXX", "IV"})
"""More often something else: kisses, a drip."""


def check(text: Text) -> Iterator[Issue]:
    """One issue a numeral from II to XXXIX; *I* and *V* are letters."""
    for line in text.readable:
        for word in words(line.text):
            if ROMAN.match(word.text) and word.text not in NO_NUMERAL:
                message = f"“{word.text}” is a Roman numeral."
                yield text.issue("ER14", line, (word.start, word.end), message, f"Write {value(word.text)}.")


def value(numeral: str) -> int:
    """The number that a Roman numeral stands for."""
    worth = [{"I": 1, "V": 5, "X": 10}[letter] for letter in numeral]
    following = [*worth[1:], 0]
    return sum(-each if each < after else each for each, after in zip(worth, following, strict=True))

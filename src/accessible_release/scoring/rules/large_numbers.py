"""ER13: no percentages or large numbers without help (IE; to verify). Help is *added*: the number itself stays."""

from __future__ import annotations

import re
from collections.abc import Iterator

from accessible_release.scoring.issue import Issue, term_list
from accessible_release.scoring.text import Line, Text
from accessible_release.scoring.words import Word, words

PERCENT = re.compile(r"\d[\d.,]*(?: ?%| per ?cent\b)")
BIG = re.compile(r" (?:thousand|million|billion|trillion)\b")
LAST_WORDS = re.compile(r"[a-z]+")
NEAR = 3
"""Words before a number among which *call* or *reference* says that it is no quantity: *text HELP to 60777*."""
YEARS = range(1500, 2101)
HELP = "Keep the number and help with it: a word such as “many”, a comparison, a picture."


def check(text: Text) -> Iterator[Issue]:
    """One issue a percentage, one a number from 1,000 up; years and contact details are neither."""
    for line in text.readable:
        for found in PERCENT.finditer(line.text):
            yield text.issue("ER13", line, found.span(), f"{found.group()} is a percentage.", HELP)
        for word in words(line.text):
            if word.kind == "number" and not PERCENT.match(line.text, word.start) and _is_large(text, line, word):
                yield text.issue("ER13", line, (word.start, word.end), f"{word.text} is a large number.", HELP)


def _is_large(text: Text, line: Line, word: Word) -> bool:
    if word.text.endswith(("bn", "m")) and word.text[0] in "£$€":
        return True
    before = LAST_WORDS.findall(line.text[: word.start].lower())[-NEAR:]
    if not term_list("ER13", "before_a_code").isdisjoint(before) and "," not in word.text:
        return False
    digits = word.text.replace(",", "").strip("£$€")
    if BIG.match(line.text, word.end):
        return True
    if not digits.isdecimal() or ("," not in word.text and word.text.isdecimal() and int(digits) in YEARS):
        return False
    return int(digits) >= text.thresholds.large_number

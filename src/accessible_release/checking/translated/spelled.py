"""Numbers in words, as far as a table goes: words that follow one another make one number."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from accessible_release.checking.translated.tables import Table

TEN, CENTURY = 10, 100
GAP = re.compile(r"[\s-]+|\s(?:and|e|y|și|i|a|et|og)\s")


class Spelled(NamedTuple):
    """A number in words."""

    value: Decimal
    start: int
    end: int


def number_words(known: Table, text: str) -> list[Spelled]:
    """The numbers in words of a text, in order; weekdays that look like numbers are none."""
    hits = known.hits(text)
    days = {(hit.start, hit.end) for hit in hits if hit.part == "weekdays"}
    runs: list[list[Spelled]] = []
    for hit in hits:
        if hit.part != "numbers" or (hit.start, hit.end) in days:
            continue
        word = Spelled(Decimal(hit.key), hit.start, hit.end)
        if runs and _joins(runs[-1][-1], word, text):
            runs[-1].append(word)
        else:
            runs.append([word])
    return [Spelled(_sum(run), run[0].start, run[-1].end) for run in runs]


def _joins(before: Spelled, after: Spelled, text: str) -> bool:
    """Whether two number words make one number: twenty-four, two hundred, thousand and six; not “one third”."""
    if not GAP.fullmatch(text[before.end : after.start]):
        return False
    tens = TEN < before.value < CENTURY and not before.value % TEN and after.value < TEN
    multiplied = after.value >= CENTURY and before.value < after.value
    return tens or multiplied or (before.value >= CENTURY and 0 < after.value < before.value)


def _sum(words: list[Spelled]) -> Decimal:
    total = current = Decimal(0)
    for word in words:
        if word.value < CENTURY:
            current += word.value
        else:
            current = (current or 1) * word.value
        if word.value > CENTURY:
            total, current = total + current, Decimal(0)
    return total + current

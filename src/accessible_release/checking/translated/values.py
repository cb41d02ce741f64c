"""G1: the same numbers by value; none is lost, changed or new."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from accessible_release.checking.translated.figures import Figure
from accessible_release.checking.translated.pair import Pair
from accessible_release.checking.translated.verdict import Doubt
from accessible_release.ledger import Breach

TEN, CENTURY = 10, 100
SINGLE = Decimal(1)


def breaches(pair: Pair) -> Iterator[Breach]:
    """A number in digits that is lost, changed or new. Number words may become digits and the other way round."""
    mine, theirs = pair.source.figures, pair.other.figures
    printed, grounds = Counter(each.value for each in theirs if each.digits), Counter(each.value for each in mine)
    for value, often in Counter(each.value for each in mine if each.digits).items():
        if printed[value] + _in_words(value, pair) < often:
            yield Breach("G1", f"the number {value:,f} was lost or changed")
    for value, often in printed.items():
        if often > grounds[value] and not _granted(value, pair):
            yield Breach("G1", f"the number {value:,f} was added")


def _in_words(value: Decimal, pair: Pair) -> int:
    """How often the other says a value in words; a decade (1990s) also by its last two digits."""
    if value == SINGLE and not pair.other.table.has("numbers", "1"):
        return len(pair.source.figures)
    if re.search(rf"\b{value}(?:st|nd|rd|th)\b", pair.source.text):
        return len(re.findall(rf"\b(?:{_roman(int(value))})\b", pair.other.text)) or len(_equal(value, pair))
    return len(_equal(value, pair))


def _equal(value: Decimal, pair: Pair) -> list[Figure]:
    """The number words of a value, and the short form of a decade."""
    short = value % CENTURY if f"{value}s" in pair.source.text else None
    return [each for each in pair.other.figures if (each.value == value and not each.digits) or each.value == short]


def _roman(value: int) -> str:
    """IX for 9: how much of Europe counts centuries and kings; up to 39."""
    return "X" * (value // TEN) + ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[value % TEN]


def _granted(value: Decimal, pair: Pair) -> bool:
    """A one that the source says as an article; the short year of a decade."""
    if value == SINGLE:
        return not pair.source.table.has("numbers", "1")
    decades = [each.value for each in pair.source.figures if f"{each.value}s" in pair.source.text]
    return any(value == each % CENTURY for each in decades)


def doubts(pair: Pair) -> Iterator[Doubt]:
    """A number word that cannot be found again."""
    said = {each.value for each in pair.other.figures}
    for each in pair.source.figures if pair.other.table.has("numbers") else ():
        if not each.digits and each.value > SINGLE and each.value not in said and not _in_parts(each.value, pair):
            yield Doubt("number", f"the number {each.said} may be lost", hard=True)


def _in_parts(value: Decimal, pair: Pair) -> bool:
    """Whether the words for its parts stand anywhere, also within a word: vierundzwanzig."""
    forms, text, rest = pair.other.table.forms("numbers"), pair.other.words.casefold(), int(value)
    for key in sorted((int(key) for key in forms if int(key) > 1), reverse=True):
        if key <= rest and any(form.casefold().strip("*") in text for form in forms[str(key)]):
            rest %= key
    return rest in {0, 1}

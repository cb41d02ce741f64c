"""G1: the same numbers by value; none is lost, changed or new."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from decimal import Decimal

from accessible_release.checking.translated import shares
from accessible_release.checking.translated.figures import Figure
from accessible_release.checking.translated.kept import Span
from accessible_release.checking.translated.pair import Pair
from accessible_release.checking.translated.partners import partners, turned
from accessible_release.checking.translated.verdict import Doubt, Noted
from accessible_release.ledger import Breach

TEN, ROMAN, CENTURY = 10, 40, 100
SINGLE = Decimal(1)
OF_ONE_PART = 20
LITTLE, ROUND = 12, {Decimal(100), Decimal(1000)}
OTHERWISE = {"fortnight": {Decimal(15), Decimal(2)}, "both": {SINGLE}}
"""Words that other languages put otherwise: in fifteen days; in two weeks; *both A and B* without a number."""


def breaches(pair: Pair) -> Iterator[Noted]:
    """A number in digits that is lost, changed or new. Number words may become digits and the other way round."""
    met = _met(pair)
    for figure in _lost(pair):
        yield _noted(Breach("G1", f"the number {figure.value:,f} was lost or changed"), figure, met)
    for figure in _unsaid(pair):
        if _is_certain(figure):
            yield _noted(Breach("G1", f"the number {figure.said} was lost or changed"), figure, met)
    theirs = turned(met)
    for figure in _new(pair):
        place = _place(figure)
        yield Noted(Breach("G1", f"the number {figure.value:,f} was added"), "number", theirs.get(place), place)


def _noted(gate: Breach | Doubt, figure: Figure, met: Mapping[Span, Span]) -> Noted:
    return Noted(gate, "number", _place(figure), met.get(_place(figure)))


def _place(figure: Figure) -> Span:
    return figure.start, figure.end


def _lost(pair: Pair) -> list[Figure]:
    """Numbers in digits that the other does not say as often, one of each value."""
    mine = {each.value: each for each in pair.source.figures if each.digits}
    often = Counter(each.value for each in pair.source.figures if each.digits)
    printed = Counter(each.value for each in pair.other.figures if each.digits)
    return [mine[value] for value in often if printed[value] + _in_words(value, pair) < often[value]]


def _new(pair: Pair) -> list[Figure]:
    """Numbers in digits that the other says more often, one of each value."""
    theirs = {each.value: each for each in pair.other.figures if each.digits}
    printed = Counter(each.value for each in pair.other.figures if each.digits)
    grounds = Counter(each.value for each in pair.source.figures)
    return [theirs[value] for value in printed if printed[value] > grounds[value] and not _granted(value, pair)]


def _met(pair: Pair) -> Mapping[Span, Span]:
    """Lost numbers → the new ones in their place, also in words; those that count the same first."""
    lost = sorted((*_lost(pair), *_unsaid(pair)), key=_place)
    if not lost:
        return {}
    said = {each.value for each in pair.source.figures}
    words = [each for each in pair.other.figures if not each.digits and each.value > 1 and each.value not in said]
    new = [*_new(pair), *words]
    alike = partners(lost, new, _place, lambda each: (each.currency, each.unit))
    rest = [each for each in lost if _place(each) not in alike]
    free = [each for each in new if _place(each) not in alike.values()]
    return {**alike, **partners(rest, free, _place)}


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
    if "fortnight" in pair.source.text and value in OTHERWISE["fortnight"]:
        return True
    if value == SINGLE:
        return not pair.source.table.has("numbers", "1")
    if any(decade <= value <= decade + TEN for decade in shares.decades(pair)):
        return True
    decades = [each.value for each in pair.source.figures if f"{each.value}s" in pair.source.text]
    return any(value == each % CENTURY for each in decades)


def doubts(pair: Pair) -> Iterator[Noted]:
    """A smaller or round number in words that cannot be found again: it may be said in another way."""
    unsaid = [each for each in _unsaid(pair) if not _is_certain(each)]
    met = _met(pair) if unsaid else {}
    yield from (_noted(Doubt("number", f"the number {each.said} may be lost", hard=True), each, met) for each in unsaid)


def _is_certain(figure: Figure) -> bool:
    """Whether a number in words is never anything else: *seventeen*; not *third*, *hundred*."""
    return figure.value > LITTLE and figure.value not in ROUND


def _unsaid(pair: Pair) -> Iterator[Figure]:
    """The numbers in words that cannot be found again."""
    said = {each.value for each in pair.other.figures} | {SINGLE}
    for each in pair.source.figures if pair.other.table.has("numbers") else ():
        if each.digits or each.value <= SINGLE or each.value in said or _in_parts(each.value, pair):
            continue
        if shares.is_part_of_one(each.value, each.start, pair):
            continue
        otherwise = OTHERWISE.get(pair.source.text[each.start : each.end].lower(), set())
        if not said & otherwise and not _in_roman(each.value, pair):
            yield each


def _in_roman(value: Decimal, pair: Pair) -> bool:
    return value < ROMAN and bool(re.search(rf"\b{_roman(int(value))}\b", pair.other.text))


def _in_parts(value: Decimal, pair: Pair) -> bool:
    """Whether the words for its parts stand anywhere, also within a word: vierundzwanzig."""
    forms, text, rest = pair.other.table.forms("numbers"), pair.other.words.casefold(), int(value)
    if value <= OF_ONE_PART:  # nine is not eight and one
        return any(form.casefold().strip("*") in text for form in forms.get(str(rest), ()))
    for key in sorted((int(key) for key in forms if int(key) > 1), reverse=True):
        if key <= rest and any(form.casefold().strip("*") in text for form in forms[str(key)]):
            rest %= key
    return rest in {0, 1}

"""G1: parts of a whole and decades of a life: half of the homes, in her thirties."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from accessible_release.analysis.spans import quantities
from accessible_release.checking.translated.kept import Span
from accessible_release.checking.translated.pair import Pair
from accessible_release.checking.translated.verdict import Doubt, Noted
from accessible_release.ledger import Breach

DECADE, PERCENT = 10, 100
SMALLER = ((re.compile(r"\W+(?:of )?(?:an?|the) hours?\b"), 60), (re.compile(r"\W+(?:of )?(?:an?|the) years?\b"), 12))
"""Half an hour is thirty minutes, half a year six months."""
PERIOD = re.compile(
    r"\b(?:first|second|third|fourth|last|final|other|latter|next|this|each|per|every)[\s-]\Z", re.IGNORECASE
)
"""“The second half of the year” is a time."""
SCALE = re.compile(r"\s+(?:a|an|of a)\s+(?:hundred|thousand|million|billion|dozen)\b", re.IGNORECASE)


def breaches(pair: Pair) -> Iterator[Noted]:
    """A decade of a life that became another one."""
    said = {hit.key for hit in pair.other.hits("decades")}
    for decade in decades(pair):
        if said and str(decade) not in said and not _in_digits(decade, pair) and not _is_spelled(decade, pair):
            now = next((hit.start, hit.end) for hit in pair.other.hits("decades"))
            why = f"the {decade}s became the {min(said, key=int)}s"
            yield Noted(Breach("G1", why), "number", _place(decade, pair), now)


def doubts(pair: Pair) -> Iterator[Noted]:
    """A part or a decade that cannot be found again: it may be said in another way."""
    parts = pair.other.hits("fractions")
    denominators, mine = {hit.key for hit in parts}, {str(each.value.denominator) for each in shares(pair)}
    others = [(hit.start, hit.end) for hit in parts if hit.key not in mine]
    for each in shares(pair):
        share = each.value
        known = pair.other.table.has("fractions", str(share.denominator))
        if known and str(share.denominator) not in denominators and not _equal(each, pair):
            why = f"the part “{share.numerator}/{share.denominator}” may be lost or changed"
            other = others.pop(0) if others else None
            yield Noted(Doubt("number", why, hard=True), "number", (each.start, each.end), other)
    said = {hit.key for hit in pair.other.hits("decades")}
    for decade in decades(pair):
        if not said and not _in_digits(decade, pair) and not _is_spelled(decade, pair):
            doubt = Doubt("number", f"the {decade}s may be lost", hard=True)
            yield Noted(doubt, "number", source=_place(decade, pair))


def _place(decade: int, pair: Pair) -> Span:
    return next((each.start, each.end) for each in _english(pair) if each.kind == "decade" and each.value == decade)


def shares(pair: Pair) -> list[quantities.Figure]:
    """The parts of a whole that an English source names."""
    text = pair.source.words
    return [
        each
        for each in _english(pair)
        if each.kind == "number"
        and 0 < each.value < 1
        and not text[each.start : each.end].strip("£$€ ")[:1].isdigit()
        and not PERIOD.search(text[: each.start])
        and not SCALE.match(text, each.end)
    ]


def is_part_of_one(number: Decimal, start: int, pair: Pair) -> bool:
    """Whether the number word at a place of the source is what a part is a part of: *third* of “two thirds”."""
    return any(each.start <= start < each.end and number == each.value.denominator for each in shares(pair))


def decades(pair: Pair) -> list[int]:
    """The decades of a life that an English source names: 30 for “in his thirties”."""
    text = pair.source.words
    found = (each for each in _english(pair) if each.kind == "decade" and not text[each.start].isdigit())
    return [int(each.value) for each in found]


def _english(pair: Pair) -> tuple[quantities.Figure, ...]:
    return quantities.figures(pair.source.words) if pair.source.language.startswith("en") else ()


def _equal(figure: quantities.Figure, pair: Pair) -> bool:
    """Whether the part stands there as a number: 50 per cent, 0.5, 30 minutes."""
    share = figure.value
    smaller = [parts for unit, parts in SMALLER if unit.match(pair.source.words, figure.end)]
    wanted = {share, share * PERCENT, *(share * parts for parts in smaller)}
    signs = {value for sign, value in quantities.SIGNS.items() if sign in pair.other.text}
    printed = {Fraction(each.value) for each in pair.other.figures}
    return bool(wanted & (signs | printed)) or f"{share.numerator}/{share.denominator}" in pair.other.text


def _in_digits(decade: int, pair: Pair) -> bool:
    return any(decade <= each.value <= decade + DECADE for each in pair.other.figures if each.digits)


def _is_spelled(decade: int, pair: Pair) -> bool:
    return any(each.value == Decimal(decade) for each in pair.other.figures if not each.digits)

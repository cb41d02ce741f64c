"""Quotation marks on their way through an engine, which knows straight double ones best and often drops others."""

from __future__ import annotations

import re
from collections.abc import Sequence

from accessible_release.checking.translated.marks import single_marks

STRAIGHT, NESTED = '"', "'"
CURLY = re.compile(r"[“”]")
DOUBLE = re.compile(r"[“”\"„«»]")


def straight(sentence: str) -> str:
    """The sentence with straight double quotation marks; single ones are double, too, unless they stand in others."""
    single = NESTED if DOUBLE.search(sentence) else STRAIGHT
    return CURLY.sub(STRAIGHT, _put(sentence, dict.fromkeys(single_marks(sentence), single)))


def in_style_of(sentence: str, output: str) -> str:
    """The translation with the quotation marks of its source, where there are as many."""
    double, theirs = [found.start() for found in DOUBLE.finditer(sentence)], _places(output)
    single, nested = single_marks(sentence), single_marks(output)
    if len(single) % 2:  # the other mark stands in another sentence: which one the engine means is open
        single = ()
    if len(theirs) == len(double) + len(single):
        return _put(output, _marks(sentence, sorted({*double, *single}), theirs))
    done = _marks(sentence, double, theirs) if len(theirs) == len(double) else {}
    return _put(output, done | _marks(sentence, single, nested) if len(nested) == len(single) else done)


def _marks(sentence: str, mine: Sequence[int], theirs: Sequence[int]) -> dict[int, str]:
    return {place: sentence[mark] for place, mark in zip(theirs, mine, strict=True)}


def _places(text: str) -> list[int]:
    return [found.start() for found in DOUBLE.finditer(text)]


def _put(text: str, marks: dict[int, str]) -> str:
    return "".join(marks.get(place, sign) for place, sign in enumerate(text))

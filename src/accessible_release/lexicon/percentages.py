"""Percentages of what one can count, said as people count, such as “25% is 1 in every 4”.

The line explains the number and says nothing of whom it is about. So it is true wherever the number stands, and the
number itself stays as it is printed.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING

from accessible_release.analysis.spans.quantities import UNITS, Figure, figures

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

WHOLE = 100
EVERY = "in every 100"
PLAIN = {
    Fraction(50): "half",
    Fraction(25): "1 in every 4",
    Fraction(75): "3 in every 4",
    Fraction(100, 3): "1 in every 3",
    Fraction(200, 3): "2 in every 3",
}
"""Parts that people know, beside which a percentage may be a little more or less."""
EXACT = {
    **PLAIN,
    Fraction(5): "1 in every 20",
    Fraction(20): "1 in every 5",
    **{Fraction(10 * tens): f"{tens} in every 10" for tens in (1, 3, 4, 6, 7, 8, 9)},
}
A_LITTLE = Fraction(1, 25)
"""How far from such a part a percentage may be, as a share of that part: 48% is a little less than half."""
LEAST = 10
"""Below so many in 100 a rounded decimal is more than a little off."""
RANGE = frozenset({"between", "to"})
COUNTED = frozenset({"people", "those", "them", "us"})
PLURAL_TAGS, TOLD_TAGS = ("NNS", "NNPS"), ("VBD", "VBP")
SUBJECTS = ("nsubj", "nsubjpass")
PARTED = frozenset({"in", "out of", "in every", "out of every"})
"""What stands between the two numbers of “1 in 4”."""


def helped(text: str, figure: Figure) -> str:
    """What a percentage of `text` is in plain words, as a sentence; empty where that is no help: 0%, 100% or more."""
    if figure.unit != "%" or figure.kind != "number" or not 0 < figure.value < WHOLE:
        return ""
    shown = text[figure.start : figure.end]
    return f"{shown[0].upper()}{shown[1:]} is {_said(figure.value)}."


def is_help(text: str) -> bool:
    """Whether a line is such a sentence, and true."""
    return any(helped(text, each) == text for each in figures(text)[:1])


def percentages_in(doc: Doc) -> Iterator[tuple[Figure, str]]:
    """The percentages of people or things that can be counted, each with what it is in plain words.

    Not those of money, of changes (*rose by 15%*) and of ranges, and none in a sentence that says the part itself.
    """
    found = figures(doc.text)
    if any(each.value.denominator > 1 and not each.unit for each in found) or _has_part(doc.text, found):
        return
    for each in found:
        meaning = helped(doc.text, each)
        if meaning and RANGE.isdisjoint(each.bound.split("+")) and _is_share(doc, each):
            yield each, meaning


def _said(value: Fraction) -> str:
    if value in EXACT:
        return EXACT[value]
    near = next((each for each in PLAIN if abs(value - each) <= each * A_LITTLE), None)
    if near is not None:
        return f"a little {'less' if value < near else 'more'} than {PLAIN[near]}"
    if value.denominator == 1:
        return f"{value} {EVERY}"
    return f"{_rounded(value)} {EVERY}"


def _rounded(value: Fraction) -> str:
    below = int(value)
    if below == 0:
        return "less than 1"
    if below == WHOLE - 1:
        return f"more than {below}"
    rest = value - below
    if value < LEAST or rest == Fraction(1, 2):
        return f"between {below} and {below + 1}"
    return f"a little less than {below + 1}" if rest > Fraction(1, 2) else f"a little more than {below}"


def _has_part(text: str, found: tuple[Figure, ...]) -> bool:
    """“One in four”, “3 out of 10”."""
    return any(" ".join(text[one.end : two.start].lower().split()) in PARTED for one, two in pairwise(found))


def _is_share(doc: Doc, figure: Figure) -> bool:
    """Whether it is a percentage of several (*of the people*, *of those*), or of people who say or do something."""
    after = next((token for token in doc if token.idx >= figure.end), None)
    if after is None:
        return False
    if after.lower_ == "of":
        return any(child.dep_ == "pobj" and _is_counted(child) for child in after.children)
    said = after.tag_ in TOLD_TAGS and after.lower_ != "was"
    return said and any(token.dep_ in SUBJECTS and figure.start <= token.idx < figure.end for token in doc)


def _is_counted(token: Token) -> bool:
    return token.lower_ in COUNTED or (token.tag_ in PLURAL_TAGS and token.lower_ not in UNITS)

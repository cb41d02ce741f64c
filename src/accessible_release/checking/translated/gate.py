"""The gate for translations: every invariant in order. No breach: the other sentence states the same facts."""

from __future__ import annotations

from accessible_release.checking.translated import (
    bounds,
    deadlines,
    denials,
    exactness,
    garbled,
    marks,
    measures,
    modality,
    moments,
    quantifiers,
    shape,
    shares,
    terms,
    values,
)
from accessible_release.checking.translated.frame import Frame
from accessible_release.checking.translated.pair import read_pair
from accessible_release.checking.translated.verdict import Doubt, Verdict

__all__ = ["Doubt", "Verdict", "judge"]

INVARIANTS = (
    exactness,  # G4, G5
    garbled,  # G5
    values,  # G1
    shares,  # G1
    measures,  # G2
    moments,  # G3
    deadlines,  # G3
    denials,  # G6
    modality,  # G7
    bounds,  # G8
    quantifiers,  # G9
    terms,  # G16
    marks,  # G11
    shape,  # G15
)
DOUBTED = (exactness, values, shares, denials, modality, quantifiers, shape)


def judge(source: str, other: str, frame: Frame) -> Verdict:
    """What a translation breaks against its source, and what a person should look at."""
    pair = read_pair(source, other, frame)
    breaches = dict.fromkeys(breach for each in INVARIANTS for breach in each.breaches(pair))
    doubts = dict.fromkeys(doubt for each in DOUBTED for doubt in each.doubts(pair))
    return Verdict(tuple(sorted(breaches, key=lambda breach: int(breach.id[1:]))), tuple(doubts))

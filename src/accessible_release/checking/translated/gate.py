"""The gate for translations: every invariant in order. No breach: the other sentence states the same facts."""

from __future__ import annotations

from dataclasses import replace

from accessible_release.checking.translated import (
    bounds,
    conditions,
    deadlines,
    denials,
    exactness,
    field_terms,
    garbled,
    marks,
    measures,
    modality,
    moments,
    multiples,
    order,
    quantifiers,
    shape,
    shares,
    terms,
    values,
)
from accessible_release.checking.translated.frame import Frame
from accessible_release.checking.translated.pair import read_pair
from accessible_release.checking.translated.settling import settled
from accessible_release.checking.translated.verdict import Doubt, Gated
from accessible_release.ledger import Breach

__all__ = ["Doubt", "Gated", "judge"]

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
DOUBTED = (exactness, values, shares, multiples, order, denials, modality, quantifiers, conditions, field_terms, shape)


def judge(source: str, other: str, frame: Frame) -> Gated:
    """What became of the facts of a source in its translation, what of it stops, and what a person should look at."""
    pair = read_pair(source, other, frame)
    stopped = [noted for each in INVARIANTS for noted in each.breaches(pair)]
    doubted = [noted for each in DOUBTED for noted in each.doubts(pair)]
    breaches = dict.fromkeys(noted.gate for noted in stopped if isinstance(noted.gate, Breach))
    doubts = {noted.gate: noted.finding(source, other) for noted in doubted if isinstance(noted.gate, Doubt)}
    return Gated(
        settled([*stopped, *doubted], pair),
        tuple(sorted(breaches, key=lambda breach: int(breach.id[1:]))),
        tuple(replace(doubt, finding=finding) for doubt, finding in doubts.items()),
    )

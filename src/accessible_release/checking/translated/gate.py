"""The gate for translations: every invariant in order. No breach: the other sentence states the same facts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from accessible_release.checking.translated import (
    bounds,
    conditions,
    deadlines,
    denials,
    exactness,
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
from accessible_release.checking.translated.finding import InTranslation
from accessible_release.checking.translated.frame import Frame
from accessible_release.checking.translated.kept import Span
from accessible_release.checking.translated.pair import Pair, read_pair
from accessible_release.checking.translated.verdict import Doubt, Gated, Noted
from accessible_release.checking.verdicts.finding import Verdict, worst_first
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
WHOLE = {"contact", "date"}
"""Kinds of fact inside of which other numbers stand."""
DOUBTED = (exactness, values, shares, multiples, order, denials, modality, quantifiers, conditions, shape)


def judge(source: str, other: str, frame: Frame) -> Gated:
    """What became of the facts of a source in its translation, what of it stops, and what a person should look at."""
    pair = read_pair(source, other, frame)
    stopped = [noted for each in INVARIANTS for noted in each.breaches(pair)]
    doubted = [noted for each in DOUBTED for noted in each.doubts(pair)]
    breaches = dict.fromkeys(noted.gate for noted in stopped if isinstance(noted.gate, Breach))
    doubts = {noted.gate: noted.finding(source, other) for noted in doubted if isinstance(noted.gate, Doubt)}
    return Gated(
        _findings([*stopped, *doubted], pair),
        tuple(sorted(breaches, key=lambda breach: int(breach.id[1:]))),
        tuple(replace(doubt, finding=finding) for doubt, finding in doubts.items()),
    )


def _findings(noted: Sequence[Noted], pair: Pair) -> tuple[InTranslation, ...]:
    """Each difference once, the worst first; what is part of a telephone number or address is no number."""
    known = exactness.strangers(pair) if any(each.other for each in noted) else ()
    whole = [_whole(each, known) for each in noted]
    there = [each.other for each in whole if each.source and each.other and each.kind in WHOLE]
    kept = (each for each in whole if each.source or not each.other or not _within(each.other, there))
    placed = sorted(kept, key=lambda each: (each.source or each.other or (0, 0), isinstance(each.gate, Breach)))
    found = [each.finding(pair.source.text, pair.other.text) for each in placed]
    firm = {(each.kind, each.source) for each in found if each.verdict is not Verdict.UNSURE}
    told = (each for each in found if each.verdict is not Verdict.UNSURE or (each.kind, each.source) not in firm)
    return worst_first({(each.kind, each.verdict, each.source, each.other): each for each in told}.values())


def _whole(noted: Noted, known: Sequence[Span]) -> Noted:
    """A new number inside of something exact as the whole of that."""
    if noted.source or not noted.other:
        return noted
    home = _within(noted.other, known)
    return noted._replace(kind="contact", other=home) if home else noted


def _within(place: Span, spans: Sequence[Span]) -> Span | None:
    """The span that holds a place."""
    return next((span for span in spans if span[0] <= place[0] and place[1] <= span[1]), None)

"""The gate: every invariant in order. Empty hands mean that the other text says what its source says."""

from __future__ import annotations

from accessible_release.checking import (
    amounts,
    bounds,
    closure,
    connectives,
    contrast,
    dates,
    exact,
    explaining,
    frozen,
    hedges,
    lists,
    modality,
    names,
    negation,
    numbers,
    persons,
    places,
    plain_words,
    positions,
    printed,
    pronouns,
    quantifiers,
    restrictive,
    roles,
    signs,
    speakers,
    times,
    units,
)
from accessible_release.checking.statement import Known, Statement
from accessible_release.ledger import Breach

INVARIANTS = (
    exact,  # G4, before numbers: a telephone number is no quantity
    printed,  # G4
    numbers,  # G1
    signs,  # G1
    units,  # G2
    dates,  # G3
    bounds,  # G8
    amounts,  # G8
    pronouns,  # G5
    persons,  # G5
    speakers,  # G11, with the words inside quotation marks
    frozen,  # G16
    negation,  # G6
    contrast,  # G6
    modality,  # G7
    quantifiers,  # G9
    hedges,  # G10
    connectives,  # G13
    times,  # G13
    roles,  # G12
    places,  # G12
    positions,  # G12
    lists,  # G14
    restrictive,  # G17
    closure,  # G15
)


UNTOUCHED = {"G2", "G4", "G16"}
"""No entry of the lexicon may change these, whatever its row says."""


def breaches(source: Statement, other: Statement, known: Known = Known()) -> tuple[Breach, ...]:  # noqa: B008 - immutable
    """What `other` breaks against `source`, in the order of the ids; empty: accepted."""
    if source.text == other.text and len(source.docs) == len(other.docs):
        return ()
    other = explaining.without_explanations(source, other)
    found = _broken(source, other, known)
    reworded = plain_words.reworded(source, other, known) if found else None
    if reworded is not None:
        kept = [each for each in found if each.id in UNTOUCHED] + list(speakers.requoted(source, other))
        found = list(dict.fromkeys([*kept, *_broken(reworded, other, known)]))
    return tuple(sorted(found, key=lambda each: int(each.id[1:])))


def _broken(source: Statement, other: Statement, known: Known) -> list[Breach]:
    if source.text == other.text:
        return []
    found = dict.fromkeys(breach for each in INVARIANTS for breach in each.breaches(source, other))
    found.update(dict.fromkeys(names.breaches(source, other, known)))  # G5
    return list(found)

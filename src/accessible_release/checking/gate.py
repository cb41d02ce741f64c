"""The gate: every invariant in order. Empty hands mean that the other text says what its source says."""

from __future__ import annotations

from accessible_release.analysis.known import Known
from accessible_release.analysis.statement import Statement
from accessible_release.checking import (
    amounts,
    bounds,
    causes,
    closure,
    connectives,
    contrast,
    dates,
    exact,
    explaining,
    focus,
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
    restating,
    restrictive,
    roles,
    signs,
    speakers,
    times,
    units,
)
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
    focus,  # G9
    hedges,  # G10
    connectives,  # G13
    times,  # G13
    causes,  # G13
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
    found = _judged(source, other, known)
    restated = restating.restated(source, other, known) if found else None
    if restated is not None:
        found = list(dict.fromkeys([*speakers.requoted(source, other), *_judged(*restated, known)]))
    return tuple(sorted(found, key=lambda each: int(each.id[1:])))


def _judged(source: Statement, other: Statement, known: Known) -> list[Breach]:
    if plain_words.only_reworded(source, other, known):  # most drafts: nothing else needs to be read
        exactly = (breach for each in (exact, printed, units, frozen) for breach in each.breaches(source, other))
        return list(dict.fromkeys([*exactly, *speakers.requoted(source, other)]))
    found = _broken(source, other, known)
    reworded = plain_words.reworded(source, other, known) if found else None
    if reworded is not None:
        kept = [each for each in found if each.id in UNTOUCHED] + list(speakers.requoted(source, other))
        found = list(dict.fromkeys([*kept, *_broken(reworded, other, known)]))
    return found


def _broken(source: Statement, other: Statement, known: Known) -> list[Breach]:
    if source.text == other.text:
        return []
    found = dict.fromkeys(breach for each in INVARIANTS for breach in each.breaches(source, other))
    found.update(dict.fromkeys(names.breaches(source, other, known)))  # G5
    return list(found)

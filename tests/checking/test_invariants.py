"""Every invariant stops what its examples change, and lets pass what says the same."""

from __future__ import annotations

import pytest

from accessible_release.analysis.known import Known
from accessible_release.checking import names
from accessible_release.checking.gate import INVARIANTS as IN_THE_GATE
from accessible_release.checking.gate import breaches
from accessible_release.checking.invariants import INVARIANTS, SECTIONS, Invariant

from .pairs import parsed

by_name = pytest.mark.parametrize("invariant", INVARIANTS, ids=[invariant.name for invariant in INVARIANTS])


@by_name
def test_the_examples(invariant: Invariant) -> None:
    for example in invariant.rule.examples:
        source, other = parsed([example.given, example.becomes])
        assert {breach.id for breach in invariant.breaches(source, other)} == {invariant.id}
        assert invariant.id in {breach.id for breach in breaches(source, other)}


@by_name
def test_what_must_pass(invariant: Invariant) -> None:
    for example in invariant.rule.stay:
        source, other = parsed([example.given, example.becomes])
        assert source.text != other.text
        assert not list(invariant.breaches(source, other))
        assert breaches(source, other) == ()


def test_every_invariant_of_the_gate_is_there_with_examples() -> None:
    assert [invariant.module for invariant in INVARIANTS] == [*IN_THE_GATE, names]
    assert [invariant.name for invariant in INVARIANTS] == list(SECTIONS)
    for invariant in INVARIANTS:
        assert invariant.rule.purpose.endswith(".")
        assert len(invariant.rule.examples) >= 2
        assert len(invariant.rule.stay) >= 2


def test_a_name_of_the_release_is_kept_letter_by_letter() -> None:
    known = Known(("Stop it Now!",))
    source, other = parsed(["Call the Stop it Now! helpline.", "Call the Stop It Now helpline."], known)
    (of_names,) = (invariant for invariant in INVARIANTS if invariant.name == "names")
    assert list(of_names.breaches(source, other, known))

"""Every operator does what its examples say, and can be switched off; no invariant can."""

from __future__ import annotations

from dataclasses import replace

import pytest

from accessible_release.analysis.corpus import parser
from accessible_release.analysis.known import Known
from accessible_release.checking.invariants import INVARIANTS
from accessible_release.errors import Unusable
from accessible_release.settings import DEFAULTS
from accessible_release.simplifying.engine import Source, drafts
from accessible_release.simplifying.operators import HEADLINES, OPERATORS, RULES, Operator, switched_off
from accessible_release.simplifying.piece import Piece
from accessible_release.simplifying.simplify import simplify_sentences

from .fixtures import first_step

by_name = pytest.mark.parametrize("operator", OPERATORS, ids=[operator.name for operator in OPERATORS])


@by_name
def test_the_examples(operator: Operator) -> None:
    for example in operator.rule.examples:
        assert first_step(operator.propose, example.given) == example.becomes


@by_name
def test_what_must_stay(operator: Operator) -> None:
    for example in operator.rule.stay:
        assert first_step(operator.propose, example.given) == ""


@by_name
def test_an_edit_has_the_name_of_its_operator(operator: Operator) -> None:
    docs = parser().docs(example.given for example in operator.rule.examples)
    assert {step.rule for doc in docs for step in operator.propose(Piece(doc))} == {operator.name}


def test_each_operator_is_described_and_has_examples() -> None:
    assert [operator.name for operator in OPERATORS] == list(RULES)
    for rule in RULES.values():
        assert rule.purpose.endswith(".")
        assert len(rule.examples) >= 2
        assert len(rule.stay) >= 2


@by_name
def test_an_operator_that_is_switched_off_leaves_no_edit(operator: Operator) -> None:
    sources = [
        Source(f"s{place}", example.given, is_headline=operator in HEADLINES)
        for place, example in enumerate(operator.rule.examples)
    ]
    with_it, without = drafts(sources, Known()), drafts(sources, Known(), without={operator.name})
    tried = {step.rule for draft in with_it for step in (*draft.edits, *(each.edit for each in draft.undone))}
    left = {step.rule for draft in without for step in (*draft.edits, *(each.edit for each in draft.undone))}
    assert operator.name in tried
    assert operator.name not in left


def test_the_setting_switches_off() -> None:
    sentence = "The fire destroyed two barns."
    assert simplify_sentences([sentence], DEFAULTS)[0].text == "The fire destroyed 2 barns."
    without = replace(DEFAULTS, simplify_without=("digits", "word"))
    assert simplify_sentences([sentence], without)[0].text == sentence


@pytest.mark.parametrize("name", [name for each in INVARIANTS for name in (each.name, each.id)])
def test_no_invariant_can_be_switched_off(name: str) -> None:
    with pytest.raises(Unusable, match="invariants cannot be switched off") as refused:
        switched_off([name])
    assert refused.value.code == "invariant-always-on"


def test_a_misspelt_operator_is_answered_with_the_nearest() -> None:
    with pytest.raises(Unusable, match="there is no operator “split-relativ”") as refused:
        switched_off(["digits", "split-relativ"])
    assert refused.value.code == "operator-unknown"
    assert refused.value.hint.startswith("Did you mean split-relative? There are: split-colon-list, ")

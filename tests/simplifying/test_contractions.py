"""Words that are cut short as whole words, against their table."""

from __future__ import annotations

import pytest

from accessible_release.analysis.corpus import parser
from accessible_release.simplifying.operators import OPERATORS
from accessible_release.simplifying.piece import Piece

from .fixtures import cases, first_step

(CONTRACTION,) = (operator for operator in OPERATORS if operator.name == "contraction")


@pytest.mark.parametrize(("sentence", "wanted"), list(cases("contractions.txt")))
def test_the_table(sentence: str, wanted: str) -> None:
    assert first_step(CONTRACTION.propose, sentence) == wanted


def test_each_is_an_edit_of_its_own() -> None:
    (doc,) = parser().docs(["We can't say yet, but we'll call you."])
    assert [step.after for step in CONTRACTION.propose(Piece(doc))] == ["cannot", "we will"]

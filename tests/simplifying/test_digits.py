"""Number words as digits, against their table."""

from __future__ import annotations

import pytest

from accessible_release.analysis.corpus import parser
from accessible_release.simplifying.operators import OPERATORS
from accessible_release.simplifying.piece import Piece

from .fixtures import cases, first_step

(DIGITS,) = (operator for operator in OPERATORS if operator.name == "digits")


@pytest.mark.parametrize(("sentence", "wanted"), list(cases("digits.txt")))
def test_the_table(sentence: str, wanted: str) -> None:
    assert first_step(DIGITS.propose, sentence) == wanted


def test_it_may_change_protected_numbers() -> None:
    (doc,) = parser().docs(["The fire destroyed two barns."])
    assert [step.after for step in DIGITS.propose(Piece(doc, ((19, 22),)))] == ["2"]

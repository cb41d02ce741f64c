"""Who reads, against its table."""

from __future__ import annotations

import pytest

from accessible_release.simplifying.operators import OPERATORS

from .fixtures import cases, first_step

(READER,) = (operator for operator in OPERATORS if operator.name == "reader")


@pytest.mark.parametrize(("sentence", "wanted"), list(cases("readers.txt")))
def test_the_table(sentence: str, wanted: str) -> None:
    assert first_step(READER.propose, sentence) == wanted


def test_there_are_many_cases() -> None:
    wanted = [wanted for _, wanted in cases("readers.txt")]
    assert sum(map(bool, wanted)) >= 10
    assert sum(not each for each in wanted) >= 10

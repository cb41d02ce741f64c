"""Number words as digits, against their table."""

from __future__ import annotations

import pytest

from accessible_release.simplifying import digits

from .fixtures import cases, first_step


@pytest.mark.parametrize(("sentence", "wanted"), list(cases("digits.txt")))
def test_the_table(sentence: str, wanted: str) -> None:
    assert first_step(digits.propose, sentence) == wanted

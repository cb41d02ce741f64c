"""Words that might be left out: asked of words, never of the parts of a law."""

from __future__ import annotations

import pytest

from accessible_release.ledger import Draft
from accessible_release.simplifying.omissions import omissions


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("He was charged under s.72(1) of the Act.", []),
        ("Section 4 (2)(b) and paragraph 3(iv) apply.", []),
        ("Ask your parent(s) or the coach(es).", []),
        ("The clinic (in Mill Road) is open.", ["(in Mill Road)"]),
        ("The NHS (England) and (1) the council", ["(England)"]),
        ("The force (SYP) said so.", ["(SYP)"]),
    ],
)
def test_what_is_asked(text: str, asked: list[str]) -> None:
    assert [each.words for each in omissions([Draft("s0001", text, text)])] == asked

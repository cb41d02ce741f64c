"""A digit too many or too few is known by how long a group lasts."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from accessible_release.narrating.casting import Said, Speaker
from accessible_release.narrating.measuring import measured
from accessible_release.plugins import Clip

DIGITS = frozenset({"zero", "one", "eight"})


def spoken(said: Sequence[Said]) -> list[Clip]:
    return [Clip(1_000, bytes(2 * 50 * len(each.text))) for each in said]


@pytest.mark.parametrize(
    ("heard", "good"),
    [
        ("zero, eight, one.", True),
        ("zero, eight.", False),
        ("zero, eight, one, one.", False),
    ],
)
def test_a_group_lasts_as_long_as_its_digits(heard: str, good: bool) -> None:
    who = Speaker("en", "", "", estimated=True)
    (found,) = measured([Said(who, "zero, eight, one.", 120)], spoken([Said(who, heard, 120)]), DIGITS, spoken)
    assert found.good == good

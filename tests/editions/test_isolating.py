"""A telephone number is one thing: never turned round, never parted."""

from __future__ import annotations

import pytest

from accessible_release.editions.captions.words import words
from accessible_release.editions.isolating import NUMBER


@pytest.mark.parametrize(
    "number",
    [
        "0808 1000 900", "(020) 7946 0000", "+44 20 7946 0000", "+44 (0)7943 809 162", "+44 (0) 7943 809162",
        "+1 (800) 555-0199", "116 123",
    ],
)  # fmt: skip
def test_a_number_is_found_whole(number: str) -> None:
    text = f"Call {number}, or (0) or (24 hours) write."
    assert [found[0] for found in NUMBER.finditer(text)] == [number]
    assert any(number in text[word.start : word.end] for word in words(text))


@pytest.mark.parametrize("text", ["020 7946 0000 (24 hours)", "2026 (12 of them)"])
def test_what_stands_behind_in_brackets_is_no_part_of_it(text: str) -> None:
    assert not any("(" in found[0] for found in NUMBER.finditer(text))

"""Letters that pose as digits."""

from __future__ import annotations

import pytest

from accessible_release.model import Block
from accessible_release.reading.lookalikes import lookalikes


@pytest.mark.parametrize("text", ["O8O8 1OOO 9OO 12", "ring 0808 lO00 900", "0161-496-OO00", "0808 1ООО 900"])
def test_found(text: str) -> None:
    (found,) = lookalikes([Block("b1", "paragraph", text, 3, 3)])
    assert (found.code, found.line) == ("digit-lookalike", 3)


@pytest.mark.parametrize(
    "text", ["0808 1000 900", "II II", "OO OO OO OO", "see 0161-496-OO00x", "10 lO", "www.O8O8-1OOO.org"]
)
def test_not_found(text: str) -> None:
    assert list(lookalikes([Block("b1", "paragraph", text, 1, 1)])) == []


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("ring 0345 988 118⁸ now", ["digit-lookalike"]),
        ("⑧⓪⓪ ⑨⑧⑧ 118⁸ or 116 12³", ["digit-lookalike", "digit-lookalike"]),
        ("0808₁₅₇0123", ["digit-lookalike"]),
        ("+44 345 988 118⑧", ["digit-lookalike"]),
        ("+44 345 988 1188⁸ or 0800 555 111¹²", ["raised-digit", "raised-digit"]),
        ("10² and 99⁹", ["raised-digit", "raised-digit"]),
        ("in 2024¹", ["raised-digit"]),
        ("10 km² of CO₂, see note² and ① or ½", []),
        ("0345 988 1188 and ٣", []),
    ],
)
def test_raised_digits(text: str, codes: list[str]) -> None:
    assert [each.code for each in lookalikes([Block("b1", "paragraph", text, 3, 3)])] == codes

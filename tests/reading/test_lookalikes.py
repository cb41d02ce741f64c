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

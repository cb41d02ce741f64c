"""Figures that begin a line and are the end of a telephone number."""

from __future__ import annotations

import pytest

from accessible_release.model import Block
from accessible_release.reading.markdown import parse


def _blocks(text: str) -> tuple[Block, ...]:
    return parse(text, 0, where="a.md").blocks


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("- call 01632\n960114. The line is free.", ["call 01632 960114. The line is free."]),
        ("1. 01632\n960114. 8.5 tonnes", ["01632 960114. 8.5 tonnes"]),
        ("- call 01632\n960\n114) then wait", ["call 01632 960 114) then wait"]),
        ("- it opened in\n2024. Now it is full.", ["it opened in 2024. Now it is full."]),
    ],
)
def test_a_long_figure_in_the_midst_of_a_paragraph_numbers_no_item(text: str, read: list[str]) -> None:
    assert [block.text.replace("\n", " ") for block in _blocks(text)] == read


@pytest.mark.parametrize(
    "text", ["1. one\n2. two", "99. one\n100. two", "998. one\n999. two", "- one\n1. two", "101. one\n\n205. two"]
)
def test_what_goes_on_with_the_item_above_or_opens_a_list_is_an_item(text: str) -> None:
    blocks = _blocks(text)
    assert [block.text for block in blocks] == ["one", "two"]
    assert all(block.inside("item") for block in blocks)

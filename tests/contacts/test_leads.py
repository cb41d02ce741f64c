"""The words that lead to a number."""

from __future__ import annotations

import pytest

from accessible_release.contacts.leads import leads, own_line, stood_in_for

from .releases import read


def _leading(text: str) -> list[str]:
    block = next(block for block in read(f"News.\n\n{text}").blocks if "0808" in block.text)
    return [block.text[start:end] for start, end in leads(block, block.text.index("0808"))]


@pytest.mark.parametrize(
    ("text", "leading"),
    [
        ("**Report it** to us by ringing 0808 157 0123", ["Report it"]),
        ("- **Report it** to us by ringing 0808 157 0123", ["Report it"]),
        ("Please **report it** by ringing 0808 157 0123", []),
        ("*Report it* by ringing 0808 157 0123", []),
        ("Ring 0808 157 0123 to **report it**", []),
        (f"**{'Report it ' * 10}** by ringing 0808 157 0123", []),
        ("**One** and **two** by ringing 0808 157 0123", ["One"]),
        ("Worried? You can ring us on 0808 157 0123", ["Worried?"]),
        ("Worried? Anxious? You can ring us on 0808 157 0123", [" Anxious?"]),
        ("Advice line: you can ring 0808 157 0123", ["Advice line:"]),
        ("Ring the desk on 01632 960 114. Evenings, ring 0808 157 0123", []),
    ],
)
def test_what_leads_to_a_number(text: str, leading: list[str]) -> None:
    assert _leading(text) == leading


def test_a_number_stands_in_for_that_of_the_sentence_before() -> None:
    block = read("News.\n\nThe desk is on 01632 960 114. If there is no reply, ring 01632 960 119.").blocks[-1]
    begin, end = stood_in_for(block, block.text.index("01632 960 119"))
    assert block.text[begin:end] == "The desk is on 01632 960 114."
    assert stood_in_for(block, block.text.index("01632 960 114")) == (0, 0)


def test_a_line_begins_behind_the_number_before_it() -> None:
    text = "Dispatch: 01632 960 114. Press: 01632 960 115\nShop: 01632 960 116"
    assert text[own_line(text, text.index("01632 960 115")) :].startswith("Press")
    assert text[own_line(text, text.index("01632 960 116")) :].startswith("Shop")
    assert own_line(text, text.index("01632 960 114")) == 0

"""HTML is covered without moving anything; words that the parser would drop are kept."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accessible_release.reading.masking import BREAK, GONE, mask


def shown(text: str) -> str:
    masked, _ = mask(text)
    assert len(masked) == len(text)
    return masked.replace(GONE, "").replace(BREAK, "/")


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("a <b>bold</b> word", "a bold word"),
        ("one<br>two", "one////two"),
        ('<p class="x">one</p>', "/////////////one////"),
        ("<script>alert(1)</script>left", "left"),
        ("<SCRIPT src=x>\nalert(1)\n</SCRIPT >left", "\n\nleft"),
        ("<style>p {}</style>left", "left"),
        ("<!-- a remark -->left", "left"),
        ("<!-- <b>a</b> <script> -->left", "left"),
        ("<img src=x onerror=alert(1)>left", "left"),
        ("<o:p></o:p>left", "left"),
        ("<!-- never closed 0808", "<!-- never closed 0808"),
        ("<script>never closed 0808", "never closed 0808"),
        ("<!-- a --> <!-- b", " <!-- b"),
        ("ring <your local station> now", "ring <your local station> now"),
        ("2 < 3 and 4 > 1", "2 < 3 and 4 > 1"),
        ("<https://example.org>", "<https://example.org>"),
        ("<tel:999>", "<tel:999>"),
        ("`<b>` <b>x</b>", "`<b>` x"),
        ("``a ` <b>`` <b>x</b>", "``a ` <b>`` x"),
        ("`a <b>x</b>", "`a x"),
        ("`a\n\n<b>x</b>` c", "`a\n\nx` c"),
        ("```\n<b>\n```\n<b>x</b>", "```\n<b>\n```\nx"),
        ("> ~~~\n> <b>\n> ~~~\n\n<b>x</b>", "> ~~~\n> <b>\n> ~~~\n\nx"),
        ("```\n<b> never closed", "```\n<b> never closed"),
        ("<b>x</b> `<i>` <i>y</i> `<u>`", "x `<i>` y `<u>`"),
        ("[^1]: used nowhere", "1 used nowhere"),
        ("word[^1]\n\n[^1]: used", "word[^1]\n\n[^1]: used"),
        ("[a]: https://example.org", "a: https://example.org"),
        ("[a]\n\n[A]: https://example.org", "[a]\n\n[A]: https://example.org"),
        ("[//]: # (a remark)", "[//]: # (a remark)"),
        ("[c]: <> (a remark)", "[c]: <> (a remark)"),
        ("[Q]: What?\n\n[Q]: Why?", "Q: What?\n\nQ: Why?"),
    ],
)
def test_what_is_left_to_be_seen(text: str, left: str) -> None:
    assert shown(text) == left


@pytest.mark.parametrize(
    ("text", "line"), [("no tags", None), ("<b>x</b>", 0), ("a\n\nb <i>x</i>", 2), ("`<b>`", None)]
)
def test_the_line_of_the_first_tag(text: str, line: int | None) -> None:
    assert mask(text)[1] == line


@given(st.text(alphabet="<>/!-[]^:#`~\nbscript= ab1", max_size=80))
def test_nothing_moves(text: str) -> None:
    masked, _ = mask(text)
    assert len(masked) == len(text)
    assert all(new in {old, GONE, BREAK} for old, new in zip(text, masked, strict=True))

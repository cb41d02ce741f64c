"""Entities that stand for what no reader can see."""

from __future__ import annotations

import pytest

from accessible_release.model import Release
from accessible_release.reading import decode, understand
from accessible_release.settings import Settings


def release(body: str) -> Release:
    return understand(decode(f"---\nlang: en\n---\n# T\n\n{body}\n".encode(), name="a.md"), Settings())


@pytest.mark.parametrize(
    ("body", "text", "codes"),
    [
        ("ring &#x202e;0808", "ring 0808", ["direction-override"]),
        ("a&#8203;b &shy;c &zwj;d", "ab c d", ["invisible-characters-removed"]),
        ("08&#xE000;08 &#57345;", "0808", ["private-characters-removed"]),
        ("08 &#x661;&#x6f2; x", "08 12 x", ["foreign-digits"]),
        ("**ring&#x202e; 1** two", "ring 1 two", ["direction-override"]),
        ("a &amp; b &eacute; &#163;5", "a & b é £5", []),
        ("`&#x202e; 1` x", "&#x202e; 1 x", []),
        ("&#0; &#x9b; &#xFFFF;", "\ufffd \ufffd \ufffd", []),
    ],
)
def test_covered(body: str, text: str, codes: list[str]) -> None:
    found = release(body)
    assert found.blocks[1].text == text
    assert [(each.code, each.line) for each in found.findings] == [(code, 6) for code in codes]


def test_nothing_moves() -> None:
    found = release("One &#x202e;two. Three &#x661; four.")
    spans = [found.source[each.span.start : each.span.end] for each in found.blocks[1].sentences]
    assert spans == ["One &#x202e;two.", "Three &#x661; four."]


def test_the_address_of_a_link_is_clean() -> None:
    (mark,) = release("[words](https://a.example/&#x202e;b&#x200b;)").blocks[1].marks
    assert mark.target == "https://a.example/b"

"""Inline Markdown → text with marks."""

from __future__ import annotations

import pytest

from accessible_release.model import Mark
from accessible_release.reading.markdown import Parsed, parse

BASE = "https://example.org/news/one"


def parsed(text: str, base: str | None = None) -> Parsed:
    return parse(text, 0, where="a.md", base_url=base)


def marks(text: str, base: str | None = None) -> list[tuple[str, str, str | None]]:
    block = parsed(text, base).blocks[0]
    return [(mark.kind, block.text[mark.start : mark.end], mark.target) for mark in block.marks]


def test_marks() -> None:
    assert marks("a **b *c* d** `e f` ~~g~~ [h](https://x.org)") == [
        ("strong", "b c d", None),
        ("emphasis", "c", None),
        ("code", "e f", None),
        ("deleted", "g", None),
        ("link", "h", "https://x.org"),
    ]


def test_a_mark_ends_with_the_words() -> None:
    assert parsed("a **b**  \n<b></b>").blocks[0].marks == (Mark("strong", 2, 3),)
    assert parsed("a ** **").blocks[0].marks == ()


def test_a_line_that_is_broken_by_force() -> None:
    assert parsed("one  \ntwo\\\nthree\nfour").blocks[0].text == "one\ntwo\nthree four"


def test_lines_that_are_meant() -> None:
    text = "The office is closed on Monday and on Tuesday of this week\nJo Marlow\nChair\n0161 496 0000"
    assert parsed(text).blocks[0].text.endswith("week Jo Marlow\nChair\n0161 496 0000")


@pytest.mark.parametrize(
    ("target", "full"),
    [
        ("https://x.org/a", "https://x.org/a"),
        ("HTTP://x.org", "HTTP://x.org"),
        ("mailto:a@x.org", "mailto:a@x.org"),
        ("tel:+44123", "tel:+44123"),
        ("sms:85258", "sms:85258"),
        ("<https://x.org/a b>", "https://x.org/a%20b"),
        ("/help", "https://example.org/help"),
        ("two", "https://example.org/news/two"),
        ("#notes", "https://example.org/news/one#notes"),
    ],
)
def test_addresses_that_are_linked(target: str, full: str) -> None:
    assert marks(f"[words]({target})", BASE) == [("link", "words", full)]


@pytest.mark.parametrize(
    "target", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "JaVaScRiPt:x", "vbscript:x", "//["]
)
def test_addresses_that_are_refused(target: str) -> None:
    found = parsed(f"line\n\n[words]({target})", BASE)
    assert (found.blocks[1].text, found.blocks[1].marks) == ("words", ())
    assert [(each.code, each.line) for each in found.findings] == [("link-not-allowed", 3)]


def test_a_relative_address_without_a_base_is_refused() -> None:
    assert [each.code for each in parsed("[words](/help)").findings] == ["link-not-allowed"]


def test_an_empty_address_is_no_link() -> None:
    found = parsed("[words]()")
    assert (found.blocks[0].marks, found.findings) == ((), ())


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("boat.jpg", "boat.jpg"),
        ("https://x.org/a.png", "https://x.org/a.png"),
        ("javascript:x", None),
        ("data:image/png,x", None),
    ],
)
def test_a_picture_becomes_its_description(source: str, target: str | None) -> None:
    found = parsed(f"Before ![A boat]({source}) after")
    assert found.blocks[0].text == "Before \nA boat\n after"
    assert marks(f"Before ![A boat]({source}) after") == [("image", "A boat", target)]
    assert [each.code for each in found.findings] == ["image-not-shown"]


def test_pictures_without_words_leave_nothing() -> None:
    assert parsed("a ![](x1.png) 1").blocks[0].text == "a  1"
    assert parsed("![](x1.png)").blocks == ()
    assert parsed("![ one ](x.png)![two](y.png)").blocks[0].text == " one \ntwo"


def test_a_picture_that_is_a_link() -> None:
    assert marks("[![A boat](a.png)](https://x.org)") == [
        ("link", "A boat\n"[:6], "https://x.org"),
        ("image", "A boat", "a.png"),
    ]


def origin(text: str, words: str, nth: int = 0) -> str:
    """The stretch of the source from which `words` in the nth block come."""
    found = parsed(text)
    block = found.blocks[nth]
    start = block.text.index(words)
    places = found.origins[block.id].origins[start : start + len(words)]
    return text[places[0] : places[-1] + 1]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[a 1](https://x.org/1 'a 1') 1", "1"),
        ("see [a](https://x.org/(b)c) b", "b"),
        ("see [a][b] b\n\n[b]: https://x.org", "b"),
        ("**[a](https://x.org/b)** b", "b"),
        ("![a](b.png) b", "b"),
        ("1. 1 person", "1 person"),
        ("> - # 1 person", "1 person"),
        ("> one\n> two 2\n> three", "two 2"),
        ("a \\* b \\_ c", "c"),
        ("a &amp; b", "b"),
        ("a `b\nc` d", "d"),
        ("- a\n  b\n  c 1", "c 1"),
        ("a<br>b", "b"),
        ("one  \ntwo", "two"),
        ("word[^1] 1\n\n[^1]: 1", "1"),
    ],
)
def test_characters_know_where_they_stood(text: str, words: str) -> None:
    assert origin(text, words) == words


def test_the_last_one_is_the_one_that_is_shown() -> None:
    text = "[a 1](https://x.org/1 'a 1') 1"
    found = parsed(text)
    assert found.origins["b0001"].origins[-1] == len(text) - 1


def test_equal_cells_stand_in_their_own_places() -> None:
    text = "| a | b |\n|---|---|\n| 1 | 1 |\n| [2](https://x.org/2) | 2 |\n"
    found = parsed(text)
    places = [found.origins[block.id].origins[0] for block in found.blocks[2:]]
    assert places == [text.index("1 |"), text.index("1 |\n"), text.index("2]"), text.rindex("2 |")]


def test_code_knows_where_it_stood() -> None:
    text = "```\none\n\ntwo 2\n```\n"
    assert origin(text, "two 2") == "two 2"
    quoted = "> ```\n> one\n> two 2\n> ```\n"
    assert origin(quoted, "two 2") == "two 2"


def test_an_entity_that_is_another_character() -> None:
    found = parsed("caf&eacute; 1")
    assert found.blocks[0].text == "café 1"
    assert len(found.origins["b0001"].origins) == 6

"""Markdown → blocks."""

from __future__ import annotations

import pytest

from accessible_release.errors import Unusable
from accessible_release.model import Block
from accessible_release.reading.markdown import parse


def blocks(text: str) -> tuple[Block, ...]:
    return parse(text, 0, where="a.md").blocks


def texts(text: str) -> list[str]:
    return [block.text for block in blocks(text)]


def test_kinds_levels_and_lines() -> None:
    found = blocks("# One\n\nTwo\nlines\n\n## Three\n\n---\n\nSetext\n---\n\n```\ncode\n```\n\n    indented\n")
    assert [(block.kind, block.text, block.level, block.line, block.end_line) for block in found] == [
        ("heading", "One", 1, 1, 1),
        ("paragraph", "Two lines", 0, 3, 4),
        ("heading", "Three", 2, 6, 6),
        ("rule", "", 0, 8, 8),
        ("heading", "Setext", 2, 10, 10),
        ("code", "code", 0, 13, 15),
        ("code", "indented", 0, 17, 17),
    ]
    assert [block.id for block in found] == [f"b{n:04d}" for n in range(1, 8)]


def test_empty_blocks_are_no_blocks() -> None:
    assert blocks("```\n\n```\n\n<b></b>\n\n#\n") == ()


def test_nested_lists() -> None:
    found = blocks("- one\n  - two\n\n    three\n- four\n\n7. seven\n8. eight\n")
    assert [[(box.kind, box.ordered, box.number, box.size) for box in block.within] for block in found[:3]] == [
        [("list", False, 1, 2), ("item", False, 1, 0)],
        [("list", False, 1, 2), ("item", False, 1, 0), ("list", False, 1, 1), ("item", False, 1, 0)],
        [("list", False, 1, 2), ("item", False, 1, 0), ("list", False, 1, 1), ("item", False, 1, 0)],
    ]
    assert found[1].within == found[2].within
    seven, eight = found[-2:]
    assert (seven.within[0].ordered, seven.within[0].number, seven.within[0].size) == (True, 7, 2)
    assert [block.within[-1].number for block in (seven, eight)] == [7, 8]


def test_a_list_may_begin_with_nought() -> None:
    assert blocks("0. nought\n")[0].within[0].number == 0


def test_tables_have_headers_rows_and_columns() -> None:
    found = blocks("| Line | Number |\n|---|---|\n| A | 0808 |\n| B |\n\nAfter\n")
    assert [(block.text, block.row, block.column, block.header) for block in found if block.kind == "cell"] == [
        ("Line", 0, 0, "Line"),
        ("Number", 0, 1, "Number"),
        ("A", 1, 0, "Line"),
        ("0808", 1, 1, "Number"),
        ("B", 2, 0, "Line"),
        ("", 2, 1, "Number"),
    ]
    assert found[0].within[0].size == 2
    assert found[-1].within == ()


def test_two_tables() -> None:
    found = blocks("| A |\n|---|\n| 1 |\n\n| B |\n|---|\n| 2 |\n")
    assert [block.header for block in found] == ["A", "A", "B", "B"]
    assert [block.row for block in found] == [0, 1, 0, 1]


def test_footnotes_stand_at_the_end() -> None:
    found = blocks("A claim[^x] and another.[^y]\n\n[^y]: Second 22.\n[^x]: First 11.\n\nAfter\n")
    assert [block.text for block in found] == ["A claim and another.", "After", "First 11.", "Second 22."]
    assert [(box.kind, box.number) for block in found for box in block.within] == [("footnote", 1), ("footnote", 2)]
    assert [(mark.kind, mark.start, mark.target) for mark in found[0].marks] == [("note", 7, "1"), ("note", 20, "2")]


def test_a_footnote_that_nothing_refers_to_is_kept() -> None:
    assert texts("Words\n\n[^1]: Ring 0808 1000\n") == ["Words", "1 Ring 0808 1000"]


def test_a_link_address_that_nothing_refers_to_is_kept() -> None:
    assert texts("Words\n\n[Helpline]: 08001111\n") == ["Words", "Helpline: 08001111"]


def test_html_is_dropped_and_its_words_kept() -> None:
    parsed = parse("One\n\nring <b>0808</b> now<br>or <script>1</script>later", 0, where="a.md")
    assert [block.text for block in parsed.blocks] == ["One", "ring 0808 now\nor later"]
    assert [(each.code, each.line) for each in parsed.findings] == [("html-dropped", 3)]


def test_lines_are_those_of_the_file() -> None:
    text = "---\ntitle: A\n---\n\nWords <b>x</b>\n"
    parsed = parse(text, text.index("\nWords"), where="a.md")
    assert parsed.blocks[0].line == 5
    assert parsed.findings[0].line == 5


@pytest.mark.parametrize(
    "text",
    [
        ">" * 20_000 + " words",
        "- " * 20_000 + "words",
        "1. " * 20_000 + "words",
        "[" * 20_000,
        "![" * 20_000,
        "[a\n" * 20_000,
        "".join(" " * n + "- x\n" for n in range(400)),
    ],
    ids=lambda text: text[:8],
)
def test_deep_nesting_is_refused_before_it_is_parsed(text: str) -> None:
    with pytest.raises(Unusable, match="nested deeper than 100"):
        blocks(text)


def test_nesting_up_to_the_limit_is_read() -> None:
    (block,) = blocks(">" * 100 + " words 0808")
    assert (block.text, len(block.within)) == ("words 0808", 100)
    assert texts(" " * 900 + "\nwords") == ["words"]


@pytest.mark.parametrize(
    "text", ["| A |\n|---|\n| a | 0808 |\n", "| A |\n|---|\n| a | lost words |\n", "a[^1]\n\n[^1]: x\n[^1]: z\n"]
)
def test_text_that_the_parser_drops_is_noticed(text: str) -> None:
    with pytest.raises(Unusable, match="would be lost") as caught:
        blocks(text)
    assert caught.value.code == "text-lost"


@pytest.mark.parametrize(
    "text",
    [
        "[a][1] and [b][1]\n\n[1]: https://example.org/1 'A title 2'\n[1]: https://example.org/3\n",
        '![alt 1](x2.png "title 3")',
        "&#49; &eacute; `&#50;` \\*3\\*",
        "```python 4\nx = 5\n```",
        "<https://example.org/6>",
        "[Straße 7]\n\n[STRASSE 7]: https://example.org",
        "one[^a1] two[^a1]\n\n[^a1]: 8",
    ],
)
def test_nothing_is_said_to_be_lost_that_is_there(text: str) -> None:
    assert blocks(text)

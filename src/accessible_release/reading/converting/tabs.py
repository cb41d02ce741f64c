"""Paragraphs with tabs in them, one below the other, as the table that they look like."""

from __future__ import annotations

import re
from itertools import groupby

from accessible_release.reading.converting.tree import NavigableString, Tag, tags, words

LIST_MARK = re.compile(r"\W*(?:\w{1,4}[.)])?")
"""What stands before the tab of an item of a list."""
LEAST_ROWS, MOST_WORDS = 2, 12
"""Rows of a table, and words of a cell: what has more is a sentence behind a tab."""


def rows_of_tabs(tree: Tag) -> None:
    """Runs of paragraphs that tabs part into equally many cells become tables; a table is none inside another one."""
    for _, run in groupby(tags(tree, "p", "h1", "h2", "h3", "table", "ul", "ol"), _columns):
        rows = list(run)
        if _columns(rows[0]) > 1:
            for beside in _together(rows):
                if len(beside) >= LEAST_ROWS:
                    _table(beside)


def _columns(node: Tag) -> int:
    """How many cells a paragraph has; 0 where it is no row."""
    if node.name != "p" or node.find_parent(["td", "th", "li", "table"]) is not None or tags(node, "br", "img"):
        return 0
    cells = [each.strip() for each in node.get_text().strip().split("\t") if each.strip()]
    return (
        0
        if len(cells) < 2 or LIST_MARK.fullmatch(cells[0]) or any(len(each.split()) > MOST_WORDS for each in cells)
        else len(cells)
    )


def _together(rows: list[Tag]) -> list[list[Tag]]:
    """The rows in runs of those that stand directly one below the other."""
    runs: list[list[Tag]] = []
    for row in rows:
        above = row.find_previous_sibling()
        if runs and above is runs[-1][-1]:
            runs[-1].append(row)
        else:
            runs.append([row])
    return runs


def _table(rows: list[Tag]) -> None:
    for row in rows:
        cells: list[list[Tag | NavigableString]] = [[]]
        for child in list(row.children):
            _put(child, cells)
        row.clear()
        row.name = "tr"
        for cell in cells:
            if any(words(each) if isinstance(each, Tag) else each.strip() for each in cell):
                made = Tag(name="td")
                for each in cell:
                    made.append(each)
                row.append(made)
    table = Tag(name="table")
    rows[0].insert_before(table)
    for row in rows:
        table.append(row.extract())


def _put(child: object, cells: list[list[Tag | NavigableString]]) -> None:
    """A part of a row into the cells; one that is marked and has tabs is cut at them, each part marked."""
    if isinstance(child, Tag) and "\t" not in child.get_text():
        cells[-1].append(child)
        return
    text = child.get_text() if isinstance(child, Tag) else str(child)
    for place, part in enumerate(text.split("\t")):
        if place:
            cells.append([])
        if isinstance(child, Tag) and child.name in {"strong", "em"} and part.strip():
            marked = Tag(name=child.name)
            marked.append(NavigableString(part))
            cells[-1].append(marked)
        else:
            cells[-1].append(NavigableString(part))

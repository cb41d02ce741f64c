"""Tables of HTML as rows of equally many cells, and whether the first row is their head."""

from __future__ import annotations

from collections.abc import Sequence

from accessible_release.reading.converting.tree import Tag, attribute, children, tags, words
from accessible_release.reading.limits import MAX_COLUMNS
from accessible_release.reading.tidying.tables import is_head

MOST_SPAN = 1_000
MOST_WORDS = 60
"""Of a cell of data; what has more is a page laid out as a table."""
NOT_IN_CELLS = ("table", "h1", "h2", "h3", "hr", "form")

Row = list[Tag | None]


def grid(table: Tag) -> tuple[list[Row], bool]:
    """The rows of a table of data, and whether the first is its head; no rows for a table that lays a page out.

    A cell over several rows stands in each of them; one over several columns stands in the first, the others are empty.
    """
    rows = [row for row in tags(table, "tr") if row.find_parent("table") is table]
    if not _is_data(table, rows):
        return [], False
    made: list[Row] = []
    above: dict[int, tuple[Tag, int]] = {}
    made += [_row(row, above) for row in rows]
    width = min(max(map(len, made), default=0), MAX_COLUMNS + 1)
    filled = [[*row, *[None] * (width - len(row))] for row in made if any(cell is not None for cell in row)]
    return filled, bool(filled) and _headed(rows, filled)


def is_layout(table: Tag) -> bool:
    """Whether a table only lays a page out."""
    return not _is_data(table, [row for row in tags(table, "tr") if row.find_parent("table") is table])


def _is_data(table: Tag, rows: Sequence[Tag]) -> bool:
    cells = [cell for row in rows for cell in _cells(row)]
    if attribute(table, "role") in {"presentation", "none"} or any(tags(cell, *NOT_IN_CELLS) for cell in cells):
        return False
    if tags(table, "th", "caption"):
        return True
    columns = max((sum(1 for _ in children(row)) for row in rows), default=0)
    return len(rows) > 1 and columns > 1 and all(len(words(cell).split()) <= MOST_WORDS for cell in cells)


def _cells(row: Tag) -> list[Tag]:
    return [cell for cell in children(row) if cell.name in {"td", "th"}]


def _row(row: Tag, above: dict[int, tuple[Tag, int]]) -> Row:
    made: Row = []
    cells = _cells(row)
    while cells or len(made) in above:
        if len(made) in above:
            cell, left = above.pop(len(made))
            if left > 1:
                above[len(made)] = (cell, left - 1)
            made.append(cell)
            continue
        cell = cells.pop(0)
        down, across = _span(cell, "rowspan"), _span(cell, "colspan")
        if down > 1:
            above[len(made)] = (cell, down - 1)
        made += [cell, *[None] * (min(across, MAX_COLUMNS + 1) - 1)]
    return made


def _span(cell: Tag, name: str) -> int:
    value = attribute(cell, name)
    return min(int(value), MOST_SPAN) if value.isascii() and value.isdigit() and len(value) < 5 and int(value) else 1


def _headed(rows: Sequence[Tag], filled: Sequence[Row]) -> bool:
    """Whether the first row names the columns: it says so itself, or it looks so."""
    first = _cells(rows[0])
    if rows[0].find_parent("thead") is not None or (first and all(cell.name == "th" for cell in first)):
        return True
    if _is_bold(first, filled[1:]):
        return True
    texts = [[words(cell) for cell in row] for row in filled]
    return not tags(rows[0], "th") and is_head(texts[0], texts[1:])


def _is_bold(first: Sequence[Tag], others: Sequence[Row]) -> bool:
    """Whether all that stands in the first row is bold, and not everything else is."""
    bold = [bool(tags(cell, "b", "strong")) for cell in first if words(cell)]
    plain = (not tags(cell, "b", "strong") for row in others for cell in row[1:] if cell is not None)
    return len(bold) > 1 and all(bold) and any(plain)

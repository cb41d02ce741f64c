"""How many parts a release may have: what none has is refused with its line, before time and memory go into it."""

from __future__ import annotations

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_block.table import table as read_table

from accessible_release.errors import Unusable

MAX_PARTS = 100_000
"""Paragraphs, headings, list items and table cells of one release."""
PARTS = "paragraphs, list items and table cells"
MAX_COLUMNS = 200
"""Columns of one table."""
MAX_REPEATED = 10_000_000
"""Characters of the heads of a table, as often as it has rows: where a table is told, each row names them again."""
TOKENS_A_PART = 3
"""The parser's own measure of a part: it opens, it holds words, it closes."""


def limit_parts(parser: MarkdownIt, where: str, first_line: int) -> None:
    """Make `parser` raise `Unusable` where the parts of a text, or the columns or heads of a table, become too many."""

    def check(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        cells = 1
        if not silent and "|" in _line(state, start) and read_table(state, start, end, True):
            columns, rows = _columns(state, start), _rows(state, start, end)
            if columns > MAX_COLUMNS:
                raise refused(f"the table has more than {MAX_COLUMNS} columns.", "Divide it into several.", start)
            if len(_line(state, start)) * rows > MAX_REPEATED:
                raise refused("the heads of the table are too long for so many rows.", "Shorten them.", start)
            cells = columns * rows
        if len(state.tokens) // TOKENS_A_PART + cells > MAX_PARTS:
            raise refused(f"here it has more than {MAX_PARTS:,} {PARTS}.", "Divide it into several releases.", start)
        return False

    def refused(message: str, hint: str, line: int) -> Unusable:
        return Unusable("too-many-parts", message, where=f"{where}, line {first_line + line}", hint=hint)

    parser.block.ruler.before("table", "parts", check)


def _line(state: StateBlock, line: int) -> str:
    return state.src[state.bMarks[line] : state.eMarks[line]]


def _columns(state: StateBlock, start: int) -> int:
    """Columns of the table at `start`, whose second line is only bars, dashes and colons."""
    return sum(bool(cell.strip()) for cell in _line(state, start + 1).lstrip(" \t>").split("|"))


def _rows(state: StateBlock, start: int, end: int) -> int:
    """Rows from `start` to the next empty line: the table is no longer."""
    return next((line for line in range(start, end) if state.isEmpty(line)), end) - start

"""Tables that came as lines with tabs: a table again where rows and columns are plain to see."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from accessible_release.findings import Finding, finding
from accessible_release.reading.tidying.lines import Line, Piece

TAB, TABS = re.compile(r"\t"), re.compile(r"\t+")
LEAST_ROWS, MOST_CHARACTERS = 2, 120
LIST_MARK = re.compile(r"[ \t]*(?:[-*+]|\d{1,3}[.)]|\(?[a-z]\))[ \t]")
BAR = re.compile(r"\|")


@dataclass(frozen=True)
class Row:
    """A line and where its cells stand."""

    line: Line
    cells: tuple[tuple[int, int], ...]

    @property
    def texts(self) -> list[str]:
        """The words of the cells."""
        return [self.line.text[start:end] for start, end in self.cells]


def tidied(lines: list[Line], found: list[Finding]) -> list[Line]:
    """The lines with such tables as Markdown tables."""
    done: list[Line] = []
    apart = False
    for tabbed, group in groupby(lines, _is_row):
        run = list(group)
        rows = _rows(run) if tabbed and len(run) >= LEAST_ROWS else []
        if (apart or rows) and done and not done[-1].blank and not run[0].blank:
            done.append(run[0].ours())
        apart = bool(rows)
        if tabbed and not rows:
            _unclear(run[0], found)
        done += _table(rows, found) if rows else run
    return done


def _is_row(line: Line) -> bool:
    text = line.text.strip()
    if line.fixed or "\t" not in text or LIST_MARK.match(line.text) or text.startswith("|"):
        return False
    return all(len(words) <= MOST_CHARACTERS for words in text.split("\t"))


def _rows(lines: Sequence[Line]) -> list[Row]:
    """The rows, if all have equally many cells: each tab parts two, or each run of tabs does."""
    rows = [Row(line, _cells(line, TAB)) for line in lines]
    if _are_alike(rows):
        filled = sorted({place for row in rows for place, words in enumerate(row.texts) if words})
        rows = [Row(row.line, tuple(row.cells[place] for place in filled)) for row in rows]
    else:
        rows = [Row(line, _cells(line, TABS)) for line in lines]
    return rows if _are_alike(rows) and len(rows[0].cells) > 1 else []


def _are_alike(rows: Sequence[Row]) -> bool:
    return len({len(row.cells) for row in rows}) == 1


def _cells(line: Line, tab: re.Pattern[str]) -> tuple[tuple[int, int], ...]:
    """Where each cell stands, without the spaces around it. Tabs at the ends of the line part nothing."""
    text = line.text.rstrip()
    at = len(text) - len(text.lstrip())
    found = []
    for end in (*(match.span() for match in tab.finditer(text, at)), (len(text), len(text))):
        words = text[at : end[0]]
        begin = at + len(words) - len(words.lstrip())
        found.append((begin, begin + len(words.strip())))
        at = end[1]
    return tuple(found)


def _table(rows: list[Row], found: list[Finding]) -> list[Line]:
    headed = is_head(rows[0].texts, [row.texts for row in rows[1:]])
    kind = "the first row is its head" if headed else "it has no head"
    first, columns = rows[0].line, len(rows[0].cells)
    message = f"{len(rows)} lines with tabs are rows of a table: read as a table, and {kind}."
    found.append(finding("paste-mended", message, line=first.number))
    rule = first.ours("|" + " --- |" * columns)
    made = [row.line.with_pieces(*_pieces(row)) for row in rows]
    return [made[0], rule, *made[1:]] if headed else [first.ours("|" + "  |" * columns), rule, *made]


def is_head(first: list[str], others: list[list[str]]) -> bool:
    """Whether the first row of a table names its columns: short words without figures, and another kind below."""
    if not others or not all(cell.strip() for cell in first[1:]) or any(any(map(str.isdigit, cell)) for cell in first):
        return False
    figures = any(any(map(str.isdigit, cell)) for row in others for cell in row)
    return figures or len(others) >= LEAST_ROWS


def _pieces(row: Row) -> Iterator[Piece]:
    line = row.line
    yield line.new("|")
    for start, end in row.cells:
        yield line.new(" ")
        at = start
        for bar in BAR.finditer(line.text, start, end):
            yield from line.part(at, bar.start())
            yield line.new("\\")
            at = bar.start()
        yield from line.part(at, end)
        yield line.new(" |")


def _unclear(line: Line, found: list[Finding]) -> None:
    message = "This line has tabs in it, as a row of a table has; it is read as one line of text."
    found.append(finding("paste-unclear", message, line=line.number, hint="If it is a table, write it with | bars."))

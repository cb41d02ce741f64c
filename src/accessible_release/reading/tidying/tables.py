"""Tables that came as lines with tabs: a table again where rows and columns are plain to see."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from accessible_release.findings import Finding, finding
from accessible_release.reading.tidying.lines import Line, Piece

CELL = re.compile(r"[^\t]+")
LEAST_ROWS, MOST_CHARACTERS = 2, 120
LIST_MARK = re.compile(r"[ \t]*(?:[-*+]|\d{1,3}[.)]|\(?[a-z]\))[ \t]")
BAR = re.compile(r"\|")


def tidied(lines: list[Line], found: list[Finding]) -> list[Line]:
    """The lines with such tables as Markdown tables."""
    done: list[Line] = []
    apart = False
    for columns, group in groupby(lines, _columns):
        run = list(group)
        if apart and not run[0].blank:
            done.append(run[0].ours())
        apart = columns > 1 and len(run) >= LEAST_ROWS
        if apart:
            if done and not done[-1].blank:
                done.append(run[0].ours())
            done += _table(run, columns, found)
        else:
            if columns > 1:
                _unclear(run[0], found)
            done += run
    return done


def _columns(line: Line) -> int:
    """How many cells a line has; 0 for what is no row."""
    text = line.text.strip()
    if line.fixed or "\t" not in text or LIST_MARK.match(line.text) or text.startswith("|"):
        return 0
    cells = _cells(line)
    return len(cells) if all(end - start <= MOST_CHARACTERS for start, end in cells) else 0


def _cells(line: Line) -> list[tuple[int, int]]:
    """Where each cell stands, without the spaces around it. Tabs at the end of the line begin no cell."""
    text = line.text.rstrip()
    edges = [0, *(place + 1 for place, char in enumerate(text) if char == "\t"), len(text) + 1]
    found = []
    for start, after in zip(edges, edges[1:], strict=False):
        words = text[start : after - 1]
        begin = start + len(words) - len(words.lstrip())
        found.append((begin, begin + len(words.strip())))
    while len(found) > 1 and found[0][0] >= found[0][1]:
        found.pop(0)  # the whole table was indented
    return found


def _table(run: list[Line], columns: int, found: list[Finding]) -> list[Line]:
    first = [run[0].text[start:end] for start, end in _cells(run[0])]
    headed = is_head(first, [[line.text[s:e] for s, e in _cells(line)] for line in run[1:]])
    kind = "the first row is its head" if headed else "it has no head"
    message = f"{len(run)} lines with tabs are rows of a table: read as a table, and {kind}."
    found.append(finding("paste-mended", message, line=run[0].number))
    rule = run[0].ours("|" + " --- |" * columns)
    rows = [line.with_pieces(*_row(line)) for line in run]
    return [rows[0], rule, *rows[1:]] if headed else [run[0].ours("|" + "  |" * columns), rule, *rows]


def is_head(first: list[str], others: list[list[str]]) -> bool:
    """Whether the first row of a table names its columns: short words without figures, and another kind below."""
    if not others or not all(cell.strip() for cell in first[1:]) or any(any(map(str.isdigit, cell)) for cell in first):
        return False
    figures = any(any(map(str.isdigit, cell)) for row in others for cell in row)
    return figures or len(others) >= LEAST_ROWS


def _row(line: Line) -> Iterator[Piece]:
    yield line.new("|")
    for start, end in _cells(line):
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

"""Tables that fit the page in large letters, and rows in words for those that do not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from accessible_release.editions.word.parts import Paragraph, Part, Run, Table

LETTER = 0.62
"""How wide a bold letter of Arial is, in parts of its size, unless it is one of these."""
WIDTHS = {
    **dict.fromkeys("fijltIJ.,:;!|()[]/-'’ \u00a0", 0.34),
    **dict.fromkeys("acekrsvxyz0123456789", 0.56),
    **dict.fromkeys("ABCDEGHKNOPQRUVXY", 0.75),
    **dict.fromkeys("mwMW%@—", 0.95),
}
PADDING = 240
"""Left and right of a cell's text together, in twentieths of a point."""
SPARE = 1.08
"""For a computer that has another font in Arial's place."""
LONGEST = 40
"""Letters of a cell beyond which it gets no wider column."""

Row = Sequence[tuple[Run, ...]]


def table_parts(rows: Sequence[Row], title: str, words: Mapping[str, str], *, size: int, room: int) -> Iterator[Part]:
    """A table of `rows` (the header first), or its rows one after the other where `room` is too small for whole words.

    `size` is that of the letters in points, `room` the width of the page's text in twentieths of a point.
    """
    least = [_widest_word(column, size) for column in zip(*rows, strict=True)]
    if sum(least) > room:
        yield from _in_words(rows, title, words)
        return
    yield Paragraph((Run(title),), "Caption", keep_next=True)
    yield Table(tuple(map(tuple, rows)), tuple(_shared(rows, least, room)), title)


def _in_words(rows: Sequence[Row], title: str, words: Mapping[str, str]) -> Iterator[Paragraph]:
    header, *others = rows
    start = words["table_start"].format(rows=len(others), columns=len(header))
    yield Paragraph((Run(f"{title}. {start}"),), "Caption", keep_next=True)
    if not others:
        yield from (Paragraph(name, "Table value") for name in header if name)
    for number, row in enumerate(others, 1):
        yield Paragraph((Run(words["table_row"].format(number=number)),), "Table row", keep_next=True)
        for name, value in zip(header, row, strict=True):
            if value:
                yield Paragraph((*_strong(name), Run(": "), *value) if name else value, "Table value")
    yield Paragraph((Run(words["table_end"]),), "Caption")


def _strong(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    return tuple(replace(run, marks=("strong",)) for run in runs)


def _widest_word(column: Sequence[tuple[Run, ...]], size: float) -> int:
    longest = max((_width(word) for cell in column for word in _text(cell).split(" ")), default=0)
    return round(longest * SPARE * size * 20) + PADDING


def _width(word: str) -> float:
    return sum(WIDTHS.get(letter, LETTER) for letter in word)


def _shared(rows: Sequence[Row], least: Sequence[int], room: int) -> Iterator[int]:
    """The room that is left, shared by how much the columns hold."""
    wants = [max(1, *(min(len(_text(cell)), LONGEST) for cell in column)) for column in zip(*rows, strict=True)]
    left = room - sum(least)
    for narrow, want in zip(least, wants, strict=True):
        yield narrow + left * want // sum(wants)


def _text(cell: tuple[Run, ...]) -> str:
    return "".join(run.text for run in cell).replace("\n", " ")

"""The helpline card as bordered paragraphs: no table, no text box, so that every reader and every phone shows it.

The last one stays on one page where a page can hold it. The first one begins on the first page, as in print: it stays
together where there is room for it below the title, else it may go on over the page between two of its contacts.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from accessible_release.editions.card import Card, Entry, Row
from accessible_release.editions.word.parts import Paragraph, Run
from accessible_release.editions.word.runs import Speech, in_one_piece

PAGE = 690
"""How tall the text of a page is, in points."""
FIRST_PAGE = 470
"""What is left of the first page below a title and what the release says of itself, in points."""
HEADING, ROW, LINE, NUMBER_LINE = 4.3, 0.4, 1.5, 2.2
"""How tall a contact's heading with its frame, the space below a row and a line of it are, in parts of the size."""
LINE_CHARACTERS = 720
"""How many characters of one point fit into a line of the card."""


def card_paragraphs(shown: Card, speech: Speech, *, size: int, room: int) -> Iterator[Paragraph]:
    """The heading, then each contact: its name as a heading, its details in a box.

    `size` of the letters and `room` on the page, within which the card stays together, are in points.
    """
    whole = _tall(shown, size) <= room
    yield Paragraph((Run(shown.title),), "Heading 2", keep_next=True)
    for place, entry in enumerate(shown.entries, start=1):
        yield Paragraph(_heading(entry, speech), "Heading 3", keep_next=True)
        box = list(_box(entry, shown.from_directory, speech))
        yield from (replace(each, keep_next=True) for each in box[:-1])
        goes_on = whole and place < len(shown.entries)
        yield from (replace(each, keep_next=goes_on) for each in box[-1:])


def _tall(shown: Card, size: int) -> float:
    """About how tall the card is, in points."""
    rows = [row for entry in shown.entries for row in (*entry.rows, *entry.listed)]
    lines = sum(
        NUMBER_LINE if row.kind == "number" else LINE * (1 + len(f"{row.label}: {row.text}") * size // LINE_CHARACTERS)
        for row in rows
    )
    return size * (HEADING * (1 + len(shown.entries)) + ROW * len(rows) + lines)


def _heading(entry: Entry, speech: Speech) -> tuple[Run, ...]:
    if entry.name and entry.name != entry.role and entry.role:
        return Run(f"{entry.role}: "), speech.run(entry.name, entry.language)
    return (speech.run(entry.role or entry.name, "" if entry.role else entry.language),)


def _box(entry: Entry, from_directory: str, speech: Speech) -> Iterator[Paragraph]:
    style = "Helpline emergency" if entry.emergency else "Helpline"
    for row in entry.rows:
        yield Paragraph(_row(row, speech), style)
    if entry.listed:
        yield Paragraph((Run(f"{from_directory}:"),), style)
    for row in entry.listed:
        yield Paragraph(_row(row, speech), style)


def _row(row: Row, speech: Speech) -> tuple[Run, ...]:
    label = Run(f"{row.label}: ")
    if row.kind == "number":
        number = Run(in_one_piece(row.text), ("number",), link=row.href, in_order=True)
        return label, number, *([Run(row.after)] if row.after else [])
    if row.href:
        return label, Run(row.text, link=row.href, in_order=True)
    return label, speech.run(row.text, row.language)

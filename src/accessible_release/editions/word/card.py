"""The helpline card as bordered paragraphs: no table, no text box, so that every reader and every phone shows it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from accessible_release.editions.card import Card, Entry, Row
from accessible_release.editions.word.parts import Paragraph, Run
from accessible_release.editions.word.runs import Speech, in_one_piece


def card_paragraphs(shown: Card, speech: Speech) -> Iterator[Paragraph]:
    """The heading, then each contact: its name as a heading, its details in a box that stays on one page."""
    yield Paragraph((Run(shown.title),), "Heading 2", keep_next=True)
    for entry in shown.entries:
        yield Paragraph(_heading(entry, speech), "Heading 3", keep_next=True)
        box = list(_box(entry, shown.from_directory, speech))
        yield from (replace(each, keep_next=True) for each in box[:-1])
        yield from box[-1:]


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

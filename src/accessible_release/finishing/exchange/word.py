"""A translation as a Word table and back: the part, what the release says, the translation, and what is noted.

The column "Part" holds what a row is known by, however it is moved, split over pages or coloured. Whoever translates
writes into "Translation", "Right" and "Your note".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

from accessible_release.errors import quoted
from accessible_release.finishing.exchange.parts import (
    About,
    Part,
    Returned,
    broken,
    checked,
    id_of,
    note_lines,
    notes,
    seal,
    shown,
)
from accessible_release.finishing.tables_in_word import on_its_side, right_to_left, saved
from accessible_release.finishing.tracked import W, is_taken_out, is_tracked, paragraphs
from accessible_release.locales import direction, language_name
from accessible_release.reading.converting.package import opened
from accessible_release.translating.po.entry import Entry, Po

HEADS = ("Part", "The release says", "Translation", "Right", "To look at", "Your note")
WIDTHS_MM = (30, 68, 84, 14, 45, 30)
SOURCE, TRANSLATION = 1, 2
ABOUT = (
    "Write into “Translation” and “Your note”. Leave “Part” and “The release says” as they are.",
    "Where a translation is right, write “yes” into “Right”.",
    "If something in “To look at” is right all the same, write “accepted: ” and the reason as your note.",
)
YES = frozenset({"yes", "y", "x", "✓", "✔", "☑", "☒"})
"""What counts as approved in the column "Right"."""
NO = frozenset({"", "no", "n", "☐"})
KNOWN_BY = re.compile(r"^(.*?)\s*#([0-9a-f]{12})\.([0-9a-f]{8})\s*$", re.DOTALL)
LANGUAGE = re.compile(r" \(([A-Za-z0-9-]+)\)$")
TITLE = "Translation of "
LARGEST = 5_000_000
"""Bytes; of its XML 20 times as many."""


def dump(po: Po, about: About, where: str) -> bytes:
    """The translation as a Word document. Raises `Unusable` for words that no XML file can hold."""
    title = f"{TITLE}{about.release} to {language_name(about.target, 'en')} ({about.target})"
    document, table = on_its_side(title, ABOUT, HEADS, map(_cells, shown(po, where)), WIDTHS_MM)
    sides = (SOURCE, about.source), (TRANSLATION, about.target)
    turned = [column for column, language in sides if direction(language) == "rtl"]
    for row in list(table.rows)[1:] if turned else ():
        for column in turned:
            right_to_left(row.cells[column])
    return saved(document)


def _cells(entry: Entry) -> tuple[str, ...]:
    known_by = f"{entry.context} #{id_of(*entry.key)}.{seal(entry.text, approved=entry.approved)}"
    right = "yes" if entry.approved else ""
    return known_by, entry.source, entry.text, right, "\n".join(notes(entry)), "\n".join(entry.remarks)


def parse(data: bytes, where: str) -> Returned:
    """What stands in the table of a Word file, with every tracked change accepted.

    Raises `Unusable` for a file without such a table, and for a row that cannot be told.
    """
    document = opened(data, quoted(where), LARGEST).document
    table = next((each for each in document.iter(f"{W}tbl") if _heads(each) == HEADS), None)
    if table is None:
        hint = "Use the table that “translate --export” wrote, with its head row."
        raise broken("there is no table of a translation in it", where, hint)
    rows = enumerate(_within(table, f"{W}tr"), start=1)
    parts = checked((part for number, row in rows if number > 1 for part in _parts(row, number, where)), where)
    title = next((text for each in _within(document, f"{W}p") if (text := _text(each)).startswith(TITLE)), "")
    language = LANGUAGE.search(title)
    release = title.removeprefix(TITLE).rpartition(" to ")[0]
    return Returned(parts, release, language[1] if language else "", is_tracked(table))


def _heads(table: Element) -> tuple[str, ...]:
    first = next(_within(table, f"{W}tr"), None)
    return () if first is None else tuple(each.strip() for each in _cell_texts(first))


def _parts(row: Element, number: int, where: str) -> Iterator[Part]:
    """The part of a row; none of a row that somebody took out or left empty."""
    cells = _cell_texts(row)
    if is_taken_out(row) or not any(each.strip() for each in cells):
        return
    known_by = KNOWN_BY.match(cells[0].strip()) if len(cells) == len(HEADS) else None
    if known_by is None:
        hint = "Put back what stood in its cell “Part”, or take the row out."
        raise broken(f"row {number} of the table is of no part", where, hint)
    _, source, text, right, _, note = cells
    said = right.strip().strip(".").lower()
    if said not in YES | NO:
        hint = "Write “yes”, or nothing."
        raise broken(f"row {number} of the table: “Right” says {quoted(right.strip())}", where, hint)
    approved = bool(text.strip()) and said in YES
    entry = Entry(known_by[1], source, text, approved=approved, remarks=note_lines(note))
    yield Part(known_by[2], entry, known_by[3])


def _cell_texts(row: Element) -> list[str]:
    return ["\n".join(_whole(list(paragraphs(cell)))) for cell in _within(row, f"{W}tc")]


def _whole(found: list[str]) -> list[str]:
    """The paragraphs of a cell without the empty ones round them, which Word and people add."""
    while len(found) > 1 and not found[-1].strip():
        found = found[:-1]
    while len(found) > 1 and not found[0].strip():
        found = found[1:]
    return found


def _text(paragraph: Element) -> str:
    return "".join(paragraphs([paragraph]))  # type: ignore[arg-type]


def _within(parent: Iterable[Element], tag: str) -> Iterator[Element]:
    """The elements of that kind, also within marks of Word, but not those of tables within a table."""
    for each in parent:
        if each.tag == tag:
            yield each
        elif each.tag not in (f"{W}tbl", f"{W}tc", f"{W}tr"):
            yield from _within(each, tag)

"""The helpline card in plain text: a paragraph for its title, then one for each contact."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from accessible_release.editions.card import Card, Entry, Row

Words = Mapping[str, Mapping[str, str]]


def card_paragraphs(shown: Card, words: Words) -> Iterator[str]:
    """The paragraphs of the card; `words` are the phrases of its language."""
    yield words["text"]["heading"].format(text=shown.title)
    for entry in shown.entries:
        yield "\n".join(_entry_lines(entry, shown, words["text"]))


def _entry_lines(entry: Entry, shown: Card, words: Mapping[str, str]) -> Iterator[str]:
    yield entry.heading
    for row in entry.rows:
        yield from _row_lines(row, words)
    if entry.listed:
        yield f"{shown.from_directory}:"
        for row in entry.listed:
            yield from _row_lines(row, words)


def _row_lines(row: Row, words: Mapping[str, str]) -> Iterator[str]:
    if row.kind == "address":
        yield f"{row.label}:"
        yield row.text
        return
    yield f"{row.label}: {row.text}{row.after}"
    if row.spoken:
        yield words["spoken_number"].format(digits=row.spoken)

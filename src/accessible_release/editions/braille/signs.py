"""Signs for which a table has no dots, such as pictures in a text: said in words, never written as something else."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence

from accessible_release import tables
from accessible_release.editions.braille import liblouis
from accessible_release.editions.braille.characters import comparable
from accessible_release.editions.braille.tables import Table
from accessible_release.editions.signs import named


def replacements(words: Sequence[str], table: Table, language: str) -> dict[int, str]:
    """For each character of the words that does not read back alone: what to write in its place, if there is anything.

    A letter loses its accent, a small 2 its place; a picture or sign is named, in English, and that is said.
    """
    chars = sorted({char for word in words for char in word if not char.isascii()})
    back = liblouis.to_text(table.reads, list(map(table.readable, liblouis.to_cells(table.name, chars))))
    lost = [
        char
        for char, read in zip(chars, back, strict=True)
        if comparable(table.corrected(read), table.same) != comparable(char, table.same)
    ]
    return {ord(char): instead for char in lost for instead in _instead(char, language)}


def _instead(char: str, language: str) -> Iterator[str]:
    plain = _plain().get(char) or "".join(
        part for part in unicodedata.normalize("NFKD", char) if not unicodedata.combining(part)
    )
    if plain != char and plain.isascii():
        yield plain
    elif name := named(char, language):
        yield f" {name} "


def _plain() -> Mapping[str, str]:
    plain: Mapping[str, str] = tables.toml(__package__, "characters.toml")["plain"]
    return plain

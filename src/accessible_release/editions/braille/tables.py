"""The braille tables of each language (`braille.toml`), and what is known about reading them back."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from accessible_release import languages

CAPITALS_PASSAGE = re.compile("⠠⠠⠠(.*?)⠠⠄")
CAPITALS_WORD = "⠠⠠"
FILE = languages.BRAILLE
KINDS = ("print", "cells", "text")
ROUNDS = 9
"""How often the corrections of cells are made: one group of a number after the other."""


@dataclass(frozen=True, slots=True)
class Correction:
    """Something that liblouis misreads in braille that is correct."""

    pattern: re.Pattern[str]
    instead: str


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """A table of liblouis and how what it writes is read back. The same only as itself: it holds much."""

    name: str
    language: str = ""
    """BCP 47; empty for a table that somebody named in the settings."""
    grade: int = 0
    """2 contracted, 1 uncontracted, 0 unknown."""
    uncontracted: str = ""
    """The table for single words that must not be contracted; empty for none."""
    before_uncontracted: str = ""
    """The cells that say that a word is not contracted."""
    reading: str = ""
    """The path of a file with rules that only mend how the table reads; empty for none."""
    other: str = ""
    """The table for words that this one cannot write so that they read back; empty for none."""
    other_words: str = ""
    """A pattern: which words these are from the beginning, such as Latin letters in Arabic; empty for none."""
    before_other: str = ""
    """The cells that say that a word is written with the other table."""
    capitals_passage: bool = False
    """Whether three cells begin several words in capitals, as in Unified English Braille."""
    instead: dict[int, str] = field(default_factory=dict)
    """Signs that the table does not have, and what is written in place of each."""
    same: dict[int, str] = field(default_factory=dict)
    """Signs that this braille does not tell apart."""
    print: tuple[Correction, ...] = ()
    cells: tuple[Correction, ...] = ()
    text: tuple[Correction, ...] = ()

    @property
    def reads(self) -> str:
        """What liblouis is to read with: the table, behind our rules for it."""
        return f"{self.reading},{self.name}" if self.reading else self.name

    def readable(self, cells: str) -> str:
        """Cells in a form that liblouis reads rightly."""
        for _ in range(ROUNDS):
            before, cells = cells, _corrected(cells, self.cells)
            if cells == before:
                break
        return CAPITALS_PASSAGE.sub(_word_by_word, cells) if self.capitals_passage else cells

    def printable(self, text: str) -> str:
        """Words with a sign in place of each that the table does not have."""
        return _corrected(text.translate(self.instead) if self.instead else text, self.print)

    def corrected(self, text: str) -> str:
        """Words as they were read back, put right."""
        return _corrected(text, self.text)


@cache
def tables_of(language: str) -> tuple[Table, ...]:
    """The tables of a language (BCP 47), the more contracted first; empty for a language without any."""
    return tuple(_table(language, row) for row in languages.table(language, FILE).get("table", ()))


def named(name: str) -> Table:
    """The table of that name; one of which nothing else is known where we have none."""
    return next((table for table in _all() if table.name == name), Table(name))


def chosen(language: str, grade: int) -> Table | None:
    """The table of that grade, or the next less contracted one; None for a language without a table."""
    known = tables_of(language)
    return next((table for table in known if table.grade <= grade), known[-1] if known else None)


def _all() -> Iterator[Table]:
    for tag, _ in languages.tables(FILE):
        yield from tables_of(tag)


def _table(language: str, row: dict[str, Any]) -> Table:
    signs = {key: {ord(sign): instead for sign, instead in row.get(key, {}).items()} for key in ("instead", "same")}
    corrections = {key: _corrections(row.get(key, ())) for key in KINDS}
    reading = languages.nearest(language, row["reading"]) if "reading" in row else ""
    return Table(**{**row, **signs, **corrections, "language": language, "reading": str(reading or "")})


def _corrections(rows: Sequence[Sequence[str]]) -> tuple[Correction, ...]:
    return tuple(Correction(re.compile(pattern), instead) for pattern, instead, _ in rows)


def _corrected(text: str, corrections: Sequence[Correction]) -> str:
    for each in corrections:
        text = each.pattern.sub(each.instead, text)
    return text


def _word_by_word(passage: re.Match[str]) -> str:
    """Several words in capitals, each marked by itself."""
    blank = "\N{BRAILLE PATTERN BLANK}"
    return blank.join(f"{CAPITALS_WORD}{word}" for word in passage[1].split(blank))

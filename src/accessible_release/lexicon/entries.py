"""The entries: which word becomes which plainer one, and in which frame. How they are written: docs/words.md."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

HEADER = "word\tpos\tplain\tframe"
COLUMNS = 4
POS = ("VERB", "NOUN", "ADJ", "ADV", "PHRASE")
OBJECT = "<object>"
NOTHING = "-"
WORD = re.compile(r"<object>|(?:[a-z]\.){2,}|[^\W_]+|['’]s\b|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition of a frame: `prep:with,for` has the name `prep` and two words."""

    name: str
    words: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.name}:{','.join(self.words)}" if self.words else self.name


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of a table."""

    word: str
    pos: str
    plain: str
    frame: tuple[Condition, ...]
    table: str
    """The name of the table it stands in, without ending."""
    tokens: tuple[str, ...] = field(init=False, compare=False, repr=False)
    """The words and signs to be matched, in lower case."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "tokens", tuple(WORD.findall(self.word.lower())))

    @property
    def replacement(self) -> str:
        """What is written in its place, before inflection; empty where the words are left out."""
        return "" if self.plain == NOTHING else self.plain.replace("*", "")


@cache
def entries() -> tuple[Entry, ...]:
    """Every entry of every table, tables in alphabetical order, rows as they stand."""
    folder = files(__package__) / "entries"
    tables = sorted((each for each in folder.iterdir() if each.name.endswith(".tsv")), key=lambda each: each.name)
    return tuple(entry for table in tables for entry in read_table(table.read_text("utf-8"), table.name[:-4]))


def read_table(text: str, name: str) -> Iterator[Entry]:
    """The rows of one table. ValueError for a row that has not four columns or has an unknown part of speech."""
    header, *rows = text.splitlines()
    if header != HEADER:
        raise ValueError(f"{name}: the first line must be {HEADER!r}")
    for row in rows:
        if not row or row.startswith("#"):
            continue
        columns = row.split("\t")
        word, pos, plain, frame = (*columns, "", "", "")[:4]
        if pos not in POS or not word or not plain or len(columns) > COLUMNS:
            raise ValueError(f"{name}: not an entry: {row!r}")
        yield Entry(word, pos, plain, tuple(_conditions(frame)), name)


def _conditions(frame: str) -> Iterator[Condition]:
    for part in filter(None, (each.strip() for each in frame.split(";"))):
        name, _, words = part.partition(":")
        yield Condition(name, tuple(filter(None, (word.strip().lower() for word in words.split(",")))))


@cache
def _choices() -> dict[tuple[str, str], tuple[str, ...]]:
    found: dict[tuple[str, str], list[str]] = {}
    for entry in entries():
        if entry.replacement:
            known = found.setdefault((entry.word.lower(), entry.pos), [])
            if entry.replacement not in known:
                known.append(entry.replacement)
    return {key: tuple(values) for key, values in found.items()}


def plainer(word: str, pos: str) -> tuple[str, ...]:
    """The plainer words that some entry has for a lemma or phrase, in any frame."""
    return _choices().get((word.lower(), pos), ())

"""Sentences that people approved in a translation file, added to the memory: the next release has them already."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from accessible_release.errors import Unusable, quoted
from accessible_release.files import LARGEST_OF_OWN, write_file
from accessible_release.settings import Settings
from accessible_release.translating.memory import COLUMNS, MemoryTranslator, plain
from accessible_release.translating.po.entry import Po
from accessible_release.translating.po.filling import NOT_YET
from accessible_release.translating.po.sealing import BY


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence that a person has approved."""

    language: str
    """Of the translation (BCP 47)."""
    source: str
    text: str
    person: str
    """Who has approved it."""
    name: str
    """By which a message names it."""


def begin(path: Path) -> None:
    """Make the table where there is none yet."""
    if not path.exists():
        write_file(path, ("\t".join(COLUMNS) + "\n").encode())


def learn(path: Path, po: Po, language: str, name: str) -> tuple[int, tuple[str, ...]]:
    """Add what people approved in a translation file (its name is `name`) to the table of the memory at `path`.

    How many sentences are new, and the names of those parts that the memory has with other words: these stay as they
    are there. Raises `Unusable` for a broken table, `MachineLacks` where it cannot be written.
    """
    person = _person(po, name)
    return add(
        path, [Row(language, each.source, each.text, person, each.context) for each in po.entries if each.approved]
    )


def add(path: Path, rows: Sequence[Row]) -> tuple[int, tuple[str, ...]]:
    """Add sentences that people have approved to the table of the memory at `path`.

    How many are new, and the names of those that the memory has with other words: these stay as they are there. Raises
    `Unusable` for a broken table and for one that would be too large to be read, `MachineLacks` where it cannot be
    written.
    """
    memory = MemoryTranslator(Settings(memory=str(path)))
    known = {language: memory.approved(language) for language in {row.language for row in rows}}
    new, others = [], []
    for row in rows:
        said = known[row.language].get(plain(row.source))
        if said is None:
            known[row.language][plain(row.source)] = row.text.strip()
            new.append(row)
        elif said != row.text.strip():
            others.append(row.name)
    if new:
        cells = [(row.language, row.source, row.text, row.person) for row in new]
        written = path.read_bytes().rstrip(b"\r\n") + b"\n" + _table(cells)
        if len(written) > LARGEST_OF_OWN:
            raise Unusable(
                "memory-full",
                f"with these {len(new)} sentences it would be larger than {LARGEST_OF_OWN:,} bytes.",
                where=quoted(path.name),
                hint="Name another memory for them: --memory FILE",
            )
        write_file(path, written)
    return len(new), tuple(others)


def _person(po: Po, name: str) -> str:
    """Who approved: whoever signed, else whom the program names that the file was written with, else the file."""
    last = po.header("Last-Translator")
    return po.header(BY) or (last if last != NOT_YET else "") or name


def _table(rows: list[tuple[str, str, str, str]]) -> bytes:
    written = io.StringIO()
    csv.writer(written, "excel-tab", lineterminator="\n").writerows(rows)
    return written.getvalue().encode()

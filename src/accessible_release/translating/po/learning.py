"""Sentences that people approved in a translation file, added to the memory: the next release has them already."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from accessible_release.cache import Cache
from accessible_release.files import write_file
from accessible_release.plugins import Route
from accessible_release.settings import Settings
from accessible_release.translating.engine import Engine
from accessible_release.translating.memory import COLUMNS, SOURCE, MemoryTranslator, plain
from accessible_release.translating.po.entry import Entry, Po
from accessible_release.translating.po.filling import NOT_YET
from accessible_release.translating.po.sealing import BY


def begin(path: Path) -> None:
    """Make the table where there is none yet."""
    if not path.exists():
        write_file(path, ("\t".join(COLUMNS) + "\n").encode())


def learn(path: Path, po: Po, language: str, name: str) -> tuple[int, tuple[str, ...]]:
    """Add what people approved in a translation file (its name is `name`) to the table of the memory at `path`.

    How many sentences are new, and the names of those parts that the memory has with other words: these stay as they
    are there. Raises `Unusable` for a broken table, `MachineLacks` where it cannot be written.
    """
    known = Engine(MemoryTranslator(Settings(memory=str(path))), Route(SOURCE, language), Cache(None))
    new: dict[str, Entry] = {}
    others: list[str] = []
    for each in (entry for entry in po.entries if entry.approved):
        (found,) = known.candidates([each.source])
        said = found[0].text if found and found[0].score is not None else None
        said = new[plain(each.source)].text if plain(each.source) in new else said
        if said is None:
            new[plain(each.source)] = each
        elif said != each.text.strip():
            others.append(each.context)
    if new:
        rows = [(language, each.source, each.text, _person(po, name)) for each in new.values()]
        write_file(path, path.read_bytes().rstrip(b"\r\n") + b"\n" + _table(rows))
    return len(new), tuple(others)


def _person(po: Po, name: str) -> str:
    """Who approved: whoever signed, else whom the program names that the file was written with, else the file."""
    last = po.header("Last-Translator")
    return po.header(BY) or (last if last != NOT_YET else "") or name


def _table(rows: list[tuple[str, str, str, str]]) -> bytes:
    written = io.StringIO()
    csv.writer(written, "excel-tab", lineterminator="\n").writerows(rows)
    return written.getvalue().encode()

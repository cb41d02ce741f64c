"""The pairs in pairs.tsv: a source, what the gate must stop and, where there is one, what it must let pass."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from accessible_release.analysis.known import Known
from accessible_release.analysis.parsing import statements
from accessible_release.analysis.statement import Statement
from accessible_release.reading.sentences import Splitter

TABLE = Path(__file__).parent / "pairs.tsv"


class Pair(NamedTuple):
    category: str
    source: str
    bad: str
    good: str


def pairs() -> list[Pair]:
    rows = [line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines()[1:]]
    return [Pair(*(cell.strip() for cell in row)) for row in rows]


def pieces(text: str) -> list[str]:
    return [text[start:end] for start, end in Splitter.learn([text]).spans(text)] or [text]


def parsed(texts: list[str], known: Known = Known()) -> list[Statement]:  # noqa: B008 - immutable
    return statements([pieces(text) for text in texts], known)

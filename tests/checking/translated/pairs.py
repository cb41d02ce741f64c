"""Right translations, one a line: the language, an English sentence, the same in the language."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import NamedTuple

from accessible_release.checking.translated.frame import Frame
from accessible_release.checking.translated.gate import judge

FILE = Path(__file__).with_name("right.tsv")


class Pair(NamedTuple):
    language: str
    source: str
    right: str


def pairs() -> list[Pair]:
    with FILE.open(encoding="utf-8", newline="") as lines:
        return [Pair(*row) for row in csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)][1:]


def broken(source: str, other: str, language: str = "pt-BR") -> list[str]:
    """The ids of the invariants that a translation of an English sentence breaks."""
    return [breach.id for breach in judge(source, other, Frame("en", language)).breaches]

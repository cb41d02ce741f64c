"""Edits that are right: the gate lets each of them pass. The table is right.tsv."""

from __future__ import annotations

from pathlib import Path

from accessible_release.checking.gate import breaches

from .pairs import parsed

TABLE = Path(__file__).parent / "right.tsv"


def test_every_right_edit_passes() -> None:
    rows = [line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines()[1:]]
    sources, others = parsed([source for source, _ in rows]), parsed([other for _, other in rows])
    stopped = [
        (right, found)
        for (_, right), source, other in zip(rows, sources, others, strict=True)
        if (found := breaches(source, other))
    ]
    assert len(rows) > 40
    assert stopped == []

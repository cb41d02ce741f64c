"""What a measurement gives back, and the table of all of them."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

BIN = Path(sys.executable).parent
PROGRAM = str(BIN / "accessible-release")
BENCH = Path(__file__).parent
SAMPLE = BENCH.parent / "input" / "operation-netsafe.md"


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table. Without a limit it is there for comparison only."""

    what: str
    value: float
    unit: str = ""
    limit: float | None = None
    note: str = ""

    @property
    def kept(self) -> bool:
        """Whether the value is within its limit."""
        return self.limit is None or self.value <= self.limit


def seconds(command: Sequence[str]) -> float:
    """Wall-clock seconds that a whole process takes. Raises CalledProcessError where it fails."""
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    return time.perf_counter() - start


def medians(commands: Sequence[Sequence[str]], runs: int) -> list[float]:
    """The median of each command's `runs` times, taken in turns, so that a slow moment of the machine hits all."""
    times = [[seconds(command) for command in commands] for _ in range(runs)]
    return [statistics.median(column) for column in zip(*times, strict=True)]


def table(figures: Sequence[Figure]) -> str:
    """The figures in columns: what, value, limit, verdict, note."""
    rows = [("measured", "value", "limit", "", "")] + [_row(each) for each in figures]
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    return "\n".join(_line(row, widths) for row in rows)


def _row(figure: Figure) -> tuple[str, str, str, str, str]:
    limit = "" if figure.limit is None else f"≤ {figure.limit:g}"
    verdict = "" if figure.limit is None else ("ok" if figure.kept else "BROKEN")
    value = f"{figure.value:.0f}" if figure.value == int(figure.value) else f"{figure.value:.2f}"
    return figure.what, f"{value} {figure.unit}".rstrip(), limit, verdict, figure.note


def _line(row: tuple[str, ...], widths: Sequence[int]) -> str:
    cells = (
        cell.rjust(width) if place in {1, 2} else cell.ljust(width)
        for place, (cell, width) in enumerate(zip(row, widths, strict=False))
    )
    return "  ".join([*cells, row[4]]).rstrip()

"""Every measurement in one run: `make bench`. Ends with 1 if a limit is broken."""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import building
import gate
import growth
import losses
import messy
import peers
import planting
import prints
import reading
import risk
import sent
import simplifying
import sound
import starting
import stock_driver
import telephones
import translating
import verdicts
from figures import Figure, table

MEASUREMENTS: tuple[tuple[str, Callable[[Path], Iterator[Figure]]], ...] = (
    ("start", lambda _: starting.figures()),
    ("gate", lambda _: gate.measured()),
    ("verdicts", lambda _: verdicts.measured()),
    ("build", building.figures),
    ("peers", peers.figures),
    ("telephones", telephones.figures),
    ("planting", planting.figures),
    ("messy", messy.figures),
    ("sent", sent.figures),
    ("losses", losses.figures),
    ("prints", prints.figures),
    ("reading", reading.figures),
    ("growth", growth.figures),
    ("simplifying", simplifying.figures),
    ("sound", sound.figures),
    ("risk", lambda _: risk.measured()),
    ("translating", translating.figures),
    ("stock driver", stock_driver.figures),
)


def main() -> int:
    figures: list[Figure] = []
    start = time.perf_counter()
    with tempfile.TemporaryDirectory(prefix="bench-") as place:
        for name, measure in MEASUREMENTS:
            print(f"measuring: {name} …", file=sys.stderr)
            folder = Path(place) / name.replace(" ", "-")
            folder.mkdir()
            figures += measure(folder)
    print(table(figures))
    print(f"\n{time.perf_counter() - start:.0f} s in all")
    return 0 if all(each.kept for each in figures) else 1


if __name__ == "__main__":
    sys.exit(main())

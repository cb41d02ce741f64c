"""How the time to understand a release, and to write its text edition, grows with its length, whatever it is full of.

A release may have `max_bytes`. Each pattern is repeated to 60 kB, 240 kB and 960 kB; the slope is that of the logarithm
of the time: 1 is linear, 2 quadratic. A refusal that names the line counts as an end.

    python bench/growth.py [--stage text] [--size 60000 --size 240000] [PATTERN …]
"""

from __future__ import annotations

import argparse
import math
import multiprocessing
import resource
import string
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from figures import Figure, table

from accessible_release import checking, scoring  # noqa: F401 - loaded before the clock starts
from accessible_release.editions.text import TextEdition
from accessible_release.errors import ReleaseError
from accessible_release.pipeline import understand
from accessible_release.settings import Settings

SIZES = (60_000, 240_000, 960_000)
SLOPE = 1.2
SECONDS = 60.0
MEGABYTES = 1_000
TOO_SHORT = 0.1
"""Seconds of a run below which its time says nothing about growth."""
WORDS = (
    "a", "0", "A", "a ", "A ", "0 ", "00", "1,000 ", "1. ", "- ", "> ", "| ", "[", "](", "**", "``` ", "&amp;", "(c) ",
    "<b>", "</b>", "*a ", "_a_ ", "~~a~~ ", "a*", "*a**b", "![", "[a](b)", "[^1]", "www.a.org ", "a@b.org ", "http://",
    "www.", "a.", "a-", "A-", "A/", "a/", "a@", "0-", "0.", "0/", "+4", "(0", "0 (", "§ ", "£1 ", "é", "’", "“", "” ",
    "“a” ", "'a' ", "—", "…", "A & B ", "A's ", "A B, ", "Mr. ", "Mr ", "Dr Jo ", "a, ", "a; ", "a: ", "a. ", "A. ",
    "A! ", "a\n", "a  \n", "A: b\n", "of ", "the ", "and ", "said ", "said Jo Marlow ", "not ", "if ", "May ", "1 May ",
    "9am ", "and 101 ", "call 101 ", "Call 0800 555 111. ", "0800 555 111 ", "0800555111", "Helpline ", "helpline: ",
    "“Yes,” said Jo Marlow. ", "“Yes. ", "He said: “Yes.” ", "Jo Marlow ", "JO MARLOW ", "Stop it Now! and ",
    "\u0301", "a\u0301", "\U0001f600", "\u200b", "\u00a0", "\t", "\\", "\\*",
)  # fmt: skip
PARAGRAPHS = (
    "a", "A", "# A", "## A b", "**A b**", "- a", "  - a", "1. a", "> a", "---", "***", "Ends", "Notes to editors", "a:",
    "“Yes", "“Yes.”", "“Yes,” said Jo Marlow.", "Jo Marlow said: “Yes.”", "He said: “Yes.”", "Call 0800 555 111.",
    "Helpline: 0800 555 111", "For help call the Jo Line on 0800 555 111.", "www.a.org", "Mr Jo Marlow, 19, was fined.",
    "```\na\n```", "[a]: https://a.org", "<div>", "<!-- a", "&", "/", "Image: a", "Written by A", "1 May 2026", "a[^1]",
)  # fmt: skip
LINES = ("| a | b |", "| 0800 555 111 | 106 |", "|", "- a", "> a", "* * *", "    a", "a\\", "Tel: 0800 555 111", "===")
NUMBERED = {
    "numbers": "Call the Jo Line on 0800 555 {:04}.\n\n",
    "numbers in a line": "0800 555 {:04}, ",
    "numbers in a table": "| Jo Line {0} | 0800 555 {0:04} | Mon |\n",
    "short numbers in a table": "| Area | {} | 106 |\n",
    "addresses": "See www.a{}.org.\n\n",
    "names of lines": "Jo Line {0}: 0800 55 {0:05}\n\n",
    "mail": "Jo Line: jo@a{}.org\n\n",
    "people": "Jo M{0}arlow, 19, said: “It is {0}.”\n\n",
    "names": "Jo M{}arlow met ",
    "notes": "a[^{0}]\n\n[^{0}]: b\n\n",
    "headings": "## A {}\n\n",
    "bold headings": "**Jo Line {0}**\n\n0800 55 {0:05}\n\n",
    "list": "- Jo Line {0}: 0800 55 {0:05}\n",
    "links": "[a{0}](https://a{0}.org) ",
    "dates": "On {} May 2026 ",
    "relays": "Relay: 18001 0800 555 111, ",
    "sites": "https://a.org/{} ",
    "from abroad": "From abroad 0800 555 {:04}. ",
    "ways": "- Text: HELLO to 6{:04}\n",
    "numbers of one name": "Jo Line: 0800 55 {:05}\n\n",
    "deleted addresses": "~~a~~ www.a{}.org ",
    "mail of one name": "Jo Line: jo{}@b.org\n\n",
    "lines": "Jo Line {0} 0800 55 {0:05}\n",
}
EVER_DEEPER = {
    "brackets": lambda size: "[" * (size // 2) + "a" + "]" * (size // 2),
    "quotes": lambda size: "> " * (size // 2) + "a",
    "emphasis": lambda size: "*a **a " * (size // 14) + "a** a*" * (size // 12),
    "lists": lambda size: "\n".join("  " * n + "- a" for n in range(math.isqrt(size))),
    "backticks": lambda size: " ".join("`" * n for n in range(1, math.isqrt(2 * size))),
    "columns": lambda size: "|" + "a|" * (size // 4) + "\n|" + "-|" * (size // 4) + "\n",
    "wide tables": lambda size: (
        "|a" * 200 + "\n" + "|-" * 200 + "\n" + ("|Jo Line|0800555111" * 100 + "\n") * (size // 1900)
    ),
    "heads": lambda size: f"|a|{'help ' * (size // 10)}|\n|-|-|\n" + "|a|0|\n" * (size // 12),
    "cells": lambda size: "|" + "a|" * 300 + "\n|" + "-|" * 300 + "\n" + ("|" * 300 + "\n") * (size // 300),
}
Writer = Callable[[int], str]


def _flood(unit: str, head: str = "") -> Writer:
    return lambda size: head + unit * ((size - len(head)) // len(unit.encode()))


def _numbered(unit: str) -> Writer:
    head = "| a | b | c |\n|---|---|---|\n" if unit.startswith("|") else ""
    return lambda size: head + "".join(unit.format(n % 100_000) for n in range(size // (len(unit) + 3)))


PATTERNS: dict[str, Writer] = {
    **{repr(char): _flood(char, "x") for char in string.punctuation},
    **{repr(unit): _flood(unit, "x ") for unit in WORDS},
    **{repr(f"{unit}¶"): _flood(f"{unit}\n\n") for unit in PARAGRAPHS},
    **{repr(f"{unit}\n"): _flood(f"{unit}\n", "| a | b |\n|---|---|\n" if unit[0] == "|" else "") for unit in LINES},
    **{name: _numbered(unit) for name, unit in NUMBERED.items()},
    **{f"ever deeper {name}": writer for name, writer in EVER_DEEPER.items()},
}


ONCE_SQUARE = (
    *map(repr, '&/|"'),
    "short numbers in a table",
    "numbers of one name",
    "list",
    "from abroad",
    "deleted addresses",
    "ever deeper emphasis",
    "ever deeper columns",
)


@dataclass(frozen=True, slots=True)
class Run:
    """What one release took."""

    size: int
    seconds: float
    megabytes: float
    end: str
    """`made`, the code of a refusal, the name of a fault, or `too long`."""


def _understand(path: str) -> None:
    understand(path, Settings())


def _text(path: str) -> None:
    release = understand(path, Settings())
    TextEdition().make(release, None, Settings())


STAGES: dict[str, Callable[[str], None]] = {"understand": _understand, "text": _text}


def _child(stage: str, path: str, answer: Connection) -> None:
    begin = time.process_time()
    try:
        STAGES[stage](path)
        end = "made"
    except ReleaseError as error:
        end = error.code
    except Exception as error:  # noqa: BLE001 - a fault is what is looked for
        end = type(error).__name__
    taken = time.process_time() - begin
    answer.send((taken, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000, end))


def run(stage: str, writer: Writer, size: int, folder: Path, limit: float) -> Run:
    """One release in a process of its own, stopped behind the limit."""
    path = folder / "release.md"
    path.write_text(f"# Growth\n\n{writer(size)}\n", encoding="utf-8")
    fork = multiprocessing.get_context("fork")
    ours, theirs = fork.Pipe(duplex=False)
    process = fork.Process(target=_child, args=(stage, str(path), theirs))
    process.start()
    theirs.close()
    answer = (limit, 0.0, "too long")
    try:
        if ours.poll(limit):
            answer = ours.recv()
    except EOFError:
        answer = (0.0, 0.0, "killed")
    process.kill()
    process.join()
    return Run(size, *answer)


def slope(runs: Sequence[Run]) -> float:
    """How the time grows over the last two sizes that took long enough to be measured."""
    timed = [each for each in runs if each.seconds >= TOO_SHORT]
    if len(timed) < 2 or runs[-1].end not in {"made", timed[0].end}:
        return 99.0 if runs[-1].end == "too long" else 0.0
    first, last = timed[-2:]
    return math.log(last.seconds / first.seconds) / math.log(last.size / first.size)


def measured(
    stage: str, names: Sequence[str], sizes: Sequence[int], folder: Path, limit: float = SECONDS
) -> Iterator[Figure]:
    """For each pattern its slope, and in the note what each size took; then the slowest and the largest of all."""
    slowest, largest = Run(0, 0, 0, ""), Run(0, 0, 0, "")
    for name in names:
        runs: list[Run] = []
        for size in sizes:
            runs.append(run(stage, PATTERNS[name], size, folder, limit))
            if runs[-1].end != "made":
                break
        slowest = max(slowest, *runs, key=lambda each: each.seconds)
        largest = max(largest, *runs, key=lambda each: each.megabytes)
        note = ", ".join(f"{each.seconds:.2f} s {each.megabytes:.0f} MB" for each in runs)
        ended = "" if runs[-1].end == "made" else f" {runs[-1].end}"
        yield Figure(f"{stage}: {name}", slope(runs), limit=SLOPE, note=note + ended)
    yield Figure(f"{stage}: the slowest", slowest.seconds, "s", limit)
    yield Figure(f"{stage}: the largest", largest.megabytes, "MB", MEGABYTES)


def figures(folder: Path) -> Iterator[Figure]:
    """What once took the square of its length, up to a text edition. `main` measures everything."""
    yield from measured("text", ONCE_SQUARE, SIZES, folder)


def main() -> int:
    """Some patterns (a part of the name is enough), some sizes, one stage; each line as soon as it is known."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pattern", nargs="*")
    parser.add_argument("--stage", choices=STAGES, default="understand")
    parser.add_argument("--size", type=int, action="append")
    parser.add_argument("--limit", type=float, default=SECONDS)
    given = parser.parse_args()
    names = [name for name in PATTERNS if not given.pattern or any(part in name for part in given.pattern)]
    with tempfile.TemporaryDirectory(prefix="growth-") as place:
        for figure in measured(given.stage, names, given.size or SIZES, Path(place), given.limit):
            print(table([figure]).splitlines()[1], flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())

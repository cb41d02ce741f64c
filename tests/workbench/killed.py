"""Saves on the page and is killed at random moments: `killed.py FOLDER TIMES`. Says what was wrong."""

from __future__ import annotations

import gc
import os
import random
import re
import signal
import sys
import time
from pathlib import Path

from accessible_release.workbench.rows import rows
from workbench.conftest import Office

LONGEST = 0.25
"""Seconds until the kill: some saves."""


def saved_until_killed(office: Office, told: int, first: int) -> None:
    """In a process of its own: save one sentence after another, and say which is saved."""
    client = office.client()
    os.write(told, b"0\n")
    for number in range(first, first + 10_000):
        with office.bench.open() as desk:
            row = next(each for each in rows(desk) if each.key == "s0002")
        words = f"Do not park there, {number}."
        fields = {
            "row-s0002": f"{row.seal}:",
            "words-s0002": words,
            "do": f"{'looked' if number % 2 else 'save'} s0002",
        }
        answer = client.post("/do", data={"form": office.guard.form, **fields})
        if answer.status_code == 303:
            os.write(told, b"%d\n" % number)


def wrong(office: Office, said: bytes, before: list[str]) -> str:
    """What is not as it should be after a kill."""
    last = max(map(int, said.split()), default=0)
    lines = office.text.splitlines()
    numbers = [int(found[1]) for line in lines if (found := re.search(r"there, (\d+)\. \{s0002\}", line))]
    if len(numbers) != 1 or numbers[0] not in (last, last + 1):
        return f"{last} was saved, the file has {numbers}"
    others = [line for line in lines if "{s0002}" not in line]
    if others != before:
        return "other lines have changed"
    with office.bench.open() as desk:
        return "" if desk.decisions.drafted else "the decisions are lost"


def main(folder: Path, times: int) -> int:
    """The number of faults."""
    chance, faults = random.Random(20261202), 0  # noqa: S311 - the same moments each time
    office = Office(folder)
    office.window().type("s0002", "Do not park there, 1.").press("save s0002")
    before = [line for line in office.text.splitlines() if "{s0002}" not in line]
    last = 1
    gc.freeze()  # or each child first looks through all that the parser holds, and is killed before it has saved
    for _ in range(times):
        reads, writes = os.pipe()
        child = os.fork()
        if child == 0:
            saved_until_killed(office, writes, last + 1)
        os.close(writes)
        said = os.read(reads, 2)  # it has begun
        time.sleep(chance.uniform(0, LONGEST))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        with os.fdopen(reads, "rb") as pipe:
            said += b"%d\n" % last + pipe.read()
        fault = wrong(office, said, before)
        if fault:
            faults += 1
            sys.stdout.write(f"{fault}\n")
        last = max(map(int, re.findall(r"there, (\d+)\. \{s0002\}", office.text)), default=last)
    sys.stderr.write(f"{last} saves\n")
    return faults


if __name__ == "__main__":
    sys.exit(min(main(Path(sys.argv[1]), int(sys.argv[2])), 100))

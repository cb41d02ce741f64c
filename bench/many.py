"""Many releases in one run: how much two processes save, and how much memory one needs after 20 and after 200.

The releases are written by a generator with a seed: councils, services, dates, numbers and people vary, and so do
the lengths. The machine may be busy with other things, so that what is compared runs in short turns, one way and the
other, and the medians are compared; processor seconds stand beside them.
"""

from __future__ import annotations

import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median

from figures import PROGRAM, Figure

SEED = 20261203
RELEASES, SHORT_RUN, TURNS = 200, 16, 3
FIRST = 20
LOCAL = (".accessible-release.lock", ".accessible-release.pid")
PLACES = "Ashby Brackley Calder Dunmere Elmbridge Fenwick Garston Hallam Ilkeston Kenford Larkhill Marlow".split()
SERVICES = ("flood line", "debt advice line", "school meals service", "repairs line", "winter fund", "youth hub",
            "carers’ service", "library van", "recycling centre", "parking scheme", "bus pass office")  # fmt: skip
PEOPLE = "Ann Lee|Omar Aziz|Ruth Hughes|Jo Patel|Gwen Morris|Tom Okafor|Ivy Stone|Sam Reid".split("|")
JOBS = "leader of the council|head of housing|cabinet member for communities|chief executive".split("|")
MORE = (
    "Residents who receive a letter do not need to reply, unless their details have changed since {day} April.",
    "The scheme was approved by the cabinet in {month} and will be reviewed after {count} months.",
    "More than {count} people asked for help last year, which is {share}% more than in the year before.",
    "Homes that were damaged by the storm will be inspected by engineers before residents are allowed to return.",
    "If you cannot use the website, you can visit the office in {place}, which is open from 9am to 5pm on weekdays.",
    "The council will spend £{count},000 on repairs, although it has not yet decided which streets will be first.",
    "Applications must be received by {day} {month}; those that arrive later will not be considered this year.",
)
MONTHS = "January February March May June September October".split()


def release(chance: random.Random, number: int) -> str:
    """One release with a helpline, a quotation and as many paragraphs as chance will have it."""
    place, service = chance.choice(PLACES), chance.choice(SERVICES)
    body = "\n\n".join(
        chance.choice(MORE).format(
            day=chance.randint(1, 28), month=chance.choice(MONTHS), count=chance.randint(12, 98),
            share=chance.randint(2, 60), place=chance.choice(PLACES),
        )
        for _ in range(chance.randint(2, 9))
    )  # fmt: skip
    return (
        f"---\nog.site.name: {place} Council\npublished: 2026-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}\n"
        f"---\n\n# {service.capitalize()} number {number} opens in {place}\n\n"
        f"{place} Council opened a {service} on {chance.randint(1, 28)} {chance.choice(MONTHS)}.\n\n{body}\n\n"
        f"“We are here for everyone in {place}, and nobody should be left alone with this,” said "
        f"{chance.choice(PEOPLE)}, {chance.choice(JOBS)}.\n\n"
        f"Call the {service} free on 0808 157 0{chance.randint(100, 999)}, day or night.\n"
    )


def write(folder: Path, count: int) -> Path:
    """A folder of so many releases, the same each time."""
    chance = random.Random(SEED)
    folder.mkdir(parents=True)
    for number in range(count):
        (folder / f"release-{number:04}.md").write_text(release(chance, number), encoding="utf-8")
    return folder


def figures(folder: Path) -> Iterator[Figure]:
    """The ratio of times, what differs, and the growth of memory."""
    given = write(folder / "short", SHORT_RUN)
    yield from _compared(folder, given, "text", ("--edition", "text", "--edition", "web"))
    few = folder / "spoken"
    few.mkdir()
    for path in sorted(given.iterdir())[:4]:
        shutil.copy(path, few)
    yield from _compared(folder, few, "audio", ("--edition", "text", "--edition", "audio", "--level", "standard"))
    yield from _memory(folder, write(folder / "all", RELEASES))


def _compared(folder: Path, given: Path, name: str, forms: Sequence[str]) -> Iterator[Figure]:
    took: dict[int, list[tuple[float, float]]] = {1: [], 2: []}
    for turn in range(TURNS):
        for jobs in (1, 2) if turn % 2 else (2, 1):
            output = folder / f"{name}-{jobs}"
            shutil.rmtree(output, ignore_errors=True)
            took[jobs].append(_timed(given, output, jobs, forms, folder / f"cache-{name}-{turn}-{jobs}"))
    wall = {jobs: median(each[0] for each in runs) for jobs, runs in took.items()}
    work = {jobs: median(each[1] for each in runs) for jobs, runs in took.items()}
    note = f"{wall[1]:.1f} / {wall[2]:.1f} s, processor {work[1]:.1f} / {work[2]:.1f} s, median of {TURNS}"
    yield Figure(f"{name}: one process / two processes", wall[1] / wall[2], note=note)
    alike = _read(folder / f"{name}-1") == _read(folder / f"{name}-2")
    yield Figure(f"{name}: files that differ", 0 if alike else 1, limit=0)


def _timed(given: Path, output: Path, jobs: int, forms: Sequence[str], cache: Path) -> tuple[float, float]:
    """Seconds by the clock and of the processors, of the program and all processes that it started."""
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    subprocess.run(
        [PROGRAM, "build", given, "-o", output, "--jobs", str(jobs), "--progress", "none", *forms],
        env={**os.environ, "ACCESSIBLE_RELEASE_CACHE": str(cache)},
        check=False,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return time.monotonic() - started, used


def _read(folder: Path) -> dict[str, bytes]:
    found = (path for path in folder.rglob("*") if path.is_file() and path.name not in LOCAL)
    return {str(path.relative_to(folder)): path.read_bytes() for path in found}


def _memory(folder: Path, given: Path) -> Iterator[Figure]:
    """Memory of the one worker and of the process that asks it, after 20 and after all releases (Linux)."""
    command = [PROGRAM, "build", given, "-o", folder / "out", "--jobs", "1", "--progress", "plain"]
    run = subprocess.Popen(
        [*command, "--edition", "text", "--edition", "web"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert run.stderr is not None  # noqa: S101
    seen: dict[int, tuple[float, float]] = {}
    for line in run.stderr:
        if line.startswith("Release "):
            number = int(line.split()[1])
            children = _children(run.pid)
            if number in (FIRST, RELEASES // 2, RELEASES) and children:
                seen[number] = (_megabytes(run.pid), max(map(_megabytes, children)))
    run.wait()
    for place, who in enumerate(("the process that asks", "the worker")):
        first, last = seen[FIRST][place], seen[RELEASES][place]
        note = ", ".join(f"{number}: {found[place]:.0f} MB" for number, found in sorted(seen.items()))
        yield Figure(f"memory of {who}, after {RELEASES} / after {FIRST}", last / first, limit=1.1, note=note)


def _children(pid: int) -> list[int]:
    return [int(each) for each in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def _megabytes(pid: int) -> float:
    try:
        line = next(each for each in Path(f"/proc/{pid}/status").read_text().splitlines() if each.startswith("VmRSS"))
    except (OSError, StopIteration):
        return 0.0
    return int(line.split()[1]) / 1024


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        for each in figures(Path(name)):
            print(each)
    sys.exit(0)

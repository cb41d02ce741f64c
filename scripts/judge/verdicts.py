"""How every judge in Python speaks: one line a check and file, `PASS|FAIL<TAB>check<TAB>file<TAB>what was found`."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

LONGEST = 300
"""Characters of a line's last field."""
PATIENCE = 300
"""Seconds that a validator may take over a file."""
QUICK_JAVA = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss8m")
"""Java for one short run, in half the time of its defaults; the Nu Html Checker needs the larger stack with it."""

Verdict = tuple[str, Sequence[str]]
"""A check's name, and what is wrong: nothing, if it passes."""
Judge = Callable[[Path], Iterable[Verdict]]


def say(check: str, path: Path | str, wrong: Sequence[str]) -> None:
    """Print one verdict."""
    detail = " ".join("; ".join(wrong).split())[:LONGEST]
    print("FAIL" if wrong else "PASS", check, path, detail, sep="\t", flush=True)


def main(checks: Sequence[str], judge: Judge) -> None:
    """With `--checks` print the names of the checks, else judge each file that is named."""
    if sys.argv[1:] == ["--checks"]:
        print(*checks, sep="\n")
        return
    for path in map(Path, sys.argv[1:]):
        for check, wrong in judge(path):
            say(check, path, wrong)


def attempt(check: str, find: Callable[[], Sequence[str]]) -> Iterator[Verdict]:
    """The verdict of a validator; one that breaks off has found something wrong."""
    try:
        yield check, find()
    except Exception as error:  # noqa: BLE001 - any failure of a validator is a verdict, never a silence
        yield check, [f"the check broke off: {type(error).__name__}: {error}"]


def output(*command: str | Path, text: str | None = None) -> str:
    """What a command prints. Its exit code is not looked at: validators use it for what they found."""
    done = subprocess.run(  # noqa: S603 - commands of ours
        [str(part) for part in command],
        input=text,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        timeout=PATIENCE,
        check=False,
    )
    if not done.stdout.strip():
        raise RuntimeError(" ".join(done.stderr.split())[-200:] or f"no answer, exit code {done.returncode}")
    return done.stdout

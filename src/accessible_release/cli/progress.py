"""Progress on stderr: a bar on a terminal, plain lines otherwise (a redrawn bar is noise to a screen reader)."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

import click

EVERY_SECONDS = 5.0
WIDTH = 24
NAMES = {"speaking": "Speaking", "editions": "Making editions"}


def reporter(kind: str) -> Callable[[str, int, int], None]:
    """A function that takes (step, done, total). `kind`: auto, bar, plain or none."""
    if kind == "none":
        return lambda step, done, total: None
    bar = kind == "bar" or (kind == "auto" and sys.stderr.isatty())
    return _bar if bar else _Plain().report


def _bar(step: str, done: int, total: int) -> None:
    filled = WIDTH * done // max(total, 1)
    line = f"{NAMES.get(step, step)} [{'#' * filled}{'.' * (WIDTH - filled)}] {done}/{total}"
    click.echo(f"\r{line}", nl=done >= total, err=True)


class _Plain:
    """A line when a step ends, and now and then on the way."""

    def __init__(self) -> None:
        self._last = time.monotonic()

    def report(self, step: str, done: int, total: int) -> None:
        now = time.monotonic()
        if done >= total or now - self._last >= EVERY_SECONDS:
            self._last = now
            click.echo(f"{NAMES.get(step, step)}: {done} of {total}", err=True)

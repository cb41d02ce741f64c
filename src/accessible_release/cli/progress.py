"""Progress on stderr: a bar on a terminal, plain lines otherwise (a redrawn bar is noise to a screen reader)."""

from __future__ import annotations

import os
import sys
import time

import click

from accessible_release.cli.running import tell
from accessible_release.errors import quoted

EVERY_SECONDS = 5.0
WIDTH = 24
COLUMNS = 60
"""The narrowest terminal on which a bar stays on its line."""
NAMES = {"translating": "Translating", "speaking": "Speaking", "editions": "Making editions"}


class Quiet:
    """No progress at all; and what the other two have in common."""

    def release(self, source: str, place: int, of: int) -> None:
        """Say which input is begun, if there are several."""

    def step(self, name: str, done: int, total: int) -> None:
        """Say how much of a step is done."""

    def pause(self) -> None:
        """Leave the line, so that something else can be said."""


class Lines(Quiet):
    """A line when a step ends, and now and then on the way."""

    def __init__(self) -> None:
        self._last = time.monotonic()

    def release(self, source: str, place: int, of: int) -> None:
        """A line for each of several inputs."""
        if of > 1:
            tell(f"Release {place} of {of}: {quoted(source)}")

    def step(self, name: str, done: int, total: int) -> None:
        """A line at the end, and every few seconds before."""
        now = time.monotonic()
        if done >= total or now - self._last >= EVERY_SECONDS:
            self._last = now
            tell(f"{NAMES.get(name, name)}: {done} of {total}")


class Bar(Lines):
    """One line that is drawn again and again."""

    def __init__(self) -> None:
        super().__init__()
        self._drawn = ""

    def release(self, source: str, place: int, of: int) -> None:
        """A line of its own for each of several inputs."""
        self.pause()
        super().release(source, place, of)

    def step(self, name: str, done: int, total: int) -> None:
        """Draw the bar, if it has changed."""
        filled = WIDTH * done // max(total, 1)
        line = f"{NAMES.get(name, name)} [{'#' * filled}{'.' * (WIDTH - filled)}] {done}/{total}"
        if line != self._drawn:
            click.echo(f"\r{line.ljust(len(self._drawn))}", nl=False, err=True)
            self._drawn = line
        if done >= total:
            self.pause()

    def pause(self) -> None:
        """End the line of the bar."""
        if self._drawn:
            self._drawn = ""
            click.echo(err=True)


def reporter(kind: str) -> Quiet:
    """The progress that was asked for: auto, bar, plain or none."""
    if kind == "none":
        return Quiet()
    return Bar() if kind == "bar" or (kind == "auto" and _wide_terminal()) else Lines()


def _wide_terminal() -> bool:
    """Whether stderr is a terminal that can draw a line again, and wide enough."""
    try:
        return os.get_terminal_size(sys.stderr.fileno()).columns >= COLUMNS and os.environ.get("TERM") != "dumb"
    except (OSError, ValueError, AttributeError):
        return False

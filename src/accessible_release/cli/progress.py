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

    of = 0
    """How many inputs there are, as far as one knows."""

    def release(self, source: str, place: int, of: int) -> None:  # noqa: ARG002 - of the Protocol
        """Say which input is begun, if there are several."""
        self.of = of

    def step(self, name: str, done: int, total: int) -> None:
        """Say how much of a step is done."""

    def share(self, done: float) -> None:
        """Say how much of the expected time of a release has gone by."""

    def pause(self) -> None:
        """Leave the line, so that something else can be said."""

    def say(self, text: str) -> None:
        """Say something about the whole run."""


class Lines(Quiet):
    """A line when a step ends, and now and then on the way."""

    def __init__(self) -> None:
        self._last = time.monotonic()

    def release(self, source: str, place: int, of: int) -> None:
        """A line for each of several inputs."""
        super().release(source, place, of)
        if of > 1:
            tell(f"Release {place} of {of}: {quoted(source)}")

    def step(self, name: str, done: int, total: int) -> None:
        """A line at the end, and every few seconds before."""
        now = time.monotonic()
        if done >= total or now - self._last >= EVERY_SECONDS:
            self._last = now
            tell(f"{NAMES.get(name, name)}: {done} of {total}")

    def say(self, text: str) -> None:
        """A line of its own."""
        self.pause()
        tell(text)


class Bar(Lines):
    """One line a release that is drawn again and again: how much of the expected time has gone by."""

    def __init__(self) -> None:
        super().__init__()
        self._drawn, self._step, self._share = "", "", 0.0

    def release(self, source: str, place: int, of: int) -> None:
        """A line of its own for each of several inputs."""
        self.pause()
        self._step, self._share = "", 0.0
        super().release(source, place, of)

    def step(self, name: str, done: int, total: int) -> None:
        """Name what is being done."""
        self._step = f"{NAMES.get(name, name)} {done}/{total}"
        self._draw()

    def share(self, done: float) -> None:
        """Draw how far it is."""
        self._share = max(self._share, done)
        self._draw()
        if done >= 1:
            self.pause()

    def _draw(self) -> None:
        """Draw the bar, if it has changed."""
        filled = int(WIDTH * self._share)
        line = f"[{'#' * filled}{'.' * (WIDTH - filled)}] {self._share:4.0%} {self._step}".rstrip()
        if line != self._drawn:
            click.echo(f"\r{line.ljust(len(self._drawn))}", nl=False, err=True)
            self._drawn = line

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

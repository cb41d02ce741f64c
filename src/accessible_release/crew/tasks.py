"""A task, what comes back of it, and what whoever gives tasks may ask of a crew."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from accessible_release.errors import ElsewhereError, MachineLacks, quoted
from accessible_release.outcome import Outcome

if TYPE_CHECKING:
    from accessible_release.pipeline import Finished
    from accessible_release.progressing import Progress


@dataclass(frozen=True, slots=True)
class Task:
    """One input that is to be made."""

    number: int
    """Its place among the inputs of the run."""
    path: str
    output: Path
    """The output folder. What lies in it is read, and nothing is written but `making`."""
    making: Path
    """Where the set of files is laid out; it does not exist yet."""
    slug: str = ""
    """The name of the release's folder where that is settled; empty for the first that is free."""
    lying: tuple[Path, ...] = ()
    """The folders in `output` that were made from files of this name."""


@dataclass(slots=True)
class Done:
    """What became of a task. Where its outcome has no error the files lie at `making`, and not in their place."""

    task: Task
    outcome: Outcome
    made: Finished | None = None
    """Without the contents of its files."""
    trace: str = ""
    """Where in the program an error happened."""

    def with_cause(self) -> Done:
        """The same, its error with the place where it happened: what a process sends has lost it."""
        if self.outcome.error and self.trace:
            self.outcome.error.__cause__ = ElsewhereError(self.trace)
        return self


class Crew(Protocol):
    """Somebody who makes what is given."""

    room: int
    """How many tasks may be given before the first of them is done."""

    def give(self, task: Task) -> None:
        """Let somebody make it. Raises `MachineLacks` where nobody can."""

    def wait(self, number: int, progress: Progress | None) -> Done:
        """The next task that is done, whichever it is; `progress` hears of the task `number` meanwhile.

        Raises what must stop the whole run.
        """

    def close(self) -> None:
        """Let all of them go, at once."""


def lost(path: str, how: str) -> MachineLacks:
    """The error of a release whose maker has gone."""
    return MachineLacks(
        "worker-lost",
        f"the process that was making it {how}.",
        where=quoted(path),
        hint="Run the same command again; if memory is short, with fewer --jobs.",
    )

"""Every edition made from the page, in a thread of its own, and how far that is."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field, replace
from pathlib import Path

from accessible_release import batch
from accessible_release.errors import Fault, ReleaseError
from accessible_release.outcome import Outcome
from accessible_release.settings import Settings

STEPS = {"translating": "Translating", "speaking": "Speaking", "editions": "Making editions"}


@dataclass(frozen=True, slots=True)
class State:
    """How far it is."""

    running: bool = False
    step: str = ""
    done: int = 0
    total: int = 0
    error: str = ""
    folder: Path | None = None
    files: tuple[str, ...] = ()
    not_made: tuple[str, ...] = ()
    lapsed: str = ""


@dataclass(slots=True)
class Building:
    """One release that is made again and again; the progress that the pipeline tells."""

    path: str
    output: Path
    settings: Settings
    state: State = State()
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def start(self) -> None:
        """Begin, unless it runs."""
        with self._lock:
            if self.state.running:
                return
            self.state = State(running=True, step="Reading the release")
        threading.Thread(target=self._run, name="build", daemon=True).start()

    def release(self, source: str, place: int, of: int) -> None:
        """There is one release only."""

    def step(self, name: str, done: int, total: int) -> None:
        """So much of a step is done."""
        self.state = replace(self.state, step=STEPS.get(name, name), done=done, total=total)

    def share(self, done: float) -> None:
        """The page shows the steps."""

    def _run(self) -> None:
        try:
            outcomes = list(batch.build([self.path], self.output, self.settings, self))
            self.state = _ended(outcomes[0])
        except ReleaseError as error:
            self.state = State(error=str(error))
        except Exception as error:  # noqa: BLE001 - a bug ends the build, not the page
            self.state = State(error=str(Fault(error)))


def _ended(outcome: Outcome) -> State:
    missing = tuple(dict.fromkeys(f"{each.edition}: {each.why} {each.hint}".strip() for each in outcome.not_made))
    return State(
        error=str(outcome.error) if outcome.error else "",
        folder=outcome.folder.absolute() if outcome.folder else None,
        files=outcome.files,
        not_made=missing,
        lapsed=outcome.lapsed,
    )

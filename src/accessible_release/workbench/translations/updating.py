"""A translation file made or brought up to date from the page, in a thread of its own: an engine may take minutes."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field

from accessible_release import beside
from accessible_release.errors import Fault, ReleaseError, Unusable
from accessible_release.finishing.translations import at_level, update
from accessible_release.translating import check_language
from accessible_release.workbench.bench import Bench


@dataclass(frozen=True, slots=True)
class State:
    """Which file it is about, and how far it is."""

    level: str = ""
    """Empty before the first."""
    language: str = ""
    running: bool = False
    error: str = ""


@dataclass(slots=True)
class Updating:
    """One translation file at a time."""

    bench: Bench
    state: State = State()
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def start(self, level: str, language: str) -> None:
        """Begin, unless it is at it already. Raises `Unusable` for what is no language, or while it is at another."""
        check_language(language)
        with self._lock:
            if self.state.running and (self.state.level, self.state.language) != (level, language):
                raise Unusable(
                    "translation-running",
                    "another translation is being made just now; this one was not begun.",
                    hint="Wait until it is there, and begin this one then.",
                )
            if self.state.running:
                return
            self.state = State(level, language, running=True)
        threading.Thread(target=self._run, args=(level, language), name="translation", daemon=True).start()

    def _run(self, level: str, language: str) -> None:
        error = ""
        try:
            self._update(level, language)
        except ReleaseError as trouble:
            error = str(trouble)
        except Exception as bug:  # noqa: BLE001 - a bug ends the translation, not the page
            error = str(Fault(bug))
        self.state = State(level, language, error=error)

    def _update(self, level: str, language: str) -> None:
        bench = self.bench
        with bench.open() as desk:
            release = at_level(bench.path, desk.release, level, bench.settings)
        place = beside.translation(bench.path, level, language)
        update(place, release, language, bench.settings, bench.clock(), bench.lock)

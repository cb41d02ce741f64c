"""Processes of this computer, started when there is something to make, each ended after so many releases.

They are started afresh, never forked: a copy of a process with threads may hang. One that dies takes its release with
it and no other.
"""

from __future__ import annotations

from collections import deque
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import TYPE_CHECKING

from accessible_release.crew.tasks import Done, Task, lost
from accessible_release.crew.worker import Order, Ready, Share, Step, work
from accessible_release.errors import MachineLacks, ReleaseError
from accessible_release.outcome import Outcome
from accessible_release.sets import clear

if TYPE_CHECKING:
    from accessible_release.progressing import Progress

RETIRED_AFTER = 200
"""Releases; what libraries keep of them goes with the process."""
AHEAD = 8
"""Tasks for each process that may be given before the first is done: one long release keeps nobody waiting."""
PATIENCE = 2.0
"""Seconds that a process has for ending."""


class Local:
    """A crew of at most so many processes."""

    def __init__(self, order: Order, processes: int) -> None:
        self.room = processes * AHEAD
        self._order, self._most = order, processes
        self._waiting: deque[Task] = deque()
        self._all: list[_Worker] = []
        self._retired: list[_Worker] = []
        self._began = False
        """Whether any process has ever been ready."""

    def give(self, task: Task) -> None:
        """Let it be made as soon as a process is free; what is made once more is waited for already."""
        (self._waiting.appendleft if task.slug else self._waiting.append)(task)
        self._hand_out()

    def wait(self, number: int, progress: Progress | None) -> Done:
        """The next task that is done; `progress` hears of the task `number` meanwhile."""
        while True:
            heard = wait([each.link for each in self._all])
            for worker in [each for each in self._all if each.link in heard]:
                done = self._heard(worker, number, progress)
                self._hand_out()
                if done:
                    return done

    def close(self) -> None:
        """End all processes at once; what they had begun is cleared."""
        ending = [*self._all, *self._retired]
        for each in ending:
            each.ask_to_end()
        for each in ending:
            each.end()
        self._all.clear()
        self._retired.clear()

    def _hand_out(self) -> None:
        free = iter([each for each in self._all if each.task is None])
        while self._waiting and (worker := next(free, None) or self._another()):
            worker.begin(self._waiting.popleft())

    def _another(self) -> _Worker | None:
        """One more process, if there may be."""
        if len(self._all) >= self._most:
            return None
        self._all.append(_Worker(self._order))
        return self._all[-1]

    def _heard(self, worker: _Worker, number: int, progress: Progress | None) -> Done | None:
        """What a process says; None where that is no task that is done."""
        try:
            said = worker.link.recv()
        except (EOFError, OSError):
            return self._gone(worker)
        if isinstance(said, ReleaseError):
            raise said
        if isinstance(said, Done):
            return self._came_back(worker, said)
        self._began = self._began or isinstance(said, Ready)
        if progress and worker.task and worker.task.number == number:
            _pass_on(said, progress)
        return None

    def _came_back(self, worker: _Worker, done: Done) -> Done:
        worker.task = None
        worker.made += 1
        if worker.made >= RETIRED_AFTER:
            self._all.remove(worker)
            self._retired.append(worker)
            worker.retire()
        self._retired = [each for each in self._retired if each.is_there()]
        return done.with_cause()

    def _gone(self, worker: _Worker) -> Done | None:
        self._all.remove(worker)
        how = worker.fate()
        if not self._began:
            raise MachineLacks(
                "workers-missing",
                f"no process that makes releases can be started: it {how}.",
                hint="Leave --jobs out, which makes all releases in one process.",
            )
        task = worker.task
        if task is None:
            return None
        clear(task.making)
        return Done(task, Outcome(task.path, error=lost(task.path, how)))


def _pass_on(said: object, progress: Progress) -> None:
    if isinstance(said, Step):
        progress.step(said.name, said.done, said.total)
    elif isinstance(said, Share):
        progress.share(said.done)


class _Worker:
    """A process, and what it is making."""

    def __init__(self, order: Order) -> None:
        context = get_context("spawn")
        self.task: Task | None = None
        self.made = 0
        self.link, other = context.Pipe()
        self._process: BaseProcess = context.Process(target=work, args=(other, order), daemon=True)
        self._process.start()
        other.close()  # the process has it; when that ends, nobody has

    def begin(self, task: Task) -> None:
        """Give it a task; where the process has gone, listening to it will tell."""
        self.task = task
        _say(self.link, task)

    def retire(self) -> None:
        """Let it end by itself."""
        _say(self.link, None)

    def is_there(self) -> bool:
        """Whether the process has not ended yet."""
        if self._process.is_alive():
            return True
        self.link.close()
        return False

    def fate(self) -> str:
        """How it ended."""
        self._process.join(PATIENCE)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()
        code = self._process.exitcode or 0
        return f"was ended by signal {-code}" if code < 0 else f"ended with code {code}"

    def ask_to_end(self) -> None:
        """Let it clear what it has in hand, and end."""
        self._process.terminate()

    def end(self) -> None:
        """Wait a little until it has ended; then end it."""
        self._process.join(PATIENCE)
        self._process.kill()
        self._process.join()
        self.link.close()
        if self.task:
            clear(self.task.making)


def _say(link: Connection, what: Task | None) -> None:
    try:
        link.send(what)
    except OSError:
        return

"""Other computers, through a Dask scheduler that somebody else has started: they make releases and send them back.

This program only calls the scheduler; it opens no port. What comes from it is trusted as code is: Dask sends pickles.
"""

from __future__ import annotations

import contextlib
import logging
import warnings
from collections import deque
from collections.abc import Mapping
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Any

from accessible_release.crew.making import carry_out, laid_out
from accessible_release.crew.parcels import pack, pack_kit
from accessible_release.crew.tasks import Done, Task
from accessible_release.crew.there import Back, Differs, differing, make, parts_of, parts_there
from accessible_release.crew.worker import Order
from accessible_release.errors import MachineLacks, ReleaseError, Unusable, printable, quoted
from accessible_release.fingerprints import Fingerprints
from accessible_release.outcome import Outcome
from accessible_release.pipeline import Press
from accessible_release.progressing import Silence

if TYPE_CHECKING:
    from accessible_release.progressing import Progress

REACHED_WITHIN = 10.0
"""Seconds for finding the scheduler, and then its first worker."""
LOOK_EVERY = 0.5
"""Seconds."""
GONE_AFTER = 10
"""Looks without a connection after which the scheduler counts as gone."""
EMPTY_AFTER = 120
"""Looks without any worker after which nobody waits for another: one that died may be started again."""
ROOM = 200
"""Tasks that may be given before the first is done: what is made out of turn waits on the disk."""


class Cluster:
    """A crew of Dask workers. Each has one task at a time: where a worker dies, no other task can be blamed for it."""

    def __init__(self, order: Order, address: str) -> None:
        self.room = ROOM
        self._address, self._settings = address, order.settings
        self._press = Press(order.settings, Fingerprints(order.settings), order.moment, again=order.again)
        self._waiting: deque[Task] = deque()
        self._given: dict[Any, Task] = {}
        """By the future that is to bring what is made of it."""
        self._came: SimpleQueue[Any] = SimpleQueue()
        self._ready: deque[Done] = deque()
        self._unfit: set[str] = set()
        """Addresses of workers that are not as this computer is."""
        kit = pack_kit(order)
        self._parts = parts_of(order.settings)
        self._client = _client(address)
        try:
            self._check(self._client.run(parts_there, kit, on_error="return"))
            self._kit = self._client.submit(_itself, kit, pure=False)
        except BaseException:
            self.close()
            raise

    def give(self, task: Task) -> None:
        """Let it be made as soon as a worker is free; what is made once more is waited for already."""
        (self._waiting.appendleft if task.slug else self._waiting.append)(task)
        self._hand_out()

    def wait(self, number: int, progress: Progress | None) -> Done:  # noqa: ARG002 - how far they are is not sent
        """The next task that is done. Raises `MachineLacks` where the scheduler, or every worker, has gone."""
        unheard = empty = 0
        while not self._ready:
            if future := self._next():
                self._take(future)
            unheard = 0 if self._client.status == "running" else unheard + 1
            if not unheard:
                empty = 0 if self._hand_out() else empty + 1
            if unheard > GONE_AFTER:
                raise _gone(self._address)
            if empty > EMPTY_AFTER:
                raise _empty(self._address)
        return self._ready.popleft()

    def close(self) -> None:
        """Let the workers do something else."""
        with contextlib.suppress(Exception):
            self._client.cancel(list(self._given), force=True)
        with contextlib.suppress(Exception):
            self._client.close(timeout=LOOK_EVERY)

    def _check(self, found: Mapping[str, object]) -> None:
        """Raises what is wrong with the first worker that cannot make what this computer would."""
        for worker, said in found.items():
            if isinstance(said, ReleaseError):
                raise said
            if not isinstance(said, Mapping):
                raise _unable(worker, said)
            if parts := differing(self._parts, said):
                raise _differs(worker, parts)

    def _next(self) -> Any:
        """The future of a task that is done, if one comes soon."""
        try:
            return self._came.get(timeout=LOOK_EVERY)
        except Empty:
            return None

    def _hand_out(self) -> bool:
        """Give each free worker one task; whether there is any worker."""
        workers = set(self._client.scheduler_info(n_workers=-1).get("workers", ()))
        fit = workers - self._unfit
        while self._waiting and len(self._given) < len(fit):
            self._send(self._waiting.popleft(), sorted(fit) if self._unfit else None)
        return bool(fit)

    def _send(self, task: Task, workers: list[str] | None) -> None:
        try:
            parcel = pack(task)
        except OSError:  # what is read here says why
            self._ready.append(carry_out(self._press, task, Silence()))
            return
        future = self._client.submit(make, self._kit, parcel, self._parts, pure=False, workers=workers)
        self._given[future] = task
        future.add_done_callback(self._came.put)

    def _take(self, future: Any) -> None:
        """Take over what came of a task; it may have to be given to somebody else."""
        task = self._given.pop(future)
        if future.status not in ("finished", "error"):  # cancelled or lost, as the scheduler is
            raise _gone(self._address)
        said = future.exception() if future.status == "error" else _result(future, self._address)
        future.release()
        if isinstance(said, Back):
            self._ready.append(laid_out(Done(task, said.outcome, trace=said.trace), said.made).with_cause())
        elif isinstance(said, Differs):
            self._send_elsewhere(task, said)
        elif isinstance(said, ReleaseError):
            raise said
        else:
            self._ready.append(Done(task, Outcome(task.path, error=_failed(task, said))))

    def _send_elsewhere(self, task: Task, said: Differs) -> None:
        self._unfit.add(said.worker)
        if not set(self._client.scheduler_info(n_workers=-1)["workers"]) - self._unfit:
            raise _differs(said.worker, said.parts)
        self._waiting.appendleft(task)


def _itself(kit: Any) -> Any:
    """Keeps what all tasks need among the workers, which send it to each other."""
    return kit


def _client(address: str) -> Any:
    """A connection to a scheduler that has a worker."""
    try:
        import distributed
    except ImportError as error:
        raise MachineLacks(
            "cluster-missing",
            "Dask distributed is not installed.",
            hint="Install it with: pip install 'accessible-release[cluster]'",
        ) from error
    if not logging.getLogger("accessible_release").isEnabledFor(logging.DEBUG):
        _silence()
    try:
        client = distributed.Client(address, timeout=REACHED_WITHIN, set_as_default=False)
    except (ValueError, TypeError) as error:
        what = f"that is no address of a scheduler: {printable(str(error))}."
        raise Unusable("cluster-address", what, where=quoted(address), hint="Such as tcp://10.0.0.5:8786") from error
    except OSError as error:  # a time-out is one, too
        raise MachineLacks(
            "cluster-unreachable",
            "no scheduler answers there.",
            where=quoted(address),
            hint="Start one with: dask scheduler. Or leave --cluster out.",
        ) from error
    try:
        client.wait_for_workers(1, timeout=REACHED_WITHIN)
    except TimeoutError as error:
        client.close(timeout=LOOK_EVERY)
        raise _empty(address) from error
    return client


def _silence() -> None:
    """Keep Dask from telling on standard error what this program says in one line."""
    warnings.filterwarnings("ignore", module="distributed")
    for name in tuple(logging.root.manager.loggerDict):
        if name.partition(".")[0] in ("distributed", "tornado", "asyncio"):
            logging.getLogger(name).setLevel(logging.CRITICAL)


def _result(future: Any, address: str) -> object:
    """What a worker sent; it may have gone since."""
    from distributed import CancelledError

    try:
        return future.result(timeout=REACHED_WITHIN)
    except (OSError, CancelledError) as error:
        raise _gone(address) from error


def _failed(task: Task, error: object) -> ReleaseError:
    """Why a task was given up: Dask gives it to another worker when one dies, so often and no more."""
    from distributed import KilledWorker

    if isinstance(error, KilledWorker):
        what = "every worker that was making it died."
        hint = "Look at the log of the last one; if memory is short, give each more."
    else:
        what = f"the worker could not make it ({type(error).__name__})."
        hint = "Look at the log of the worker."
    return MachineLacks("worker-lost", what, where=quoted(task.path), hint=hint)


def _unable(worker: str, said: object) -> MachineLacks:
    return MachineLacks(
        "cluster-worker",
        f"it cannot make releases: {type(said).__name__}: {printable(str(said))}.",
        where=quoted(worker),
        hint="Install the same version of accessible-release there as here.",
    )


def _differs(worker: str, parts: tuple[str, ...]) -> MachineLacks:
    return MachineLacks(
        "cluster-differs",
        f"it is not the same as this computer: {', '.join(parts)}.",
        where=quoted(worker),
        hint="Install the same there and start it again, or stop that worker.",
    )


def _empty(address: str) -> MachineLacks:
    return MachineLacks(
        "cluster-empty",
        "the scheduler has no worker.",
        where=quoted(address),
        hint="Start one with: dask worker ADDRESS. Finished releases are kept; then run the same command again.",
    )


def _gone(address: str) -> MachineLacks:
    return MachineLacks(
        "cluster-gone",
        "the scheduler has gone.",
        where=quoted(address),
        hint="Finished releases are kept; start it, and run the same command again.",
    )

"""A process that makes releases, one after another, and keeps what it has loaded.

It ends when nobody gives it anything any more, also because the process that did has been killed.
"""

from __future__ import annotations

import logging
import os
import signal
from dataclasses import dataclass
from datetime import datetime
from multiprocessing.connection import Connection
from types import FrameType
from typing import TYPE_CHECKING

from accessible_release.errors import INTERRUPTED, ReleaseError
from accessible_release.files import clear_scratch
from accessible_release.settings import Settings

if TYPE_CHECKING:
    from accessible_release.progressing import Progress


@dataclass(frozen=True, slots=True)
class Order:
    """What is the same for every task of a run."""

    settings: Settings
    moment: datetime | None = None
    """At which an embargo is over, or not."""
    again: bool = False
    debug: bool = False
    """Whether the log of the program is wanted."""


class Ready:
    """Said once, when tasks can be given."""


@dataclass(frozen=True, slots=True)
class Step:
    """Said on the way."""

    name: str
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Share:
    """Said on the way."""

    done: float


class Teller:
    """Passes on how far a release is."""

    def __init__(self, link: Connection) -> None:
        self._link = link

    def release(self, source: str, place: int, of: int) -> None:
        """Nothing: who gave the task knows that."""

    def step(self, name: str, done: int, total: int) -> None:
        """Pass it on."""
        self._link.send(Step(name, done, total))

    def share(self, done: float) -> None:
        """Pass it on."""
        self._link.send(Share(done))


def work(link: Connection, order: Order) -> None:
    """Carry out what comes through `link` until None comes, or nobody is there any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches every process; the first one says what to do
    signal.signal(signal.SIGTERM, _end_at_once)
    if order.debug:
        logging.basicConfig(format="%(name)s: %(message)s")
        logging.getLogger("accessible_release").setLevel(logging.DEBUG)
    try:
        _work(link, order, Teller(link))
    except (EOFError, ConnectionError):
        return


def _end_at_once(_number: int, _frame: FrameType | None) -> None:
    clear_scratch()
    os._exit(INTERRUPTED)  # Python would wait for threads that still encode sound


def _work(link: Connection, order: Order, teller: Progress) -> None:
    from accessible_release.analysis.corpus import forget
    from accessible_release.crew.making import carry_out
    from accessible_release.fingerprints import Fingerprints
    from accessible_release.pipeline import Press

    try:
        press = Press(order.settings, Fingerprints(order.settings), order.moment, again=order.again)
    except ReleaseError as error:
        link.send(error)
        return
    link.send(Ready())
    while (task := link.recv()) is not None:
        link.send(carry_out(press, task, teller))
        forget()

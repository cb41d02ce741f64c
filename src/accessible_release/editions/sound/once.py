"""Values that are made once, also where several threads ask for the same one at the same time."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from concurrent.futures import Future
from threading import Lock
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


class Once(Generic[Key, Value]):
    """What `make` gives for each key. Who asks second waits for the first."""

    def __init__(self, make: Callable[[Key], Value]) -> None:
        self._make = make
        self._made: dict[Key, Future[Value]] = {}
        self._lock = Lock()

    def __call__(self, key: Key) -> Value:
        """The value for this key; raises what `make` raised for it."""
        with self._lock:
            first = key not in self._made
            value = self._made.setdefault(key, Future())
        if first:
            try:
                value.set_result(self._make(key))
            except BaseException as error:  # noqa: BLE001 - raised below, for everybody who waits
                value.set_exception(error)
        return value.result()

    def forget(self) -> None:
        """Keep nothing; what is asked for again is made again."""
        with self._lock:
            self._made.clear()

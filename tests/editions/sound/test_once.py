from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from time import sleep

import pytest

from accessible_release.editions.sound.once import Once


def test_made_once_for_all_threads_that_ask() -> None:
    asked: list[int] = []

    def make(key: int) -> str:
        asked.append(key)
        sleep(0.05)
        return str(key)

    once = Once(make)
    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(once, [1, 1, 2, 1])) == ["1", "1", "2", "1"]
    assert sorted(asked) == [1, 2]


def test_an_error_is_everybodys() -> None:
    asked: list[int] = []

    def fail(key: int) -> None:
        asked.append(key)
        raise ValueError(key)

    once = Once(fail)
    for _ in range(2):
        with pytest.raises(ValueError, match="7"):
            once(7)
    assert asked == [7]


def test_what_is_forgotten_is_made_again() -> None:
    made = iter("ab")
    once: Once[int, str] = Once(lambda _: next(made))
    assert [once(0), once(0)] == ["a", "a"]
    once.forget()
    assert once(0) == "b"

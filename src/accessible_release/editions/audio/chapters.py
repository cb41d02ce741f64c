"""The chapters of a recording: where a listener can jump to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from accessible_release.model import Narration

MILLISECONDS = 1000


@dataclass(frozen=True, slots=True)
class Chapter:
    """A part of a recording; times in seconds from the start."""

    title: str
    start: float
    end: float

    @property
    def milliseconds(self) -> tuple[int, int]:
        """Start and end as most files keep them."""
        return round(self.start * MILLISECONDS), round(self.end * MILLISECONDS)


def chapters(narration: Narration) -> tuple[Chapter, ...]:
    """The chapters that the lines begin, each to the start of the next, the last to the end of the recording."""
    begun = [(timed.line.chapter, timed.start) for timed in narration.lines if timed.line.chapter]
    return _to_the_next(begun, narration.seconds)


def at_most(count: int, all_of_them: Sequence[Chapter]) -> tuple[Chapter, ...]:
    """The first chapters, for a file that can hold so many; the last of them goes on to the end."""
    if not all_of_them:
        return ()
    return _to_the_next([(each.title, each.start) for each in all_of_them[:count]], all_of_them[-1].end)


def _to_the_next(begun: Sequence[tuple[str, float]], end: float) -> tuple[Chapter, ...]:
    ends = [*(start for _, start in begun), end][1:]
    return tuple(Chapter(title, start, until) for (title, start), until in zip(begun, ends, strict=True))

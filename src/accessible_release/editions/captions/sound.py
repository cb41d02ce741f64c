"""Where the voice pauses: in the samples, whatever engine spoke them."""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterator
from dataclasses import dataclass

from accessible_release.model import Narration

WINDOW = 0.01
"""Seconds of sound that are looked at as one."""
QUIET = 0.04
"""What is no louder than this share of the loudest sound is silence."""
LOOKS = 5_500
"""So many samples of a second are looked at: enough to tell sound from silence."""


@dataclass(frozen=True, slots=True)
class Pause:
    """A stretch in which nothing is heard, in seconds from the start of the recording."""

    start: float
    end: float

    @property
    def seconds(self) -> float:
        """How long it lasts."""
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Sound:
    """How loud a stretch of the recording is, window by window."""

    start: float
    end: float
    heights: tuple[int, ...]
    """Of the wave in each window."""

    def pauses(self, least: float) -> tuple[Pause, ...]:
        """The silences of at least so many seconds inside of it, in order."""
        return tuple(each for each in self._silences() if each.seconds >= least and each.end < self.end - WINDOW)

    def _silences(self) -> Iterator[Pause]:
        limit = max(self.heights, default=0) * QUIET
        begun: int | None = None
        for place, height in enumerate(self.heights):
            if height <= limit and begun is None:
                begun = place
            elif height > limit and begun is not None:
                if begun:
                    yield Pause(self.start + begun * WINDOW, self.start + place * WINDOW)
                begun = None

    def quietest(self, time: float, reach: float) -> float:
        """The quietest time no farther than `reach` seconds from `time`; `time` where there is no sound."""
        first = max(1, int((time - reach - self.start) / WINDOW))
        last = min(len(self.heights) - 1, int((time + reach - self.start) / WINDOW))
        if first >= last:
            return time
        place = min(range(first, last), key=lambda each: sum(self.heights[each - 1 : each + 2]))
        return self.start + (place + 0.5) * WINDOW


def sound_of(narration: Narration, start: float, end: float) -> Sound:
    """How loud the recording is from `start` to `end`, in seconds."""
    rate = narration.sample_rate
    samples = array("h", narration.pcm[int(start * rate) * 2 : int(end * rate) * 2])
    if sys.byteorder == "big":
        samples.byteswap()
    every = max(1, rate // LOOKS)
    step = max(every, int(WINDOW * rate))
    windows = (samples[place : place + step : every] for place in range(0, len(samples) - step + 1, step))
    return Sound(start, end, tuple(max(window) - min(window) for window in windows))

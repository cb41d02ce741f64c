"""Sound as samples: what is measured, mastered and encoded."""

from __future__ import annotations

from dataclasses import dataclass

SAMPLE_BYTES = 2


@dataclass(frozen=True, slots=True)
class Samples:
    """Mono, signed 16-bit little-endian samples at a rate in hertz."""

    rate: int
    pcm: bytes

    def __len__(self) -> int:
        return len(self.pcm) // SAMPLE_BYTES

    def early(self, first: int, silence: int) -> Samples:
        """The samples from place `first`, and so many of silence behind them."""
        return Samples(self.rate, self.pcm[first * SAMPLE_BYTES :] + bytes(silence * SAMPLE_BYTES))

    def cut(self, start: int, end: int) -> Samples:
        """The samples from place `start` to before place `end`, or to the last one."""
        return Samples(self.rate, self.pcm[start * SAMPLE_BYTES : end * SAMPLE_BYTES])

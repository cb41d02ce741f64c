"""When each element of a page or book is heard, for editions that show the words and play the recording.

The ids are those of `ScriptLine.element`. What is announced and shown nowhere ("A list of 4 items.") is heard with the
element that follows it, so that no sound is left out: each clip begins where the one before it ends.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from accessible_release.model import Narration


@dataclass(frozen=True, slots=True)
class Clip:
    """An element and the stretch of the recording in which it is read, in seconds from the start."""

    element: str
    """The id of a sentence (`s0012`) or of words of ours (`card-first-1-phones-1`)."""
    start: float
    end: float


def clips(narration: Narration, elements: Collection[str] | None = None) -> tuple[Clip, ...]:
    """The clips of a recording in the order in which they are heard, from its first sample to its last.

    Neighbouring lines of one element are one clip: the groups of a number, said twice. `elements` are the ids that
    an edition has (by default all); a line of any other is taken for an announcement. Empty where nothing is shown.
    """
    begun = list(_begun(narration, elements))
    ends = [*(start for _, start in begun[1:]), *([narration.seconds] if begun else [])]
    return tuple(Clip(element, start, end) for (element, start), end in zip(begun, ends, strict=True))


def _begun(narration: Narration, elements: Collection[str] | None) -> Iterator[tuple[str, float]]:
    """Each element with the time from which it is heard, or what is announced before it."""
    before, announced = "", 0.0 if narration.lines else None
    for timed in narration.lines:
        element = timed.line.element
        if not element or (elements is not None and element not in elements):
            announced = timed.start if announced is None else announced
            continue
        if element != before:
            yield element, timed.start if announced is None else announced
        before, announced = element, None

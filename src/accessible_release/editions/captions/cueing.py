"""The captions of a recording: whose words, in which order, from when to when."""

from __future__ import annotations

from collections.abc import Iterator

from accessible_release.editions.captions.cue import Cue, piece, text_of
from accessible_release.editions.captions.cutting import captions
from accessible_release.editions.captions.heard import Heard, heard
from accessible_release.editions.captions.timing import cut_times
from accessible_release.model import Narration


def cues(narration: Narration, language: str) -> tuple[Cue, ...]:
    """The captions of a recording in that language, in the order in which they are heard.

    None overlaps another. The first of a sentence begins with its clip and the last ends with it, to the sample.
    """
    names = _Names({timed.line.element for timed in narration.lines})
    return tuple(cue for each in heard(narration, language) for cue in _cues(narration, each, names))


def _cues(narration: Narration, each: Heard, names: _Names) -> Iterator[Cue]:
    spans = captions(each.runs, each.label)
    between = cut_times(narration, each.lines, text_of(each.runs), [end for _, end in spans[:-1]])
    starts = [each.start, *(start for _, start in between)]
    ends = [*(end for end, _ in between), each.end]
    for place, ((first, last), start, end) in enumerate(zip(spans, starts, ends, strict=True)):
        label = each.label if place == 0 else ""
        yield Cue(names.unique(each.element), start, end, piece(each.runs, first, last), label)


class _Names:
    """Gives each caption a name of its own that is no other element's."""

    def __init__(self, elements: set[str]) -> None:
        self._elements = elements
        self._given: dict[str, int] = {}
        self._used: set[str] = set()

    def unique(self, element: str) -> str:
        """`s0012`, then `s0012-2`, `s0012-3`."""
        number = self._given.get(element, 0) + 1
        name = element if number == 1 else f"{element}-{number}"
        while name in self._used or (number > 1 and name in self._elements):
            number += 1
            name = f"{element}-{number}"
        self._given[element] = number
        self._used.add(name)
        return name

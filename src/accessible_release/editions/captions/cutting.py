"""A text in captions, and a caption in two lines: at punctuation first, then in even parts, no word left alone.

Both are the cheapest way through the places at which a text may be parted (dynamic programming).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from accessible_release.editions.captions.cue import Run, piece, text_of
from accessible_release.editions.captions.words import WIDTH, Word, badness, width, words

LINES = 2
EACH_CAPTION, UNFILLED, LONELY = 30, 60, 150
"""What a caption costs: any at all; one with few words; one with a single word."""
NAME_ALONE = 10_000
"""What a caption costs that has a name and not a word of what is said."""
FEW = 14
"""A caption or line that is narrower has a word left alone."""
LONELY_LINE, UPPER_LONGER, LINE_PLACE = 20, 4, 0.6
"""What two lines cost beside their difference in letters: a word alone, the longer one above, a point of badness."""
OTHER_SPEAKER = -40
"""How bad a place is at which somebody else begins: the best there is, nearly worth a caption more."""
SAME_LINE = 60
"""What a caption costs in which words of two speakers stand in one line."""


@dataclass(frozen=True, slots=True)
class _Text:
    """A text and its words; the name of who begins to speak is the first of them."""

    runs: Sequence[Run]
    words: Sequence[Word]
    places: Sequence[int]
    """How wide the text is before each of its characters."""
    bad: Sequence[int]
    """How bad it is to part the text before each word."""
    changes: Sequence[int]
    """The words with which somebody else begins to speak."""
    named: int = 0
    """How many characters the name takes, with the space behind it."""

    def wide(self, first: int, last: int) -> int:
        """How wide the words are in one line; a word alone is never too wide, for it cannot be parted."""
        taken = self.places[self.words[last - 1].end] - self.places[self.words[first].start]
        return min(taken, WIDTH) if last - first == 1 else taken

    def fits(self, first: int, last: int) -> bool:
        """Whether the words fit into two lines."""
        upper = first + 1
        while upper < last and self.wide(first, upper + 1) <= WIDTH:
            upper += 1
        return upper == last or self.wide(upper, last) <= WIDTH


def _text(runs: Sequence[Run], label: str = "") -> _Text:
    text = text_of(runs)
    found = words(text)
    named = len(label) + 1 if label else 0
    if label:
        found = (Word(0, len(label)), *(Word(word.start + named, word.end + named) for word in found))
        text = f"{label} {text}"
        runs = (Run(f"{label} ", runs[0].speaker), *runs)
    places = range(len(text) + 1) if text.isascii() else (0, *accumulate(map(width, text)))
    changes = _changes(found, runs)
    bad = [badness(text, before, behind) for before, behind in pairwise(found)]
    bad = [OTHER_SPEAKER if place in changes else cost for place, cost in enumerate(bad, start=1)]
    return _Text(runs, found, places, (0, *bad), changes, named)


def _changes(found: Sequence[Word], runs: Sequence[Run]) -> tuple[int, ...]:
    speakers = [run.speaker for run in runs for _ in run.text]
    changed = (speakers[before.end - 1] != speakers[behind.start] for before, behind in pairwise(found))
    return tuple(place for place, change in enumerate(changed, start=1) if change)


def fits(runs: Sequence[Run], label: str = "") -> bool:
    """Whether a text fits into one caption, `label` before its first word."""
    text = _text(runs, label)
    return text.fits(0, len(text.words))


def captions(runs: Sequence[Run], label: str = "") -> list[tuple[int, int]]:
    """Where the captions of a text begin and end in it; `label` stands before its first word."""
    text = _text(runs, label)
    ends = _cheapest(len(text.words), text.fits, lambda first, last: _caption_cost(text, first, last))
    starts = [0, *ends[:-1]]
    return [
        (max(0, text.words[first].start - text.named), text.words[last - 1].end - text.named)
        for first, last in zip(starts, ends, strict=True)
    ]


def _caption_cost(text: _Text, first: int, last: int) -> float:
    if text.named and last == 1:
        return NAME_ALONE
    taken = text.wide(first, last)
    whole = last - first == len(text.words)
    cost = EACH_CAPTION + UNFILLED * (1 - min(taken, LINES * WIDTH) / (LINES * WIDTH)) ** 2
    cost += LONELY if taken < FEW and not whole else 0
    cost += SAME_LINE if _shares_a_line(text, first, last) else 0
    return cost + (text.bad[last] if last < len(text.words) else 0)


def _shares_a_line(text: _Text, first: int, last: int) -> bool:
    """Whether words of two speakers would stand in one line of a caption."""
    inside = [change for change in text.changes if first < change < last]
    if len(inside) != 1:
        return bool(inside)
    return text.wide(first, inside[0]) > WIDTH or text.wide(inside[0], last) > WIDTH


def _cheapest(count: int, fits: Callable[[int, int], bool], cost: Callable[[int, int], float]) -> list[int]:
    """The ends of the parts into which `count` words are cut; a single word is always a part."""
    best = [0.0] + [float("inf")] * count
    came = [0] * (count + 1)
    for first in range(count):
        for last in range(first + 1, count + 1):
            if last - first > 1 and not fits(first, last):
                break
            total = best[first] + cost(first, last)
            if total < best[last]:
                best[last], came[last] = total, first
    ends: list[int] = []
    while count:
        ends.append(count)
        count = came[count]
    return ends[::-1]


def lines(runs: Sequence[Run], label: str = "") -> list[tuple[Run, ...]]:
    """A caption in its lines: one, or two where one is too narrow; `label` stands before the first word."""
    text = _text(runs, label)
    cuts = list(_line_cuts(text)) if text.wide(0, len(text.words)) > WIDTH else []
    if not cuts:
        return [tuple(text.runs)]
    cut = min(cuts)[1]
    return [
        piece(text.runs, text.words[0].start, text.words[cut - 1].end),
        piece(text.runs, text.words[cut].start, text.words[-1].end),
    ]


def _line_cuts(text: _Text) -> Iterator[tuple[float, int]]:
    count = len(text.words)
    for cut in range(1, count):
        upper, under = text.wide(0, cut), text.wide(cut, count)
        if max(upper, under) <= WIDTH:
            cost = abs(upper - under) + LINE_PLACE * text.bad[cut]
            cost += UPPER_LONGER * (upper > under) + LONELY_LINE * (min(upper, under) < FEW)
            yield cost, cut

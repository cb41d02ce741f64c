"""Numbers of one kind that stand in another order than in the source: each may belong to what another belonged to."""

from __future__ import annotations

from collections.abc import Iterator

from accessible_release.checking.translated.figures import Figure
from accessible_release.checking.translated.pair import Pair, Reading
from accessible_release.checking.translated.verdict import Doubt, Noted

WHY = "the numbers stand in another order"


def doubts(pair: Pair) -> Iterator[Noted]:
    """The numbers with one currency or unit, where both sides have the same ones and the order differs."""
    mine, theirs = _counted(pair.source), _counted(pair.other)
    for counts, figures in mine.items():
        others = theirs.get(counts, [])
        values, now = [each.value for each in figures], [each.value for each in others]
        if values != now and sorted(values) == sorted(now) and len(set(values)) == len(values):
            yield Noted(Doubt("order", WHY, hard=False), "order", _all(figures), _all(others))


def _counted(side: Reading) -> dict[tuple[str, str], list[Figure]]:
    """Currency and unit → the numbers with it, in order."""
    found: dict[tuple[str, str], list[Figure]] = {}
    for each in side.figures:
        if each.currency or each.unit:
            found.setdefault((each.currency, each.unit), []).append(each)
    return found


def _all(figures: list[Figure]) -> tuple[int, int]:
    return figures[0].start, figures[-1].unit_end

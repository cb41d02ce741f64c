"""Which sentences of a text became which of its translation: by their order, their length and what no language changes.

Gale and Church (1993) with the digits and names as anchors. One may become two, and two one; one may be lost or new.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import inf, log

Places = tuple[int, ...]
Group = tuple[Places, Places]
"""Places in the source, places in the translation."""
ANCHOR = re.compile(r"\d+|(?<=[^\s.!?…]\s)[^\W\d_]\w{2,}")
"""Digits; words that do not begin a sentence, of which those with a capital count."""
BEADS = {(1, 1): 0.0, (1, 2): 1.0, (2, 1): 1.0, (1, 0): 1.5, (0, 1): 1.5}
"""How many become how many, and what that costs."""
LENGTH, ANCHORS, LETTERS = 1.5, 2.5, 8


def groups(source: Sequence[str], other: Sequence[str]) -> list[Group]:
    """The sentences that belong together, in order; every place of both texts is in one group."""
    best = {(0, 0): (0.0, (0, 0))}
    for mine in range(len(source) + 1):
        for theirs in range(len(other) + 1):
            if mine or theirs:
                best[mine, theirs] = min(
                    (
                        best[mine - taken, theirs - made][0]
                        + cost
                        + _apart(source[mine - taken : mine], other[theirs - made : theirs]),
                        (taken, made),
                    )
                    if taken <= mine and made <= theirs
                    else (inf, (taken, made))
                    for (taken, made), cost in BEADS.items()
                )
    return _back(best, len(source), len(other))


def _back(best: dict[tuple[int, int], tuple[float, tuple[int, int]]], mine: int, theirs: int) -> list[Group]:
    found: list[Group] = []
    while mine or theirs:
        taken, made = best[mine, theirs][1]
        found.append((tuple(range(mine - taken, mine)), tuple(range(theirs - made, theirs))))
        mine, theirs = mine - taken, theirs - made
    return found[::-1]


def _apart(source: Sequence[str], other: Sequence[str]) -> float:
    """How little two runs of sentences look like each other's translation; nothing for a run that is empty."""
    if not source or not other:
        return 0.0
    mine, theirs = " ".join(source), " ".join(other)
    stretched = abs(log((len(theirs) + LETTERS) / (len(mine) + LETTERS)))
    here, there = ({each for each in ANCHOR.findall(text) if not each[0].islower()} for text in (mine, theirs))
    either = here | there
    return LENGTH * stretched + (ANCHORS * (1 - len(here & there) / len(either)) if either else 0.0)

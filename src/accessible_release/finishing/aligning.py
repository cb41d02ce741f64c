"""Which sentence of a changed release is which of the release before it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher

ALIKE = 0.5
"""So much of their words two sentences share that are one sentence, changed."""


def aligned(before: Mapping[str, str], now: Mapping[str, str]) -> dict[str, str]:
    """Old id → new id, for the sentences that are still there, changed or not; both are id → text in reading order.

    No sentence is two sentences' heir: one that was taken out, or has become another, is not in the result.
    """
    old, new = list(before), list(now)
    found: dict[str, str] = {}
    matcher = SequenceMatcher(None, list(before.values()), list(now.values()), autojunk=False)
    for what, i1, i2, j1, j2 in matcher.get_opcodes():
        if what == "equal":
            found.update(zip(old[i1:i2], new[j1:j2], strict=True))
    found.update(_moved(before, now, found))
    for what, i1, i2, j1, j2 in matcher.get_opcodes():
        if what == "replace":
            left = [name for name in old[i1:i2] if name not in found]
            free = [name for name in new[j1:j2] if name not in found.values()]
            found.update(_changed(before, now, left, free))
    return found


def _moved(before: Mapping[str, str], now: Mapping[str, str], found: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Sentences that stand elsewhere, word for word, and only once on either side."""
    taken = set(found.values())
    left = [name for name in before if name not in found]
    free = [name for name in now if name not in taken]
    texts, others = [before[name] for name in left], [now[name] for name in free]
    for name, text in zip(left, texts, strict=True):
        if texts.count(text) == others.count(text) == 1:
            yield name, free[others.index(text)]


def _changed(
    before: Mapping[str, str], now: Mapping[str, str], left: list[str], free: list[str]
) -> Iterator[tuple[str, str]]:
    """The best pairs of sentences that are alike, each used once."""
    pairs = [
        (_likeness(before[one], now[other]), place, one, other) for place, one in enumerate(left) for other in free
    ]
    used: set[str] = set()
    for likeness, _, one, other in sorted(pairs, key=lambda pair: (-pair[0], pair[1])):
        if likeness >= ALIKE and one not in used and f"new {other}" not in used:
            used |= {one, f"new {other}"}
            yield one, other


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one.split(), other.split(), autojunk=False).ratio()

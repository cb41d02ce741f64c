"""How much of a sentence comes back when its translation is translated back: a hint for the eye, never a proof.

A round trip does not see a lost “not”; it only helps to put the sentences that need a look first.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from math import ceil, log

from accessible_release.translating.engine import Engine
from accessible_release.translating.rendering import Rendering

ORDER = 6
BETA = 2.0
WORST = 0.25
"""The share of sentences that are sent back."""
FEWEST_WORDS = 4
MACHINES = ("translated", "unapproved")
"""Ways in which words came about that no person vouches for."""


def round_trips(renderings: Sequence[Rendering], back: Engine) -> Mapping[str, float]:
    """Source sentence → chrF of what came back, 0 to 100; of the worst sentences."""
    asked = _asked(renderings)
    found = back.candidates([each.text for each in asked])
    return {
        each.source: chrf(candidates[0].text, each.source)
        for each, candidates in zip(asked, found, strict=True)
        if candidates
    }


def chrf(other: str, source: str) -> float:
    """Character n-gram F-score of two texts (Popović 2015, n = 1 … 6, β = 2), 0 to 100, spaces left out."""
    precision, recall, orders = 0.0, 0.0, 0
    for size in range(1, ORDER + 1):
        mine, theirs = _grams(other, size), _grams(source, size)
        if mine and theirs:
            same = sum((mine & theirs).values())
            precision += same / sum(mine.values())
            recall += same / sum(theirs.values())
            orders += 1
    if not precision or not recall:
        return 0.0
    precision, recall = precision / orders, recall / orders
    return round(100 * (1 + BETA**2) * precision * recall / (BETA**2 * precision + recall), 1)


def _grams(text: str, size: int) -> Counter[str]:
    letters = "".join(text.split())
    return Counter(letters[start : start + size] for start in range(len(letters) - size + 1))


def _asked(renderings: Sequence[Rendering]) -> list[Rendering]:
    """The sentences of which the engine was least sure; where it does not tell, those whose length changed most."""
    made = {each.source: each for each in renderings if each.how in MACHINES}
    long = [each for each in made.values() if len(each.source.split()) >= FEWEST_WORDS]
    return sorted(long, key=lambda each: _stretched(each) if each.score is None else each.score)[: _share(len(long))]


def _stretched(each: Rendering) -> float:
    return -abs(log(len(each.text) / len(each.source)))


def _share(count: int) -> int:
    return ceil(count * WORST)

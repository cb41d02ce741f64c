"""Doubled stays doubled, and halved halved."""

from __future__ import annotations

from collections.abc import Iterator

from accessible_release.checking.translated.pair import Pair
from accessible_release.checking.translated.verdict import Doubt, Noted


def doubts(pair: Pair) -> Iterator[Noted]:
    """A word by which something grows or shrinks so many times, where the translation has another one instead.

    The ladder goes on: a person sees it.
    """
    mine, theirs = pair.source.hits("multiples"), pair.other.hits("multiples")
    if {hit.key for hit in mine} & {hit.key for hit in theirs}:
        return
    for was, now in zip(mine[:1], theirs[:1], strict=False):
        doubt = Doubt("multiple", f"{was.key} became {now.key}", hard=False)
        yield Noted(doubt, "amount", (was.start, was.end), (now.start, now.end), firm=True)

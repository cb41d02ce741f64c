"""Conditions stay: what holds only if something else does, does not hold always."""

from __future__ import annotations

from collections.abc import Iterator

from accessible_release.checking.translated.pair import Pair
from accessible_release.checking.translated.verdict import Doubt, Noted


def doubts(pair: Pair) -> Iterator[Noted]:
    """A condition of an English source of which no word is left, where the table of the other language could know one.

    The ladder goes on: a person sees it.
    """
    if not pair.source.language.startswith("en"):
        return
    hits = pair.source.apart("conditions", "no_condition")
    if hits and pair.other.table.has("conditions") and not pair.other.hits("conditions"):
        doubt = Doubt("condition", "a condition may be lost", hard=False)
        yield Noted(doubt, "condition", source=pair.source.clause(hits[0].start), firm=True)

"""Which fact that only the translation has stands in the place of which that only the source has."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from accessible_release.checking.translated.kept import Span

Fact = TypeVar("Fact")


def partners(
    lost: Iterable[Fact],
    new: Iterable[Fact],
    place: Callable[[Fact], Span],
    kind: Callable[[Fact], object] = type,
) -> Mapping[Span, Span]:
    """Where a lost fact stands → where its partner does: the first that is left of the same kind, in order."""
    left, found = list(new), dict[Span, Span]()
    for fact in lost:
        same = next((each for each in left if kind(each) == kind(fact)), None)
        if same is not None:
            left.remove(same)
            found[place(fact)] = place(same)
    return found


def turned(found: Mapping[Span, Span]) -> Mapping[Span, Span]:
    """The same from the side of the translation."""
    return {theirs: mine for mine, theirs in found.items()}

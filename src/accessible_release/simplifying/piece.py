"""The unit that the sentence operators read: one parsed sentence, and the words in it that stay as they are."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc


@dataclass(frozen=True, slots=True)
class Piece:
    """One sentence; at first the release's own, later a part that a split has made of it."""

    doc: Doc
    """A token may hold spaces where several words are one name: “Stop it Now!”."""
    protected: tuple[tuple[int, int], ...] = ()
    """Places in characters whose words no edit may change. They may be moved or repeated, whole."""

    bounds: tuple[tuple[int, int], ...] = ()
    """Places within these where a bound stands (*approximately*): a plainer one of the same kind may take its place."""
    text: str = field(init=False, compare=False, repr=False)
    """The sentence as it reads now."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", self.doc.text)

    def free(self, start: int, end: int) -> bool:
        """Whether `text[start:end]` may be changed: it touches no protected place, nor breaks into one."""
        return all(end <= first or last <= start for first, last in self.protected if first < last)

    def swappable(self, start: int, end: int) -> bool:
        """Whether other words for `text[start:end]` may be tried: it is free, or it is a bound and nothing else."""
        return self.free(start, end) or any(first <= start and end <= last for first, last in self.bounds)

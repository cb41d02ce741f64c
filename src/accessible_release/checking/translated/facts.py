"""The facts of a sentence that its translation must give again, and where they stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

TextFactKind = Literal["exact", "name", "term", "date", "time", "money", "number"]
"""`exact`: telephone numbers, addresses, references, kept to the letter. `money` and `number` go by value."""


@dataclass(frozen=True, slots=True)
class TextFact:
    """A stretch `sentence[start:end]` that states a fact."""

    start: int
    end: int
    kind: TextFactKind
    printed: str
    """As it stands in the source."""
    rendered: str
    """As it is to stand in the translation, should it have to be put in by us."""
    must_shield: bool = False
    """Whether it never goes through an engine: exact facts, glossary terms that are kept."""

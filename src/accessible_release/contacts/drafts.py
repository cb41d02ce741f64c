"""A contact that is being put together."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from accessible_release.contacts.naming import Naming
from accessible_release.contacts.occurrences import Kind, Occurrence
from accessible_release.model import Role

SMALL_WORDS = re.compile(r"\b(?:the|helpline|line|website|site|service|on)\b")

SHORTEST_NUMBER = 7
"""Fewer digits are a short code."""


@dataclass(slots=True)
class Draft:
    """The details found for one contact so far."""

    role: Role
    certainty: float
    """How sure the role is; 0 for not at all."""
    naming: Naming
    found: list[Occurrence] = field(default_factory=list)
    scopes: list[str] = field(default_factory=list)
    """The texts from which its hours, cost and audience may be taken."""
    sentence: str = ""
    """The whole sentence around its first detail."""
    kinds: set[Kind] = field(init=False)
    """Of the details found so far."""
    has_number: bool = field(init=False)
    """Whether a telephone number is among them that is no short code."""

    def __post_init__(self) -> None:
        self.kinds = {each.kind for each in self.found}
        self.has_number = any(each.phone and len(each.phone.identity) >= SHORTEST_NUMBER for each in self.found)

    def take(self, other: Draft) -> None:
        """Add the details and texts of another draft of the same contact."""
        self.found += other.found
        self.scopes += other.scopes
        self.kinds |= other.kinds
        self.has_number = self.has_number or other.has_number


def folded(name: str) -> str:
    """What two ways of writing one name have in common: no small words, no spaces, no capitals."""
    return re.sub(r"\W+", "", SMALL_WORDS.sub(" ", name.lower()))


def alike(one: str, other: str) -> bool:
    """Whether one name is the other, or a part of it."""
    a, b = folded(one), folded(other)
    return bool(a and b) and (a in b or b in a)

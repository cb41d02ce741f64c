"""A contact that is being put together."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from accessible_release.contacts.naming import Naming
from accessible_release.contacts.occurrences import Occurrence
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

    @property
    def phone_keys(self) -> set[str]:
        """The identities of its telephone numbers, short codes left out."""
        return {each.key for each in self.found if each.phone and len(each.phone.identity) >= SHORTEST_NUMBER}


def folded(name: str) -> str:
    """What two ways of writing one name have in common: no small words, no spaces, no capitals."""
    return re.sub(r"\W+", "", SMALL_WORDS.sub(" ", name.lower()))


def alike(one: str, other: str) -> bool:
    """Whether one name is the other, or a part of it."""
    a, b = folded(one), folded(other)
    return bool(a and b) and (a in b or b in a)

"""The words that say what a contact is for (cues.toml) and the services that are known by name (services.toml)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from accessible_release.contacts.wordlists import alternatives, table
from accessible_release.model import Role

ADDRESS = re.compile(r"://|@|www\.|\w\.[a-z]{2,}\b")


@dataclass(frozen=True, slots=True)
class Cue:
    """A list of words that speak for a role."""

    role: Role
    weight: float
    name: bool
    """They are names of services."""
    cased: bool
    """They count only as printed."""
    pattern: re.Pattern[str]

    def places(self, text: str, lowered: str) -> Iterator[re.Match[str]]:
        """Where the words stand in `text`, which is `lowered` in small letters."""
        return self.pattern.finditer(text if self.cased else lowered)


@dataclass(frozen=True, slots=True)
class Seen:
    """A cue at its place in a text."""

    start: int
    end: int
    cue: Cue


@cache
def _cues() -> tuple[Cue, ...]:
    return tuple(
        Cue(
            row["role"],
            row["weight"],
            row.get("name", False),
            row.get("cased", False),
            # Small letters in both, because a search that ignores case is many times slower.
            re.compile(rf"(?<!\w){alternatives(row['words'])}(?!\w)"),
        )
        for file in ("cues", "services")
        for row in table(file)["cue"]
    )


def find_cues(text: str) -> list[Seen]:
    """The cues of `text` in their order."""
    lowered = _lowered(text)
    seen = (Seen(each.start(), each.end(), cue) for cue in _cues() for each in cue.places(text, lowered))
    return sorted(seen, key=lambda each: each.start)


def without_addresses(text: str) -> str:
    """`text`, as long as before, with addresses blanked: their words are their owners' alone."""
    return re.sub(r"\S+", lambda word: " " * len(word.group()) if ADDRESS.search(word.group()) else word.group(), text)


def names_a_service(text: str, role: Role | None = None, least: float = 0.0) -> bool:
    """Whether `text` holds the name of a known kind of service, of one for `role`, of one that counts so much."""
    lowered = _lowered(text)
    names = (cue for cue in _cues() if cue.name and role in {None, cue.role} and cue.weight >= least)
    return any(any(cue.places(text, lowered)) for cue in names)


def _lowered(text: str) -> str:
    """`text` in small letters, as long as before."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else "".join(char.lower()[0] for char in text)

"""A picture: its drawing, what it shows in words, and the words of a sentence that call it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from accessible_release.languages import primary


@dataclass(frozen=True, slots=True)
class Call:
    """A word or phrase that calls a picture."""

    words: tuple[str, ...]
    """As a dictionary has them, in small letters: `library`, `opening`, `hours`."""
    part: str = ""
    """`noun` or `verb`; empty for a phrase, whose words may be anything."""

    def __str__(self) -> str:
        return " ".join(self.words)


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture of the library."""

    name: str
    data: bytes = field(repr=False)
    media_type: str
    """`image/svg+xml`, `image/png` or `image/jpeg`."""
    credit: str
    """Who made it and under which licence, as it is printed."""
    topic: str = ""
    calls: tuple[Call, ...] = ()
    never: tuple[str, ...] = ()
    """Words and phrases in small letters; a sentence with one of them never gets this picture."""
    alts: Mapping[str, str] = field(default_factory=dict, repr=False)
    """Language (BCP 47) → what it shows."""

    def alt(self, language: str) -> str:
        """What it shows, in that language, its region left aside if need be; empty where nobody has said it."""
        return self.alts.get(language) or self.alts.get(primary(language), "")

"""A picture: its drawing, what it shows in words, and the words of a sentence that call it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from accessible_release.languages import primary


@dataclass(frozen=True, slots=True)
class Call:
    """A word or phrase that calls a picture."""

    words: tuple[str, ...]
    """As a dictionary has them, in small letters: `library`, `opening`, `hours`."""
    part: str = ""
    """`noun`, `verb` or `adj`; empty for a phrase, whose words may be anything."""
    object: str = ""
    """The noun that the verb must be said of: `hand` of “wash > hand”; empty where it need not be."""
    weak: bool = False
    """Whether it says so little of a sentence that every other call is better."""

    def __str__(self) -> str:
        return " ".join(self.words) + (f" > {self.object}" if self.object else "")


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture of the library."""

    name: str
    drawing: bytes | Path = field(repr=False)
    """The drawing itself, or the file in which it lies."""
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

    @property
    def data(self) -> bytes:
        """The drawing itself."""
        return self.drawing if isinstance(self.drawing, bytes) else self.drawing.read_bytes()

    def alt(self, language: str) -> str:
        """What it shows, in that language, its region left aside if need be; empty where nobody has said it."""
        return self.alts.get(language) or self.alts.get(primary(language), "")

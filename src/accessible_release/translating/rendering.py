"""What became of one part of a release in another language, and how."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from accessible_release.checking.translated.gate import Doubt
from accessible_release.ledger import Breach

How = Literal["approved", "unapproved", "phrase", "translated", "facts", "kept"]


@dataclass(frozen=True, slots=True)
class Rendering:
    """A sentence and what it is in the other language."""

    source: str
    text: str
    how: How
    """`approved` by a person before, `unapproved` words of a translation file, a `phrase` of ours, `translated` by an
    engine, nothing but `facts`, or `kept` in its own language."""
    rung: int = 0
    score: float | None = None
    """Mean log probability of a word."""
    breaches: tuple[Breach, ...] = ()
    """Of a sentence that was kept: what its last translation would have broken. Of an approved one: what it breaks."""
    doubts: tuple[Doubt, ...] = ()

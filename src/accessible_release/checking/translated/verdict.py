"""What the gate says of a translation."""

from __future__ import annotations

from dataclasses import dataclass

from accessible_release.ledger import Breach


@dataclass(frozen=True, slots=True)
class Doubt:
    """What a person should look at."""

    kind: str
    """Such as `duty`."""
    why: str
    """In plain words."""
    hard: bool
    """Whether it touches a fact."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Breaches: never to be published. Doubts: to be looked at."""

    breaches: tuple[Breach, ...] = ()
    doubts: tuple[Doubt, ...] = ()

"""What is seen in a translation when it is whole: what comes back of it, how likely each part is wrong, the flags."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from accessible_release.plugins import Route
from accessible_release.translating.engine import Engine
from accessible_release.translating.flags import Flag, Part, flags
from accessible_release.translating.risk.risks import risks
from accessible_release.translating.risk.weighing import Risk
from accessible_release.translating.round_trip import round_trips
from accessible_release.translating.ways_back import ways_back


@dataclass(frozen=True, slots=True)
class Seen:
    """What a person is told of a translation."""

    flags: tuple[Flag, ...]
    """The worst first."""
    came_back: Mapping[str, str]
    """Words of the translation → the same translated back; empty where no way back is installed."""
    risks: Mapping[tuple[str, str], Risk]
    """(source sentence, translation) → how likely it is wrong; empty where the source is not English."""


def seen_in(parts: Sequence[Part], route: Route, back: Engine | None, unread: str) -> Seen:
    """What is seen in the parts of a translation. `unread`: the name of the language, if the gate has no table of it.

    Where the source is not English, how much comes back stands for the risk.
    """
    made = [part.rendering for part in parts]
    came_back = ways_back(made, back)
    risky = risks(made, came_back, route.source, route.target)
    trips = round_trips(made, back) if back and not risky else {}
    return Seen(flags(parts, trips, unread, risky), came_back, risky)

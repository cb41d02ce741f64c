"""One risk for each sentence, from 0 to 1, in words for people: low, read this, likely wrong, and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import exp
from typing import Literal

from accessible_release import tables
from accessible_release.translating.risk.meanings import Met
from accessible_release.translating.risk.signs import Signs

FILE = "weights.toml"
MOST = 3
"""How many words of a kind are named."""
LITTLE = 0.55
"""From here on it is told that little came back."""
SURE = 0.9
"""The least risk of a sentence in which a word stands for the wrong meaning."""

Level = Literal["low", "read this", "likely wrong"]


@dataclass(frozen=True, slots=True)
class Risk:
    """How likely a translation says something else than its source."""

    share: float
    """Of sentences like it, how many are wrong, 0 to 1."""
    level: Level
    reasons: tuple[str, ...]
    """Sentences for people, the weightiest first."""


def risk(signs: Signs, *, way_back: bool) -> Risk:
    """The risk that signs make together; `way_back`: whether it was known what comes back."""
    weights = tables.toml(__package__, FILE)["with_way_back" if way_back else "without_way_back"]
    values = signs.values
    total = weights["base"] + sum(weight * values[name] for name, weight in weights.items() if name != "base")
    share = round(max(1 / (1 + exp(-total)), SURE if signs.mistaken else 0.0), 2)
    return Risk(share, _level(share), tuple(_reasons(signs)))


def _level(share: float) -> Level:
    levels = tables.toml(__package__, FILE)["levels"]
    if share >= levels["wrong"]:
        return "likely wrong"
    return "read this" if share >= levels["read"] else "low"


def _reasons(signs: Signs) -> Iterator[str]:
    for wrong in signs.mistaken:
        yield f"“{wrong.printed}” seems to be taken in another meaning: the translation has “{wrong.said}”"
    named = {wrong.printed for wrong in signs.mistaken}
    for found in [each for each in _once(signs.meanings) if each.printed not in named][:MOST]:
        yield _meant(found)
    if signs.lost:
        yield f"translated back, no word for {_quoted(signs.lost)} comes back"
    if signs.little >= LITTLE:
        yield f"translated back, little of it comes back ({100 * (1 - signs.little):.0f} of 100)"
    if signs.repeated:
        yield "the translation says words twice"


def _once(found: Sequence[Met]) -> list[Met]:
    return list({each.printed.lower(): each for each in found}.values())


def _meant(found: Met) -> str:
    meaning = found.meaning
    senses = " or ".join(f"“{', '.join(each)}”" for each in (meaning.usual, meaning.other) if each)
    return f"engines often mistake “{found.printed}” ({senses})"


def _quoted(words: Sequence[str]) -> str:
    shown = list(dict.fromkeys(words))
    more = " and others" if len(shown) > MOST else ""
    return ", ".join(f"“{word}”" for word in shown[:MOST]) + more

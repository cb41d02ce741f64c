"""Figures with a unit: `200mg/l`, `40 µg/m³`, `36–38C`, `5.5 kWh`. A unit is never left for the engine to guess at."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from accessible_release.narrating.spoken.cardinals import cardinal
from accessible_release.narrating.spoken.tables import rows

NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
SAME = {"μ": "µ", "ºC": "°C", "ºF": "°F", "℃": "°C", "℉": "°F", "° C": "°C", "° F": "°F"}
"""Signs that look alike; the first is the Greek letter, the second the sign of a millionth."""
DEGREES = re.compile(r"(?i:(?<=\bdegrees )|(?<=\bdegree )|(?<=\bdeg ))([CF])\b")
SCALES = {"C": "Celsius", "F": "Fahrenheit"}
PLACE_BEFORE = re.compile(
    r"\b(?:flats?|units?|rooms?|seats?|years?|class|form|plots?|blocks?|bus|buses|routes?|service|houses?|numbers?"
    r"|no\.?|gate|platform|coach|level|stand|apartments?|phase|zone|court|category|grade|bays?|ward|junction|stage"
    r"|the|type) $",
    re.IGNORECASE,
)
PLACE_AFTER = re.compile(r" (?:bus|buses|route|service|line|pupils?|students?|class)\b|,? (?!\w+day)[A-Z][a-z]+")
NAME_BEFORE = re.compile(r"\b[A-Z][a-z]+,? $")
HEAT = re.compile(
    r"temperature|degree|\bheat|\bhot\b|warm|cold|chill|freez|frost|fever|\bcool|weather|boil|fridge|oven|\bhighs?\b"
    r"|\blows?\b|reach|\bmet office",
    re.IGNORECASE,
)
LENGTH_AFTER = re.compile(
    r"[ -](?:long|wide|high|deep|tall|thick|across|away|apart|above|below|from|of|in (?:length|height|width|depth)"
    r"|(?:[a-z]+ )?(?:fences?|walls?|hedges?|drop|gap|distance|strip|path|pool|race|sprint|trench|bridge|cranes?|tower"
    r"|mast|trees?|exclusion|cordon|buffer|pipe|cable|beach|boat|vessel|yacht|ladder|fall|waves?|swell|tide|stretch"
    r"|radius))\b"
)
COUNTED_AFTER = re.compile(r" (?:people|children|women|men|[a-z]+s)\b")
NOUN_AFTER = re.compile(
    r"-(?!worth)[a-z]| (?!(?:of|in|to|from|at|away|and|or|per|on|by|for|above|below|long|wide|high|deep|tall"
    r"|thick|if|as|is|was|worth)\b)[A-Za-z]"
)
SEVERAL_AFTER = re.compile(
    r" (?!(?:as|is|was|has|its|this|us|means|comes|goes|feels|helps|remains|makes|equals|gives|costs|brings|leaves|lies"
    r"|seems|lasts|takes|sits|runs|covers|lets|allows|needs|keeps|always|across|upwards|downwards|towards)\b)"
    r"[a-z]{2,}(?<!s)s\b"
)
"""`7.5t lorries`; not a verb."""
ARTICLE_BEFORE = re.compile(r"\ban? $", re.IGNORECASE)


class _Unit(NamedTuple):
    one: str
    more: str
    when: str


def measures(text: str) -> str:
    """`text` with its figures that have a unit in words."""
    for printed, sign in SAME.items():
        text = text.replace(printed, sign)
    text = DEGREES.sub(lambda found: SCALES[found[1]], text)
    return _pattern().sub(_measure, _per().sub(_rate, text))


@cache
def _units() -> dict[str, _Unit]:
    return {row[0]: _Unit(row[1], row[2], row[3] if len(row) > 3 else "always") for row in rows("units", "en")}


@cache
def denominators() -> Mapping[str, str]:
    """What a rate is told by, behind a slash, as it is spoken."""
    own = {row[0]: row[1] for row in rows("denominators", "en")}
    return {printed: unit.one for printed, unit in _units().items() if unit.when in ("always", "rate", "glued")} | own


@cache
def _pattern() -> re.Pattern[str]:
    unit, below = (any_of(table) for table in (_units(), denominators()))
    return re.compile(
        rf"(?<![\w.,/:£$€])(?<!\d[-–—])(?P<sign>(?<![\w)\]-])-)?"
        rf"(?:(?P<low>{NUMBER})(?P<lower>{unit})?(?P<to>\s?[-–—]\s?| to ))?"
        rf"(?P<number>{NUMBER})(?P<gap>\s?)(?P<unit>{unit})"
        rf"(?:\s?/\s?(?P<size>\d{{1,4}})?\s?(?P<below>{below}))?(?![\w/]|-\d)"
    )


@cache
def _per() -> re.Pattern[str]:
    """`27p per kWh`, `60 beats/min`: a rate without a unit before it."""
    units = any_of({unit: one for unit, one in denominators().items() if len(unit) > 1})
    periods = any_of({row[0]: row for row in rows("denominators", "en") if len(row[0]) > 1} | {"min": ()})
    count = r"(?P<count>\b\d[\d.,]*(?: [a-z]+)? [A-Za-z]\w*)"
    return re.compile(rf"\bper (?P<unit>{units})(?!\w)|{count}/(?P<period>{periods})(?![\w/])")


def _rate(found: re.Match[str]) -> str:
    count = f"{found['count']} " if found["count"] else ""
    return f"{count}per {denominators()[found['unit'] or found['period']]}"


def any_of(table: Mapping[str, object]) -> str:
    """A pattern for the keys of a table, the longest first."""
    return "|".join(re.escape(printed) for printed in sorted(table, key=lambda printed: -len(printed)))


def _measure(found: re.Match[str]) -> str:
    unit = _unit(found)
    if unit is None or (found["low"] and not _rises(found)):
        return found[0]
    number = cardinal(found["number"])
    if found["low"]:
        number = f"{cardinal(found['low'])} to {number}"
    said = f"{number} {unit.one if _is_one(found) else unit.more}"
    if found["below"]:
        size = f"{cardinal(found['size'])} " if found["size"] else ""
        below = denominators()[found["below"]]
        said += f" per {size}{_units()[found['below']].more if size and found['below'] in _units() else below}"
    return ("minus " if found["sign"] else "") + said


def _rises(found: re.Match[str]) -> bool:
    low, high = (float(found[group].replace(",", "")) for group in ("low", "number"))
    same = not found["lower"] or found["lower"] == found["unit"]
    return same and (low < high or "to" in found["to"])


def _is_one(found: re.Match[str]) -> bool:
    """One of it, or the name of what it describes: `a 5km run` is a five kilometre run."""
    if found["number"] == "1" and not found["low"]:
        return True
    several = not found["gap"] and SEVERAL_AFTER.match(found.string, found.end())
    return bool(several) or describes(found)


def describes(found: re.Match[str]) -> bool:
    """Whether a measure or a sum stands before the noun that it describes, and so in the singular: `a £20 note`."""
    text = found.string
    return bool(ARTICLE_BEFORE.search(text[: found.start()]) and NOUN_AFTER.match(text, found.end()))


def _unit(found: re.Match[str]) -> _Unit | None:
    """The unit; None where the letter behind the number is something else."""
    unit = _units()[found["unit"]]
    if unit.when == "length":
        return unit if found["below"] else _length(found, unit)
    holds = {"always": True, "glued": not found["gap"], "letter": _is_measured(found), "rate": False}
    return unit if found["below"] or holds[unit.when] else None


def _length(found: re.Match[str], unit: _Unit) -> _Unit | None:
    """`2m high` is metres, `2m people` millions, and `2 m` metres."""
    beside = found.string[: found.start()].endswith(" by ") or found.string.startswith(" by ", found.end())
    if found["gap"] or beside or LENGTH_AFTER.match(found.string, found.end()):
        return unit
    return _Unit("million", "million", "") if COUNTED_AFTER.match(found.string, found.end()) else None


def _is_measured(found: re.Match[str]) -> bool:
    """`38C` and `2L` by themselves; behind `Flat` or a name, or before one, they are an address, a class or a bus."""
    before, text = found.string[: found.start()], found.string
    if found["sign"] or "." in found["number"]:
        return True
    if PLACE_BEFORE.search(before) or PLACE_AFTER.match(text, found.end()):
        return False
    return HEAT.search(text) is not None if found["gap"] or NAME_BEFORE.search(before) else True

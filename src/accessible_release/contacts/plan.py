"""Numbering plans: short codes, national shapes, and which country a text is about (numbering.toml)."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from accessible_release.model import Role


@dataclass(frozen=True, slots=True)
class ShortCode:
    """A number with no international form."""

    role: Role
    name: str
    regions: tuple[str, ...]
    relay: bool
    """It is for textphones and relay services."""
    marked: bool
    """Its printed form alone shows that it is no ordinary figure."""


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath("numbering.toml").read_text(encoding="utf-8"))


@cache
def short_codes() -> dict[str, tuple[ShortCode, ...]]:
    """Digits → what they mean, by region."""
    found: dict[str, tuple[ShortCode, ...]] = {}
    for row in _table()["short"]:
        code = ShortCode(
            row["role"], row["name"], tuple(row["regions"]), row.get("relay", False), row.get("marked", False)
        )
        for digits in row["codes"]:
            found[digits] = (*found.get(digits, ()), code)
    return found


def short_code(digits: str, regions: tuple[str, ...]) -> ShortCode | None:
    """What `digits` mean in the first of `regions` in which they mean anything."""
    meanings = short_codes().get(digits, ())
    return next((each for region in regions for each in meanings if region in each.regions), None)


@cache
def _shapes() -> dict[str, re.Pattern[str]]:
    return {region: re.compile(shape) for region, shape in _table()["shapes"].items()}


def has_shape(digits: str, region: str) -> bool:
    """Whether `digits` (as dialled at home) have the shape of a number of the region."""
    shape = _shapes().get(region)
    return shape is not None and shape.fullmatch(digits) is not None


def regions_of(text: str, default: tuple[str, ...]) -> tuple[str, ...]:
    """The regions that `text` speaks of, the most named first, then `default`."""
    counts = dict(_counted(text))
    named = sorted((region for region in counts if counts[region]), key=lambda region: -counts[region])
    return tuple(dict.fromkeys((*named, *default)))


def _counted(text: str) -> Iterator[tuple[str, int]]:
    for region, pattern in _table()["evidence"].items():
        yield region, len(re.findall(pattern, text))

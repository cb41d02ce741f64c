"""Numbering plans: short codes, national shapes, and which country a text is about (numbering.toml)."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache

from accessible_release import languages
from accessible_release.contacts.wordlists import alternatives, table
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
def short_codes() -> dict[str, tuple[ShortCode, ...]]:
    """Digits → what they mean, by region."""
    found: dict[str, tuple[ShortCode, ...]] = {}
    for row in table("numbering")["short"]:
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
    plans = table("numbering")
    return {region: re.compile(shape) for region, shape in {**plans["shapes"], **plans["shapes_abroad"]}.items()}


def has_shape(digits: str, region: str) -> bool:
    """Whether `digits` (as dialled at home) have the shape of a number of the region."""
    shape = _shapes().get(region)
    return shape is not None and shape.fullmatch(digits) is not None


@cache
def any_shape() -> re.Pattern[str]:
    """The shapes of all countries in one expression."""
    return re.compile("|".join(f"(?:{shape.pattern})" for shape in _shapes().values()))


def all_regions() -> tuple[str, ...]:
    """The regions whose numbers are sought in every release."""
    return tuple(table("numbering")["shapes"])


def home_of(language: str) -> tuple[str, ...]:
    """The countries in which a language (BCP 47) is at home; none for English, whose countries the text must name.

    The domain of a country is its name in small letters.
    """
    return tuple(languages.table(language, languages.ABOUT).get("home", ()))


def spoken_of_at_home(language: str, text: str, expected: tuple[str, ...]) -> tuple[str, ...]:
    """The countries of a language's home, and Britain, that its tag, the addresses in a text or the user name."""
    _, _, own = language.partition("-")
    domains = {region.lower(): region for region in home_of(language)} | {"uk": "GB"}
    found = re.findall(rf"\.({'|'.join(domains)})\b(?!\.[a-z])", text)
    named = Counter(domains[each] for each in found)
    asked = (region for region in (own.upper(), *expected) if region in domains.values() and region != "GB")
    return tuple(dict.fromkeys((*asked, *(region for region, _ in named.most_common()))))


def regions_of(text: str, default: tuple[str, ...]) -> tuple[str, ...]:
    """The regions that `text` speaks of, the most named first, then `default`."""
    domains, currencies = table("numbering")["evidence"]["domains"], table("numbering")["evidence"]["currencies"]
    counts = Counter(found.lastgroup or "" for found in _region_words().finditer(text))
    counts.update(domains[found["domain"]] for found in _region_domains().finditer(text))
    for sign, region in currencies.items():
        counts[region] += text.count(sign)
    named = (region for region, times in counts.most_common() if times)
    return tuple(dict.fromkeys((*named, *default)))


@cache
def _region_words() -> re.Pattern[str]:
    """All regions' words in one expression with a group for each region, so that a text is read once."""
    rows = table("numbering")["evidence"]["words"].items()
    groups = "|".join(f"(?P<{region}>{alternatives(lines)})" for region, lines in rows)
    return re.compile(rf"(?<!\w)(?:{groups})(?!\w)")


@cache
def _region_domains() -> re.Pattern[str]:
    """A country's domain at the end of an address; `.gov` is American only where nothing follows."""
    return re.compile(rf"\.(?P<domain>{'|'.join(table('numbering')['evidence']['domains'])})\b(?!\.[a-z])")

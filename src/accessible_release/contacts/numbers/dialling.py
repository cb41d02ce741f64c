"""What a stretch of digits dials: `phonenumbers` is the judge, and the numbering plans where it knows no number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import phonenumbers

from accessible_release.contacts.characters import digits_of
from accessible_release.contacts.numbers.number import international
from accessible_release.contacts.plan import all_regions, any_shape, has_shape, short_code, short_codes

LONGEST, SHORTEST = 15, 6
LONGEST_LOCAL, LONGEST_NATIONAL = 8, 10
LONGEST_BARE = 11
"""More digits than this without a gap are a serial number."""
SINGLES = 6
"""So many single digits in a row are a number that is written digit by digit."""
USUAL = re.compile(r"[(\[]?0\d{2,4}[)\]]?[ -]\d{3,4}[ -]?\d{3,4}")
"""An area code with its zero, and the rest in one group or two."""
AMERICA = {"US", "CA"}
AMERICAN_GROUPS = ([3, 3, 4], [1, 3, 3, 4], [6, 4], [3, 7], [1, 3, 7])
GROUP = re.compile(r"\d+")
INTERNATIONAL = re.compile(r"[(\[]?(?:\+|00(?=[1-9 ]))")
OUR_COUNTRIES = re.compile(r"[(\[]?00 ?(?:(?:44|353|1|61|64)(?=[ ()\]])|(?:44|353|61|64)(?=\d))")
BARE_COUNTRY = re.compile("44|353|61|64")
"""An international number whose plus sign was lost."""
TRUNK = re.compile(r"\(0\)|\[0\]")

ASSIGNED, SECOND, POSSIBLE, ELSEWHERE = 0.0, 0.5, 1.5, 3.0
"""What speaks against a reading: nothing; it is of a second country; only its length fits; it is of any country."""


@dataclass(frozen=True, slots=True)
class Home:
    """Whose numbers a text in another language than English may print."""

    named: tuple[str, ...]
    """The countries that the text names: a number that only one of them has gets its international form."""
    possible: tuple[str, ...]
    """The countries in which the language is at home, and those expected: such a number is dialled as printed."""


@dataclass(frozen=True, slots=True)
class Dialled:
    """What a printed number dials, and what speaks against it."""

    cost: float
    e164: str | None = None
    short: str | None = None


def may_dial(digits: str) -> bool:
    """Whether `digits` may be a number somewhere: of a country's shape, with an international prefix, or a code."""
    abroad = digits.startswith("00") or (len(digits) > LONGEST_NATIONAL and BARE_COUNTRY.match(digits) is not None)
    return abroad or any_shape().fullmatch(digits) is not None or digits in short_codes()


@lru_cache(maxsize=4096)
def dialled(printed: str, regions: tuple[str, ...], home: Home | None, *, speaks: bool, told: bool) -> Dialled | None:
    """What `printed` dials in one of `regions`; None if it is no telephone number.

    `speaks`: a word that speaks of phones stands near; `told`: the words right before it tell to dial it.
    """
    digits = digits_of(printed)
    code = short_code(digits, regions)
    if code and code.marked:
        return Dialled(ASSIGNED, short=digits)
    if not SHORTEST <= len(digits) <= LONGEST or _is_serial(printed, digits):
        return None
    if home:
        return _at_home(printed, home, speaks=speaks)
    found = _here(printed, digits, regions, speaks=speaks, told=told)
    split = [len(group) for group in GROUP.findall(printed)]
    if found is None and (told or (speaks and split in AMERICAN_GROUPS[:2])):
        return _elsewhere(printed, digits, regions)
    return found


def _elsewhere(printed: str, digits: str, regions: tuple[str, ...]) -> Dialled | None:
    """A number of a country that the release does not name."""
    others = tuple(region for region in all_regions() if region not in regions)
    return Dialled(ELSEWHERE, short=digits) if _is_of(printed, digits, others) else None


def _is_serial(printed: str, digits: str) -> bool:
    """Whether it is one long row of digits, as serial numbers are printed."""
    return digits == printed.strip("()[]") and len(digits) > LONGEST_BARE and not OUR_COUNTRIES.match(printed)


def _at_home(printed: str, home: Home, *, speaks: bool) -> Dialled | None:
    """The international form, if exactly one of the countries that the text names has such a number."""
    digits = digits_of(printed)
    forms = {each.e164: each for region in home.named if (each := _here(printed, digits, (region,), speaks=False))}
    if not home.named and (abroad := _here(printed, digits, (), speaks=False)):
        forms[abroad.e164] = abroad
    if len(forms) == 1:
        return next(iter(forms.values()))
    return Dialled(ELSEWHERE, short=digits) if speaks and _is_of(printed, digits, home.possible) else None


def _is_of(printed: str, digits: str, others: Sequence[str]) -> bool:
    """Whether it is a number of a country that the release does not name.

    It is shown and dialled as it is printed: which country's it is, nobody can say.
    """
    return any(
        has_shape(digits, region) and _grouped(printed, region, speaks=True) and international(digits, region)
        for region in others
    )


def _here(printed: str, digits: str, regions: tuple[str, ...], *, speaks: bool, told: bool = False) -> Dialled | None:
    prefix = INTERNATIONAL.match(printed)
    if prefix:
        plus = "+" in prefix.group()
        if not (speaks or plus or OUR_COUNTRIES.match(printed)):
            return None
        found = _abroad(digits_of(TRUNK.sub("", printed[prefix.end() :])))
        if found or plus:
            return found
    if told and (found := _with_bare_country(digits, regions)):
        return found
    fitting = _fitting(printed, digits, regions, speaks=speaks, told=told)
    return _assigned(digits, regions, fitting) or _unassigned(printed, digits, fitting, speaks=speaks, told=told)


def _fitting(printed: str, digits: str, regions: tuple[str, ...], *, speaks: bool, told: bool) -> list[str]:
    """The regions whose numbers have such a shape, and are grouped like that unless people are told to dial it."""
    shaped = [region for region in regions if has_shape(digits, region)]
    return shaped if told else [region for region in shaped if _grouped(printed, region, speaks=speaks)]


def _abroad(digits: str) -> Dialled | None:
    """What the digits behind an international prefix dial."""
    known = international("+" + digits, None)
    e164 = known or international("+" + digits, None, assigned=False)
    return Dialled(ASSIGNED if known else POSSIBLE, e164=e164) if e164 else None


def _with_bare_country(digits: str, regions: tuple[str, ...]) -> Dialled | None:
    """What digits dial that begin with the code of one of the regions, without its plus sign."""
    country = BARE_COUNTRY.match(digits)
    if not country or not _calls(country[0]) & set(regions):
        return None
    e164 = international("+" + digits, None)
    return Dialled(SECOND, e164=e164) if e164 else None


def _assigned(digits: str, regions: tuple[str, ...], fitting: Sequence[str]) -> Dialled | None:
    """The number of one of the fitting regions, if it is given out there."""
    assigned = next((e164 for region in fitting if (e164 := international(digits, region))), None)
    if not assigned:
        return None
    first = fitting[0] == regions[0] and international(digits, regions[0]) == assigned
    return Dialled(ASSIGNED if first else SECOND, e164=assigned)


def _unassigned(printed: str, digits: str, fitting: Sequence[str], *, speaks: bool, told: bool) -> Dialled | None:
    """A number that is not given out (retired, fictional): a word has to speak of phones, or the grouping be usual."""
    spoken_of = told or (speaks and len(digits) > LONGEST_LOCAL)
    bare = digits == printed.strip("()[]")
    believed = (
        region for region in fitting if spoken_of or (region in AMERICA and not bare) or USUAL.fullmatch(printed)
    )
    possible = next((e164 for region in believed if (e164 := international(digits, region, assigned=False))), None)
    return Dialled(POSSIBLE, e164=possible) if possible else None


def _calls(country: str) -> set[str]:
    """The regions behind a country's code."""
    return set(phonenumbers.region_codes_for_country_code(int(country)))


def _grouped(printed: str, region: str, *, speaks: bool) -> bool:
    """Whether it is written as numbers of the region are; bare digits need a word that speaks of phones."""
    split = [len(group) for group in GROUP.findall(printed)]
    singly = len(split) >= SINGLES and max(split) == 1
    if len(split) == 1:
        return speaks or (region not in AMERICA and printed.startswith("0") and split[0] >= 10)
    if singly:
        return speaks
    return region not in AMERICA or split in AMERICAN_GROUPS

"""The numbers of a text in any language as values: digits with their scale, currency, unit; words, as far as a table goes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache, lru_cache
from typing import NamedTuple

from accessible_release import locales
from accessible_release.checking.translated.kept import Span
from accessible_release.checking.translated.tables import Table, table_or_signs
from accessible_release.checking.translated.wordforms import APOSTROPHES, DIGITS

SHORT_SCALE = 2
CENTURY = 100
LINK = r"(?:[\s\u00a0\u202f-]|(?<!\w)(?:de|d'|di|o|i|of)\s){0,3}"
"""What may stand between a number and what it counts: “2,5 milhões de libras”."""


RANGE = re.compile(r"\s?(?:[-–]|[^\W\d]{1,5})\s?\Z")
"""What stands between the two ends of a range."""


class Figure(NamedTuple):
    """A number, and what stands right beside it."""

    value: Decimal
    currency: str
    """ISO code or `PENCE`; empty for none."""
    unit: str
    """A class of the table's units, such as `percent`; empty for none."""
    start: int
    """With its currency."""
    end: int
    """With its scale, per cent sign and currency, without other units."""
    unit_end: int
    """With whatever it counts."""
    digits: bool = True
    """Whether it is printed in digits."""

    @property
    def said(self) -> str:
        """For messages."""
        return f"{self.currency} {self.value:,f}".strip() + ("%" if self.unit == "percent" else "")


@cache
def _either(language: str, part: str, key: str = "") -> str:
    """Any form of a part of the table, the longest first."""
    known = table_or_signs(language)
    forms = list(known.scales) if part == "scales" else [
        form for name, words in known.forms(part).items() for form in words if key in {"", name}
    ]
    ordered = sorted({_plain(form) for form in forms}, key=len, reverse=True)
    ends = [re.escape(form).replace(r"\*", r"\w*").replace(r"\ ", r"\s") + (r"(?!\w)" if form[-1].isalnum() else "") for form in ordered]
    return "|".join(ends) or r"(?!)"


def _plain(text: str) -> str:
    small = text.translate(DIGITS).translate(APOSTROPHES)
    return small.lower() if len(small.lower()) == len(small) else small


@cache
def _classes(language: str, part: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    known = table_or_signs(language)
    return tuple((re.compile(rf"(?:{_either(language, part, key)})\Z"), key) for key in known.forms(part))


@cache
def _pattern(language: str) -> re.Pattern[str]:
    decimal, group = locales.number_signs(language)
    spaces = r"\s'"
    groups = rf"[{re.escape(group)}{spaces}]"
    number = rf"\d{{1,3}}(?:{groups}\d{{3}})+(?!\d)(?:{re.escape(decimal)}\d+)?|\d+(?:{re.escape(decimal)}\d+)?"
    signs = [form for forms in table_or_signs(language).forms("currencies").values() for form in forms]
    before = "|".join(re.escape(_plain(form)) for form in sorted(signs, key=len, reverse=True) if not form.islower())
    return re.compile(
        rf"(?:(?<![^\W\d])(?P<before>{before})\s?)?(?<![\d])(?P<digits>{number})"
        rf"(?:[\s\u00a0\u202f-]?(?P<scale>{_either(language, 'scales')}))?"
        rf"(?:{LINK}(?P<after>{_either(language, 'currencies')}))?"
    )


@cache
def _unit_pattern(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?:st|nd|rd|th|s|º|ª)?{LINK}(?P<unit>{_either(language, 'units')})")


@lru_cache(maxsize=2048)
def figures(text: str, language: str) -> tuple[Figure, ...]:
    """The numbers of a text in which everything else that has digits is blanked, in order."""
    known, small = table_or_signs(language), _plain(text)
    found = [_figure(match, small, language) for match in _pattern(language).finditer(small)]
    taken = [(each.start, each.end) for each in found]
    spelled = list(_spelled(known, text, small, taken)) if known.has("numbers") else []
    return tuple(_ranged(sorted([*found, *spelled], key=lambda each: each.start), small))


def _figure(match: re.Match[str], small: str, language: str) -> Figure:
    decimal, _ = locales.number_signs(language)
    digits = re.sub(rf"[^\d{re.escape(decimal)}]", "", match["digits"]).replace(decimal, ".")
    value, end = Decimal(digits), match.end("digits")
    currency = _class_of(match["before"] or "", language, "currencies")
    scale = match["scale"] or ""
    followed = currency or match["after"]
    if scale and (len(scale) > SHORT_SCALE or followed or not _class_of(scale, language, "units")):
        value *= table_or_signs(language).scales[next(key for key in table_or_signs(language).scales if _plain(key) == scale)]
        value, end = _whole(value), match.end("scale")
    if match["after"] and not currency and (end == match.end("scale") or not scale):
        currency, end = _class_of(match["after"], language, "currencies"), match.end("after")
    beside = _unit_pattern(language).match(small, end)
    unit = _class_of(beside["unit"], language, "units") if beside else ""
    if unit == "percent" and beside:
        end = beside.end()
    return Figure(value, currency, "" if currency else unit, match.start(), end, beside.end() if beside else end)


def _whole(value: Decimal) -> Decimal:
    """2500000 for 2500000.0."""
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()


def _class_of(form: str, language: str, part: str) -> str:
    return next((key for pattern, key in _classes(language, part) if form and pattern.match(form)), "")


def _spelled(known: Table, text: str, small: str, taken: list[Span]) -> Iterator[Figure]:
    """Number words; words that follow one another make one number: two hundred and six thousand."""
    days = {(hit.start, hit.end) for hit in known.hits(text) if hit.part == "weekdays"}
    hits = [
        hit
        for hit in known.hits(text)
        if hit.part == "numbers"
        and (hit.start, hit.end) not in days
        and not any(hit.start < end and start < hit.end for start, end in taken)
    ]
    runs: list[list[tuple[Decimal, int, int]]] = []
    for hit in hits:
        part = (Decimal(hit.key), hit.start, hit.end)
        joined = runs and re.fullmatch(r"(?:[\s-]+|\s(?:and|e|y|și|i|a|et|og)\s)", small[runs[-1][-1][2] : hit.start])
        if joined:
            runs[-1].append(part)
        else:
            runs.append([part])
    for run in runs:
        value, start, end = _sum([each[0] for each in run]), run[0][1], run[-1][2]
        scale = re.compile(rf"[\s-](?P<scale>{_either(known.language, 'scales')})").match(small, end)
        if scale:
            value *= next((size for key, size in known.scales.items() if _plain(key) == scale["scale"]), 1)
            end = scale.end()
        beside = _unit_pattern(known.language).match(small, end)
        money = re.compile(rf"{LINK}(?P<after>{_either(known.language, 'currencies')})").match(small, end)
        currency = _class_of(money["after"], known.language, "currencies") if money and len(money["after"]) > 1 else ""
        unit = _class_of(beside["unit"], known.language, "units") if beside and not currency else ""
        yield Figure(value, currency, unit, start, end, beside.end() if beside else end, digits=False)


def _sum(parts: list[Decimal]) -> Decimal:
    total = current = Decimal(0)
    for part in parts:
        if part >= CENTURY:
            current = (current or 1) * part
            if part > CENTURY:
                total, current = total + current, Decimal(0)
        else:
            current += part
    return total + current


def _ranged(found: list[Figure], small: str) -> Iterator[Figure]:
    """The second year of 2019/20 is 2020; in “10 to 15 per cent” both are per cent."""
    for each, after in zip(found, [*found[1:], None], strict=False):
        year = re.search(r"(?<!\d)((?:19|20)\d)(\d)[/–-]\Z", small[max(0, each.start - 6) : each.start])
        if each.digits and year and each.end - each.start == 2 and each.value > int(year[1][-1] + year[2]):  # noqa: PLR2004
            yield each._replace(value=each.value + int(year[1][:2]) * CENTURY)
        elif after and not each.unit and not each.currency and RANGE.match(small[each.end : after.start]):
            yield each._replace(unit=after.unit, currency=after.currency)
        else:
            yield each

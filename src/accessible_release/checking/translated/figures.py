"""The numbers of a text in any language as values, each with its scale, its currency and its unit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache, lru_cache
from typing import NamedTuple

from accessible_release import locales
from accessible_release.analysis.spans import quantities
from accessible_release.checking.translated.patterns import any_of, class_of, either, plain, scale_of
from accessible_release.checking.translated.spelled import number_words
from accessible_release.checking.translated.tables import table_or_signs

SHORT_SCALE = 2
MILLIONS = re.compile(quantities.MILLIONS)
CENTURY = 100
LINK = r"(?:[\s-]|(?<!\w)(?:de|d'|di|o|i|of)\s){0,3}"
"""What may stand between a number and what it counts: “2,5 milhões de libras”."""
NTH = r"(?:st|nd|rd|th|s|º|ª)?"
RANGE = re.compile(
    r"\s?(?:[-–]|to|and|or|till|a|à|al|e|y|o|ou|u|et|bis|und|oder|do|i|lub|la|și|sau|iki|ir|ar|hyd|"
    r"neu|hasta|إلى|و|أو|سے|تا|اور|یا)\s?\Z"
)
"""What stands between the two ends of a range."""
SHORT_YEAR = re.compile(r"(?<!\d)((?:19|20)\d)(\d)[/–-]\Z")


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


@lru_cache(maxsize=2048)
def figures(text: str, language: str) -> tuple[Figure, ...]:
    """The numbers of a text in which everything else that has digits is blanked, in order."""
    small = plain(text)
    found = [_printed(match, small, language) for match in _in_digits(language).finditer(small)]
    known = table_or_signs(language)
    for word in number_words(known, text) if known.has("numbers") else []:
        if not any(word.start < each.end and each.start < word.end for each in found):
            found.append(_counted(word.value, word.start, word.end, small, language)._replace(digits=False))
    return tuple(_ranged(sorted(found, key=lambda each: each.start), small))


@cache
def _in_digits(language: str) -> re.Pattern[str]:
    decimal, group = locales.number_signs(language)
    whole = rf"\d{{1,3}}(?:[{re.escape(group)}\s']\d{{3}})+(?!\d)(?:{re.escape(decimal)}\d+)?"
    signs = [form for forms in table_or_signs(language).forms("currencies").values() for form in forms]
    before = any_of(form for form in signs if not form.islower())
    return re.compile(
        rf"(?:(?<![^\W\d])(?P<before>{before})\s?)?(?<!\d)(?P<digits>{whole}|\d+(?:{re.escape(decimal)}\d+)?)"
    )


@cache
def _behind(language: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """What may follow a number: its scale, its currency, its unit."""
    scale, currency, unit = (either(language, part) for part in ("scales", "currencies", "units"))
    return re.compile(rf"[\s-]?({scale})"), re.compile(rf"{LINK}({currency})"), re.compile(rf"{NTH}{LINK}({unit})")


def _printed(match: re.Match[str], small: str, language: str) -> Figure:
    decimal, _ = locales.number_signs(language)
    digits = re.sub(rf"[^\d{re.escape(decimal)}]", "", match["digits"]).replace(decimal, ".")
    currency = class_of(match["before"] or "", language, "currencies")
    return _counted(Decimal(digits), match.start(), match.end(), small, language, currency)


def _counted(value: Decimal, start: int, end: int, small: str, language: str, currency: str = "") -> Figure:
    """A number with what follows it. A short scale that is also a unit (5m) needs a currency."""
    scale, money, unit = _behind(language)
    scaled = scale.match(small, end)
    if scaled:
        paid = currency or money.match(small, scaled.end())
        if (
            len(scaled[1]) > SHORT_SCALE
            or paid
            or MILLIONS.match(small, scaled.start(1))
            or not class_of(scaled[1], language, "units")
        ):
            value, end = _exactly(value * scale_of(scaled[1], language)), scaled.end()
    paid = None if currency else money.match(small, end)
    if paid:
        currency, end = class_of(paid[1], language, "currencies"), paid.end()
    counts = unit.match(small, end)
    name = class_of(counts[1], language, "units") if counts and not currency else ""
    last = counts.end() if counts else end
    return Figure(value, currency, name, start, last if name == "percent" else end, last)


def _exactly(value: Decimal) -> Decimal:
    """2500000 for 2500000.0."""
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()


def _ranged(found: list[Figure], small: str) -> Iterator[Figure]:
    """The second year of 2019/20 is 2020; in “10 to 15 per cent” both are per cent."""
    for each, after in zip(found, [*found[1:], None], strict=False):
        year = SHORT_YEAR.search(small[max(0, each.start - 6) : each.start]) if each.digits else None
        if year and re.fullmatch(r"\d\d", small[each.start : each.end]) and each.value > int(year[1][-1] + year[2]):
            yield each._replace(value=each.value + int(year[1][:2]) * CENTURY)
        elif after and not each.unit and not each.currency and RANGE.match(small[each.end : after.start]):
            yield each._replace(unit=after.unit, currency=after.currency)
        else:
            yield each

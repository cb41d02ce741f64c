"""How languages write dates and numbers, what they are called, and which way they run (Babel, CLDR)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, time
from decimal import Decimal, localcontext
from functools import cache
from typing import TYPE_CHECKING

from accessible_release.languages import primary

if TYPE_CHECKING:
    from babel import Locale

BRITISH = {"en": "en_GB"}
"""Babel reads a bare `en` as American."""
PERCENT_SIGNS = ("%", "٪")
MILLION = 1_000_000
WORD_CHARACTER = r"[^\W\u0620-\u064a\u066e-\u06d3\u0985-\u09b9\u09dc-\u09df\u0a05-\u0a39\u0a59-\u0a5e\u0a85-\u0ab9]"
"""For patterns: what may not touch a number. Arabic letters may: "and" and "by" are written without a space.

So may those of Bengali, Punjabi and Gujarati: what is counted and case endings stand behind a number without one.
"""


@cache
def locale(language: str) -> Locale:
    """Babel's locale of a BCP 47 tag; of its language alone where the region is unknown. Raises LookupError."""
    from babel import Locale, UnknownLocaleError

    for tag in (language, primary(language)):
        try:
            return Locale.parse(BRITISH.get(tag, tag.replace("-", "_")))
        except (UnknownLocaleError, ValueError):
            continue
    raise LookupError(f"no locale data for the language {language}")


def is_known(language: str) -> bool:
    """Whether there is such a language."""
    try:
        return bool(locale(language))
    except LookupError:
        return False


def direction(language: str) -> str:
    """`rtl` for a language that is written from right to left, else `ltr`."""
    return "rtl" if is_known(language) and locale(language).character_order == "right-to-left" else "ltr"


def language_name(language: str, shown_in: str) -> str:
    """What a language is called in another, such as `Portuguese (Brazil)`; the tag for an unknown one."""
    if not is_known(language) or not is_known(shown_in):
        return language
    if "-" in language:
        return locale(language).get_display_name(locale(shown_in)) or language
    return locale(language).get_language_name(locale(shown_in)) or language


def with_territory(language: str) -> str:
    """`pt_BR`: the language with its country, or with the one where most of its speakers live; as it is if unknown."""
    if not is_known(language):
        return language.replace("-", "_")
    from babel.core import get_global

    known = locale(language)
    likely = get_global("likely_subtags").get(known.language, "").rpartition("_")[2]
    return f"{known.language}_{known.territory or likely}".rstrip("_")


def long_date(day: date, language: str) -> str:
    """`8 May 2017`."""
    from babel.dates import format_date

    return format_date(day, "long", locale=locale(language))


def full_date(day: date, language: str) -> str:
    """`Monday 8 May 2017`."""
    from babel.dates import format_date

    form = "EEEE d MMMM y" if locale(language).language == "en" else "full"
    return format_date(day, form, locale=locale(language))


def day_and_month(day: date, language: str) -> str:
    """`8 May`."""
    from babel.dates import format_skeleton

    return format_skeleton("MMMMd", day, locale=locale(language))


def month_and_year(day: date, language: str) -> str:
    """`May 2017`."""
    from babel.dates import format_skeleton

    return format_skeleton("yMMMM", day, locale=locale(language))


def clock_time(hour: int, minute: int, language: str) -> str:
    """`17:00`, or `5:00 pm` where that is how the time is told."""
    from babel.dates import format_time

    return format_time(time(hour, minute), "short", locale=locale(language))


@contextmanager
def _exact(value: Decimal) -> Iterator[None]:
    """Room for every digit of `value`; without it Babel stops at more than 28."""
    with localcontext() as context:
        context.prec = max(context.prec, 2 * len(str(value)))
        yield


def decimal(value: Decimal, language: str) -> str:
    """`2,500.50`: as many decimals as the value has."""
    from babel.numbers import format_decimal

    places = max(0, -int(value.as_tuple().exponent))
    whole = locale(language).decimal_formats[None].pattern.partition(".")[0]
    form = f"{whole}.{'0' * places}" if places else whole
    with _exact(value):
        return format_decimal(value, form, locale=locale(language))


def compact(value: Decimal, language: str) -> str:
    """`1.2 million`, rounded to two decimals: compare before use. Empty for `1 million`, which Babel writes wrongly.

    Also empty for a language of which CLDR knows no such words.
    """
    from babel.numbers import format_compact_decimal

    if not words_for_millions(language):
        return ""
    with _exact(value):
        short = format_compact_decimal(value, format_type="long", locale=locale(language), fraction_digits=2)
    return short if re.match(r"(?!1\D*\Z)\d[\d.,]*\D", short) else ""


def percentage(value: Decimal, language: str) -> str:
    """`4.99%` for 4.99."""
    from babel.numbers import format_percent

    with _exact(value):
        return format_percent(value / 100, locale=locale(language), decimal_quantization=False)


def money(value: Decimal, sign: str, language: str, said: str = "") -> str:
    """`£2,500`: the sign as it is given, where the language puts it; `said` is the number if it is to be in words."""
    pattern = locale(language).currency_formats["standard"].pattern.partition(";")[0]
    gap = "\N{NO-BREAK SPACE}" if re.search(r"\s", pattern) else ""
    parts = (sign, said or decimal(value, language))
    return gap.join(parts if pattern.find("¤") < pattern.find("#") else reversed(parts))


def currency_name(code: str, count: Decimal, language: str) -> str:
    """What so much of a currency (`GBP`) is called: `pounds sterling`."""
    from babel.numbers import get_currency_name

    return get_currency_name(code, count=count, locale=locale(language))


def percent_word(value: Decimal, language: str) -> str:
    """`per cent` in the form that goes with the number; empty where only the sign is known."""
    from babel.numbers import format_decimal
    from babel.units import format_unit

    with _exact(value):
        said = format_unit(value, "concentr-percent", "long", locale=locale(language))
        word = said.replace(format_decimal(value, locale=locale(language)), "").strip()
    return "" if word in PERCENT_SIGNS else word


@cache
def words_for_millions(language: str) -> frozenset[str]:
    """`million`, `billion` and so on, in every form that stands behind a number; none where CLDR knows none."""
    forms = locale(language).compact_decimal_formats.get("long", {}).values()
    found = (pattern.pattern for form in forms for size, pattern in form.items() if int(size) >= MILLION)
    words = (pattern.partition(";")[0].replace("0", "").replace("'", "").strip() for pattern in found)
    return frozenset(word for word in words if len(word) > 1)


@cache
def month_names(language: str, width: str = "wide") -> dict[int, tuple[str, ...]]:
    """1 … 12 → what the month is called in and out of a date; `width` is `wide` or `abbreviated`."""
    forms = [locale(language).months[context][width] for context in ("format", "stand-alone")]
    return {number: tuple(dict.fromkeys(form[number].strip(".") for form in forms)) for number in range(1, 13)}


@cache
def weekday_names(language: str, width: str = "wide") -> dict[int, str]:
    """1 (Monday) … 7 → what the day is called; `width` is `wide` or `abbreviated`."""
    days = locale(language).days["format"][width]
    return {number + 1: days[number].strip(".") for number in range(7)}


@cache
def number_signs(language: str) -> tuple[str, str]:
    """The decimal sign and the sign between thousands."""
    from babel.numbers import get_decimal_symbol, get_group_symbol

    return get_decimal_symbol(locale(language)), get_group_symbol(locale(language))


@cache
def month_comes_first(language: str) -> bool:
    """Whether 5/8/2017 is in May."""
    pattern = locale(language).date_formats["short"].pattern
    return pattern.find("M") < pattern.find("d") and not pattern.startswith("y")


@cache
def script(language: str) -> str:
    """The first word of the Unicode names of its letters, such as `LATIN` or `ARABIC`."""
    return script_of(locale(language).months["format"]["wide"][1][0])


@cache
def script_of(letter: str) -> str:
    """The script of a letter, by the first word of its Unicode name."""
    return unicodedata.name(letter, "NONE").partition(" ")[0]


@cache
def names_of_languages_and_places() -> frozenset[str]:
    """What languages, countries and continents are called in English, and each word of these names."""
    english = locale("en")
    names = [*english.languages.values(), *english.territories.values()]
    return frozenset(word for name in names for word in re.findall(r"\w+", name))

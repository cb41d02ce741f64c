"""How languages write dates and numbers, what they are called, and which way they run (Babel, CLDR)."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from babel import Locale

BRITISH = {"en": "en_GB"}
"""Babel reads a bare `en` as American."""


@cache
def locale(language: str) -> Locale:
    """Babel's locale of a BCP 47 tag; of its language alone where the region is unknown. Raises LookupError."""
    from babel import Locale, UnknownLocaleError

    for tag in (language, language.partition("-")[0]):
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


def long_date(day: date, language: str) -> str:
    """`8 May 2017`."""
    from babel.dates import format_date

    return format_date(day, "long", locale=locale(language))


def full_date(day: date, language: str) -> str:
    """`Monday 8 May 2017`."""
    from babel.dates import format_date

    form = "EEEE d MMMM y" if locale(language).language == "en" else "full"
    return format_date(day, form, locale=locale(language))

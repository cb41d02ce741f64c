"""Numbers to words. The only module that imports num2words; nothing here goes through a float."""

from __future__ import annotations

import re

MOST_DIGITS = 15
"""Longer numbers are names of things, and are read digit by digit."""


def cardinal(digits: str, language: str = "en") -> str:
    """`1,691` → `one thousand six hundred and ninety-one`; `2.50` → `two point five zero`.

    A number with a leading zero, or longer than 15 digits, is read digit by digit.
    """
    whole, _, fraction = digits.replace(",", "").partition(".")
    if len(whole) > MOST_DIGITS or (len(whole) > 1 and whole.startswith("0")):
        words = by_digit(whole, language)
    else:
        words = _words(int(whole), "cardinal", language)
    return f"{words} point {by_digit(fraction, language)}" if fraction else words


def ordinal(digits: str, language: str = "en") -> str:
    """`22` → `twenty-second`; a number longer than 15 digits is read digit by digit."""
    if len(digits) > MOST_DIGITS:
        return f"{by_digit(digits, language)}th"
    return _words(int(digits), "ordinal", language)


def year(digits: str, language: str = "en") -> str:
    """`2017` → `twenty seventeen`, `2005` → `two thousand and five`."""
    return _words(int(digits), "year", language).replace("oh-", "oh ")


def by_digit(digits: str, language: str = "en") -> str:
    """`0808` → `zero eight zero eight`."""
    return " ".join(_words(int(digit), "cardinal", language) for digit in digits)


def plural(words: str) -> str:
    """`eighteen` → `eighteens`, `twenty` → `twenties`, `six` → `sixes`."""
    if words.endswith("y"):
        return f"{words[:-1]}ies"
    return f"{words}es" if words.endswith("x") else f"{words}s"


def _words(number: int, form: str, language: str) -> str:
    from num2words import num2words

    return re.sub(",", "", str(num2words(number, lang=language, to=form)))

"""Numbers, sums and percentages as other languages write them, made ready for an engine that speaks the language.

An engine reads a plain number of its language well: of 12 languages tried with espeak none lost a digit, while
num2words loses the decimals in two of them and writes Arabic without the vowels that espeak needs. What an engine
does not know are the sign between thousands (in Lithuanian it read 1 000 000 as "one, zero zero zero …"), and the
names of currencies.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from accessible_release import languages
from accessible_release.locales import WORD_CHARACTER, currency_name, number_signs, percent_word, words_for_millions

CURRENCIES = {"US$": "USD", "A$": "AUD", "C$": "CAD", "£": "GBP", "€": "EUR", "$": "USD", "¥": "JPY"}
SIGN = "|".join(map(re.escape, CURRENCIES))
FRACTIONS = {"¼": "25", "½": "5", "¾": "75"}
FRACTION = re.compile(rf"(\d*)\s?([{''.join(FRACTIONS)}])")
SEVERAL = Decimal(2)


@dataclass(frozen=True, slots=True)
class Amounts:
    """How one language writes its amounts."""

    language: str
    """BCP 47."""
    decimal_sign: str
    thousands_sign: str
    grouped: re.Pattern[str]
    """A number with signs between its thousands."""
    money: re.Pattern[str]
    percent: re.Pattern[str]

    def number(self, found: re.Match[str]) -> str:
        """`250.000` → `250000`."""
        return self._plain(found[0])

    def sum(self, found: re.Match[str]) -> str:
        """`£ 2.500` → `2500 libras esterlinas`, `£1,5 milhão` → `1,5 milhão de libras esterlinas`."""
        parts = {name.rstrip("_"): value for name, value in found.groupdict().items() if value}
        amount, scale = self._plain(parts["amount"]), parts.get("scale", "")
        count = Decimal(1_000_000) if scale else self._value(amount)
        link = _link(self.language) if scale else ""
        return " ".join(filter(None, (amount, scale, link, self.currency(parts["sign"], count))))

    def percentage(self, found: re.Match[str], sign: str) -> str:
        """`25 %` → `25 por cento`; `sign` is the word for the sign alone."""
        amount = self._plain(found["amount"])
        return f"{amount} {percent_word(self._value(amount), self.language) or sign}"

    def currency(self, sign: str, count: Decimal = SEVERAL) -> str:
        """The name of the currency of a sign."""
        return currency_name(CURRENCIES[sign], count, self.language)

    def fraction(self, found: re.Match[str]) -> str:
        """`1½` → `1,5`."""
        return f"{found[1] or '0'}{self.decimal_sign}{FRACTIONS[found[2]]}"

    def _plain(self, printed: str) -> str:
        return printed.replace(self.thousands_sign, "")

    def _value(self, plain: str) -> Decimal:
        return Decimal(plain.replace(self.decimal_sign, "."))


@cache
def amounts(language: str) -> Amounts:
    """How a language (BCP 47) writes its amounts. The text must have ordinary spaces and digits."""
    point, between = number_signs(language)
    between = " " if between.isspace() else between
    apart = (r"(?<!\d )", r"(?! \d)") if between == " " else ("", "")  # 0800 111 222 is no number in thousands
    in_thousands = rf"{apart[0]}[1-9]\d{{0,2}}(?:{re.escape(between)}\d{{3}})+{apart[1]}"
    decimals = rf"(?:{re.escape(point)}\d+)?"
    number = rf"(?:{in_thousands}{decimals}|\d+{decimals})"
    scales = "|".join(re.escape(word) for word in sorted(words_for_millions(language), key=lambda word: -len(word)))
    scale = rf"(?:\s(?P<{{0}}>{scales or '(?!)'})\b)?"
    before = rf"(?P<sign>{SIGN})\s?(?P<amount>{number}){scale.format('scale')}"
    after = rf"(?P<amount_>{number}){scale.format('scale_')}\s?(?P<sign_>{SIGN})"
    start, end = rf"(?<!{WORD_CHARACTER})(?<![.,])", r"(?!\w|[.,]\d)"
    return Amounts(
        language=language,
        decimal_sign=point,
        thousands_sign=between,
        grouped=re.compile(f"{start}{in_thousands}{decimals}{end}"),
        money=re.compile(rf"{start}(?:{before}{end}|{after}(?!\w))"),
        percent=re.compile(rf"{start}(?P<amount>{number})\s?%"),
    )


def _link(language: str) -> str:
    """The word between a million and what is counted; empty for none."""
    word: str = languages.table(language, languages.ABOUT).get("spoken", {}).get("million", "")
    return word

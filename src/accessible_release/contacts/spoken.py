"""A number in words: digit by digit in its printed groups, from the language's table."""

from __future__ import annotations

import re

import phonenumbers

from accessible_release.phrases import phrases

SYMBOLS = {"+": "plus", "*": "star", "#": "hash"}


def spoken_number(printed: str, e164: str | None = None, language: str = "en") -> str:
    """`0808 1000 900` → `zero eight zero eight, one zero zero zero, nine zero zero`.

    Letters that stand for digits are spoken as the digits they dial, from `e164`. Raises LookupError
    for a language without a table of digits.
    """
    words = phrases(language)["digits"]
    if e164 and re.search("[A-Za-z]", printed):
        printed = _in_digits(printed, e164)
    groups = re.findall(r"[+*#]?\d+|[*#]", printed)
    return ", ".join(" ".join(words[SYMBOLS.get(character, character)] for character in group) for group in groups)


def _in_digits(printed: str, e164: str) -> str:
    number = phonenumbers.parse(e164)
    national = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.NATIONAL)
    leading_one = printed.lstrip("(+").startswith("1-") or printed.lstrip("+").startswith("1 ")
    return f"1 {national}" if leading_one and not national.startswith("1") else national

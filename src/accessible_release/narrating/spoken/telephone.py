"""Telephone numbers digit by digit, in the groups in which their owner prints them.

"0808 1000 900" left to an engine is "one thousand nine hundred" at its end, and nobody can dial that.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from accessible_release.locales import WORD_CHARACTER
from accessible_release.model import Phone

Digits = Mapping[str, str]
"""The `[digits]` of a language's phrases."""

LONGEST_GROUP = 4
KEYPAD = {letter: digit for digit, letters in {
    "2": "ABC", "3": "DEF", "4": "GHI", "5": "JKL", "6": "MNO", "7": "PQRS", "8": "TUV", "9": "WXYZ",
}.items() for letter in letters}  # fmt: skip

EDGE, END = rf"(?<!{WORD_CHARACTER})(?<![.,:/-])", r"(?![\w/-]|[.,:]\d)"
LIKE_A_NUMBER = re.compile(
    rf"{EDGE}(?:\+\d{{1,3}}[ -]?)?\(\+?\d{{1,5}}\)[ -]?\d{{2,8}}(?:[ -]\d{{2,6}}){{0,3}}{END}"  # (01473) 613500
    rf"|{EDGE}\+\d{{1,3}}(?:[ -]\d{{1,8}}){{1,5}}{END}"  # +61 2 5550 0188
    rf"|{EDGE}\d{{2,5}}(?: \d{{2,6}}){{1,4}}{END}"  # 116 123
    rf"|{EDGE}0\d{{1,5}}(?:-\d{{2,6}}){{1,4}}{END}"  # 01473-613500
    rf"|{EDGE}(?:\+\d{{8,15}}|0\d{{9,10}}){END}"  # 03001232040
    rf"|{EDGE}(?:1-)?\d{{3}}-\d{{3}}-\d{{4}}{END}|{EDGE}9-(?:1-1|8-8){END}"  # 1-866-658-9022
    rf"|{EDGE}1-8\d\d-(?:[A-Z]+-)*[A-Z]{{3,}}{END}"  # 1-800-CALL-FBI
)
"""Something dialled that the contacts do not know; whether it really is one, `is_dialled` decides."""

YEAR_AND_COUNT = re.compile(r"(?:19|20)\d\d \d+")
FEWEST_DIGITS = 6


def groups(printed: str, digits: Digits, *, cut: bool = True) -> tuple[str, ...]:
    """The spoken groups of a printed number: `0808 1000 900` → (`zero eight zero eight`, `one zero zero zero`, …).

    Letters (1-800-MEDICARE) are the digits on their keys; with `cut`, a group of more than five is cut.
    """
    dialled = "".join(KEYPAD.get(character, character) for character in printed.upper())
    found = re.findall(r"\+?\d+|[*#]+", dialled)
    return tuple(_said(part, digits) for group in found for part in (_cut(group) if cut else [group]))


def spoken_groups(phone: Phone, digits: Digits) -> tuple[str, ...]:
    """The groups of a number of the release, in the words it came with where it has them."""
    if phone.spoken:
        return tuple(group.strip() for group in phone.spoken.split(",") if group.strip())
    return groups(phone.printed, digits)


def letters(phone: Phone) -> str:
    """The word in a number such as 1-800-MEDICARE; empty where there is none."""
    return " ".join(re.findall(r"[A-Za-z]{3,}", phone.printed))


def spoken(phone: Phone, digits: Digits, extension: str) -> str:
    """The number within a sentence: its groups with a comma, a short pause, between them."""
    said = list(spoken_groups(phone, digits))
    if phone.extension:
        said += [extension, *groups(phone.extension, digits)]
    return ", ".join(said)


def dictated(printed: str, digits: Digits) -> tuple[str, ...]:
    """Words as they are and digits one by one: `SHOUT to 85258` → (`SHOUT to`, `eight five two five eight`)."""
    parts = re.findall(r"\+?\d+|[^\d+]+", printed)
    said = (_said(part, digits) if part[-1].isdigit() else re.sub(r"^\W+|\W+$", "", part) for part in parts)
    return tuple(part for part in said if part)


def is_dialled(printed: str) -> bool:
    """Whether groups of digits are a telephone number: short ones could be a year and a count."""
    if YEAR_AND_COUNT.fullmatch(printed):
        return False
    return sum(character.isalnum() for character in printed) >= FEWEST_DIGITS or "-" in printed


def _cut(group: str) -> list[str]:
    if len(group) <= LONGEST_GROUP + 1:
        return [group]
    size = 3
    parts = [group[place : place + size] for place in range(0, len(group), size)]
    if len(parts[-1]) == 1:
        parts[-2:] = [parts[-2] + parts[-1]]
    return parts


def _said(group: str, digits: Digits) -> str:
    names = {"+": "plus", "*": "star", "#": "hash"}
    return " ".join(digits[names.get(character, character)] for character in group)

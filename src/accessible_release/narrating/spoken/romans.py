"""Roman numbers, and the star behind a grade: `Grade II*`, `Part III`, `Elizabeth II`, `three A*s`."""

from __future__ import annotations

import re
from functools import cache

from accessible_release.narrating.spoken.cardinals import cardinal, ordinal
from accessible_release.narrating.spoken.tables import rows

ROMAN = r"(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})(?![\w'&])"
VALUES = {"I": 1, "V": 5, "X": 10}
LIST = re.compile(rf"({ROMAN})(\*?)")
I_SPEAK = re.compile(
    r" (?:(?!listed)\w+ed|am|was|have|had|will|would|can|could|do|did|read|wrote|said|saw|made|love|like|want|think)\b"
)
"""Behind "the Part I" or "Mary I" a verb shows that somebody speaks of themselves."""
GRADE = re.compile(r"(?<![\w'])([A-G])\*(?!\*)(s\b)?(?=(\w)?)")
NAMED = re.compile(rf"(?P<name>\b[A-Z][a-z]+(?:'s)?) (?P<roman>(?=[IVX]{{2}}){ROMAN})")
"""`Rocky II`: behind any name, if it has two letters."""


def romans(text: str) -> str:
    """`text` with its Roman numbers in words, and the star that is part of a grade."""
    text = _numbered().sub(_listed, text)
    text = _regnal().sub(_ruler, text)
    text = NAMED.sub(lambda found: f"{found['name']} {_said(found['roman'])}", text)
    return GRADE.sub(_grade, text)


@cache
def _numbered() -> re.Pattern[str]:
    nouns = "|".join(row[0] for row in rows("romans", "en") if row[1] == "noun")
    more = rf"(?:(?:, | and | or | to |, and |[-–—/]){ROMAN}\*?)"
    small = r"(?=[ivx]{2})x{0,3}(?:ix|iv|v?i{0,3})(?!\w)"
    return re.compile(rf"\b(?P<noun>(?i:{nouns})s?) (?P<romans>{ROMAN}\*?{more}*|{small})")


@cache
def _regnal() -> re.Pattern[str]:
    names = "|".join(row[0] for row in rows("romans", "en") if row[1] == "ruler")
    name = rf"(?i:{names}|(?:king|queen|pope|tsar|emperor) [a-z]+)|[A-Z][a-z]+(?= [IVX]+,? of [A-Z])"
    return re.compile(rf"\b(?P<name>{name}) (?P<roman>{ROMAN})")


def _ruler(found: re.Match[str]) -> str:
    if found["roman"] == "I" and I_SPEAK.match(found.string, found.end()):
        return found[0]
    return f"{found['name']} the {ordinal(str(_value(found['roman'])))}"


def _listed(found: re.Match[str]) -> str:
    noun, printed = found["noun"], found["romans"]
    if printed == "I" and noun.lower() != "grade" and (noun[0].islower() or I_SPEAK.match(found.string, found.end())):
        return found[0]
    return f"{noun} " + LIST.sub(lambda one: _said(one[1]) + (" star" if one[2] else ""), printed.upper()).lower()


def _said(roman: str) -> str:
    return cardinal(str(_value(roman)))


def _value(roman: str) -> int:
    values = [VALUES[letter] for letter in roman]
    return sum(-one if one < max(values[place:]) else one for place, one in enumerate(values))


def _grade(found: re.Match[str]) -> str:
    """A hyphen, so that a lone A is not the article."""
    return f"{found[1]}-star{found[2] or ''}" + (" " if found[3] and not found[2] else "")

"""Every language but English: the rules in their order.

Telephone numbers and codes are said digit by digit, sums and signs in words, all in the language's own phrases.
Plain numbers, dates and times are left to the engine, which knows the grammar of its language (see `amounts`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import partial

from accessible_release.narrating.spoken import telephone
from accessible_release.narrating.spoken.amounts import FRACTION, SIGN, Amounts, amounts
from accessible_release.narrating.spoken.fragments import Fragment, finish, rewrite
from accessible_release.narrating.spoken.ranges import ranges
from accessible_release.narrating.spoken.references import CODE, PART, TOKEN
from accessible_release.narrating.spoken.symbols import HANDLE, HASHTAG, HUMP, SLASH, pauses

Words = Mapping[str, str]

ALONE = re.compile(SIGN)
LONG = re.compile(r"(?<![\w.,/:-])\d{6,}(?!\w|[.,]\d)")
"""A number of six digits or more without a sign between its thousands is the name of something."""
DATE = re.compile(r"\d{1,4}([/-])\d{1,2}\1\d{1,4}")
RANGE = re.compile(r"(\d)\s?[-–—]\s?(?=\d)")
UNPRONOUNCEABLE = re.compile(r"(?<![\w'])(?![CDLMVX]+\b)([B-DF-HJ-NP-TV-XZ]{2,5})(?!\w)")
"""Capitals without a vowel, but no Roman number."""
ARABIC_PERCENT = "٪"
SAID = "&@#+=%"
"""Signs that are said by their name in running text."""
SHORTEST_CODE = 3
"""Digits of a code that are said one by one: M25 is left as it is, A140 is one four zero."""


def general(fragments: tuple[Fragment, ...], language: str, digits: Words, signs: Words) -> tuple[Fragment, ...]:
    """The unfinished fragments in words. `digits` and `signs` are `[digits]` and `[address]` of the phrases."""
    own = amounts(language)
    fragments = rewrite(fragments, partial(_prepared, own, signs))
    if (said := ranges(language)) is not None:
        fragments = rewrite(fragments, said.said)
    fragments = finish(fragments, own.money, own.sum)
    fragments = finish(fragments, own.percent, lambda found: own.percentage(found, signs["%"]))
    fragments = finish(fragments, own.grouped, own.number)
    fragments = finish(fragments, telephone.LIKE_A_NUMBER, partial(_dialled, digits))
    fragments = finish(fragments, TOKEN, partial(_reference, digits, signs))
    fragments = finish(fragments, CODE, partial(_code, digits, signs))
    fragments = finish(fragments, LONG, lambda found: ", ".join(telephone.groups(found[0], digits)))
    return rewrite(fragments, partial(_signs, own, signs))


def _prepared(own: Amounts, signs: Words, text: str) -> str:
    text = HASHTAG.sub(lambda found: f"{signs['#']} {HUMP.sub(' ', found[1])}", text)
    text = HANDLE.sub(lambda found: f"{signs['@']} {HUMP.sub(' ', found[1])}", text)
    return FRACTION.sub(own.fraction, text.replace(ARABIC_PERCENT, "%"))


def _dialled(digits: Words, found: re.Match[str]) -> str | None:
    if not telephone.is_dialled(found[0]):
        return None
    return ", ".join(telephone.groups(found[0], digits, cut=False))


def _reference(digits: Words, signs: Words, found: re.Match[str]) -> str | None:
    return _spelled(found[0], digits, signs) if _is_reference(found[0]) else None


def _is_reference(printed: str) -> bool:
    """`37/19283/22`, `CR-2017-0045`; not a date, not `24/7`, not `covid-19`."""
    if DATE.fullmatch(printed):
        return False
    parts = re.split(r"[/:_-]", printed)
    has_long = any(part.isdigit() and len(part) >= SHORTEST_CODE for part in parts)
    has_letters = any(part.isalpha() and part.isupper() for part in parts)
    if "/" in printed:
        return has_long or (has_letters and any(part.isdigit() for part in parts))
    return has_long and has_letters


def _code(digits: Words, signs: Words, found: re.Match[str]) -> str | None:
    return _spelled(found[0], digits, signs) if len(found[2]) >= SHORTEST_CODE else None


def _spelled(printed: str, digits: Words, signs: Words) -> str:
    """Letters and digits one by one, signs by their names."""
    return " ".join(
        signs.get(part, " ".join(digits.get(char, char) for char in part)) for part in PART.findall(printed)
    )


def _signs(own: Amounts, signs: Words, text: str) -> str:
    text = RANGE.sub(r"\1, ", text)
    text = UNPRONOUNCEABLE.sub(lambda found: " ".join(found[1]), text)
    text = ALONE.sub(lambda found: f" {own.currency(found[0])} ", text)
    for sign in SAID:
        text = text.replace(sign, f" {signs[sign]} ")
    return SLASH.sub(f" {signs['/']} ", pauses(text))

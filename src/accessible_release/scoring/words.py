"""Words as we count them: a telephone number, an address, a date in figures is one word each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from accessible_release.analysis.spans.verbatim import verbatim

WordKind = Literal["contact", "date", "number", "word"]
CONTACTS = frozenset({"e-mail address", "web address", "phone number"})

SHORTEST = 5
"""Characters of a contact that is no number like any other: 101 and 999 are."""
WORD = re.compile(
    r"""
    (?P<date>(?<![\w/.-])\d{1,4}(?P<mark>[/.-])\d{1,2}(?P=mark)\d{2,4}(?![\w/-]))
  | (?P<number>[£$€]?\d+(?:[.,:/-]\d+)*(?:%|(?:st|nd|rd|th|am|pm|k|m|bn|km|kg|p)\b)?)(?![^\W\d_])
  | (?P<word>[^\W_]+(?:[’'‘.&-][^\W_]+)*(?:[’'](?=\s))?)
    """,
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Word:
    """One word, and its place: `text[start:end]` of the sentence it was found in."""

    text: str
    start: int
    end: int
    kind: WordKind


def words(text: str) -> Iterator[Word]:
    """The words of a text, in order; punctuation alone is none."""
    at = 0
    for each in verbatim(text):
        if each.kind in CONTACTS and each.end - each.start >= SHORTEST:
            yield from _plain(text, at, each.start)
            yield Word(each.printed, each.start, each.end, "contact")
            at = each.end
    yield from _plain(text, at, len(text))


def _plain(text: str, start: int, end: int) -> Iterator[Word]:
    for found in WORD.finditer(text, start, end):
        kind: WordKind = next(name for name in ("date", "number", "word") if found[name] is not None)
        printed = found.group().rstrip("’'") if kind == "word" else found.group()
        yield Word(printed, found.start(), found.start() + len(printed), kind)


def is_initials(word: str) -> bool:
    """Whether a word is spelt out when it is read: `NHS`, `A&E`, `MPs`."""
    stem = word.removesuffix("s")
    return 1 < len(stem) <= 6 and stem.replace("&", "").isalpha() and stem.isupper()

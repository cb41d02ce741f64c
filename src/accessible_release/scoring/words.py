"""Words as we count them: a telephone number, an address, a date in figures is one word each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from accessible_release.analysis.spans.addresses import ADDRESS

WordKind = Literal["contact", "date", "number", "word"]

WORD = re.compile(
    rf"""
    (?P<contact>
        {ADDRESS.pattern}
      | (?<![\w-])18001[ ]?\d[\d ]*\d(?![\w%])
      | (?<![\w.,£$€-])(?:1-)?(?:\(\d{{3}}\)[ ]?|\d{{3}}-)\d{{3}}-\d{{4}}(?![\w-])
      | (?<![\w-])1-\d{{3}}-[A-Z\d]{{1,7}}(?:-[A-Z\d]{{1,7}}){{0,2}}(?![\w-])
      | (?<![\w.,£$€-])1[38](?:00[ ]\d{{3}}[ ]\d{{3}}|\d[ ]\d{{3}})(?![\w%])
      | (?<![\w.,£$€-])(?:\+\d|\(?0\d)(?:[\d()\s-]|\u00a0){{5,30}}\d(?![\w%])
    )
  | (?P<date>(?<![\w/.-])\d{{1,4}}(?P<mark>[/.-])\d{{1,2}}(?P=mark)\d{{2,4}}(?![\w/-]))
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
    for found in WORD.finditer(text):
        kind: WordKind = next(name for name in ("contact", "date", "number", "word") if found[name] is not None)
        printed = found.group().rstrip("’'") if kind == "word" else found.group()
        yield Word(printed, found.start(), found.start() + len(printed), kind)


def is_initials(word: str) -> bool:
    """Whether a word is spelt out when it is read: `NHS`, `A&E`, `MPs`."""
    stem = word.removesuffix("s")
    return 1 < len(stem) <= 6 and stem.replace("&", "").isalpha() and stem.isupper()

"""Words and signs of any script, in the shape in which they are compared: small letters, no vowel points."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

INDIC = re.compile(r"[\u0900-\u0dff]")
TOKEN = re.compile(r"[\w\u0300-\u036f\u064b-\u0655\u0670\u0900-\u0963\u0966-\u0dff\u200c\u200d]+|[^\w\s]")
"""Vowel signs of India's scripts are no letters to Python; without them each would end a word. The danda ends one."""
FORM = re.compile(TOKEN.pattern.replace("[", "[*", 1))
POINTS = re.compile(r"[\u0640\u064b-\u0655\u0670\u200c\u200d]")
ANY = "*"
APOSTROPHES = str.maketrans("’ʼ`´‘", "'" * 5)
DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹০১২৩৪৫৬৭৮৯੦੧੨੩੪੫੬੭੮੯૦૧૨૩૪૫૬૭૮૯٫٬٪", "0123456789" * 5 + ".,%")
"""Digits and signs of Arabic, Urdu, Bengali, Punjabi and Gujarati → those of Europe, sign for sign."""


class Token(NamedTuple):
    """A word or a sign, as it is compared, and where it stands."""

    form: str
    start: int
    end: int


@lru_cache(maxsize=65536)
def folded(word: str) -> str:
    """A word as it is compared."""
    small = POINTS.sub("", word.casefold().translate(APOSTROPHES))
    return unicodedata.normalize("NFC", small) if INDIC.search(small) else small


@lru_cache(maxsize=4096)
def tokens(text: str) -> tuple[Token, ...]:
    """The words and signs of a text, in order; hyphens and apostrophes stand alone, joiners between emoji are none."""
    return tuple(Token(form, *found.span()) for found in TOKEN.finditer(text) if (form := folded(found[0])))


def form_tokens(form: str) -> tuple[str, ...]:
    """A form of a table in the same pieces; `*` stays with its word."""
    return tuple(folded(each) for each in FORM.findall(form))


def fits(pattern: str, word: str) -> bool:
    """Whether a word is of a form, which may begin, end or break with `*` for any letters."""
    if ANY not in pattern:
        return pattern == word
    first, *inner, last = pattern.split(ANY)
    return (
        len(word) >= len(first) + len(last)
        and word.startswith(first)
        and word.endswith(last)
        and all(part in word[len(first) : len(word) - len(last) or None] for part in inner)
    )

"""Names in an English sentence with letters outside ASCII (Żuk, Bērziņa, Nguyễn): engines garble them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache

from accessible_release.analysis.words.lists import table
from accessible_release.checking.translated.kept import Span
from accessible_release.checking.translated.people import given_names, no_names, titles

BEFORE = (
    r"(?:Mc|Mac|[OD][’']|[Aa]l-|[Ee]l-|h|ní |de (?:la )?|del |da |dos |van (?:de[rn] )?|von |ben |bin |ibn |bint )?"
)
"""What begins a surname: “de la Peña”, “hÓgáin”."""
CAPITALS = "".join(letter for letter in map(chr, [*range(0xC0, 0x530), *range(0x1E00, 0x2000)]) if letter.isupper())
ACCENT = "\u0300-\u036f"
"""Accents that are written after their letter."""
WORD = rf"{BEFORE}[A-Z{CAPITALS}](?:[^\W\d_]|[{ACCENT}]|[-’'](?=[A-Z{CAPITALS}]))*"
LINK = r"(?:an |na |y |yr |du |des |di |della |la |le |les |el |sur |sous |af |av |zu |zur )?"
"""What may stand inside a name: “Áras an Chontae”."""
RUN = re.compile(rf"(?<![\w’'.@#/-]){WORD}(?:\s{LINK}{WORD})*(?![\w@{ACCENT}])")
PART = re.compile(LINK + WORD)
OPENS = re.compile(r"(?:\A|[.!?:•]\s)[\s“‘\"'(*_-]*\Z")
"""What stands before the first word of a sentence, whose capital says nothing."""


def has_foreign_letters(text: str) -> bool:
    """Whether a letter or accent of it is not ASCII."""
    return any(not sign.isascii() and (sign.isalpha() or unicodedata.combining(sign)) for sign in text)


@cache
def _accented() -> frozenset[str]:
    """English words that are written with accents."""
    return frozenset(table("names.toml")["accented"].split())


@lru_cache(maxsize=2048)
def foreign_names(text: str) -> tuple[Span, ...]:
    """Where capitalised words with such letters stand, with those around them; without titles and words for places."""
    return tuple(span for run in RUN.finditer(text) for span in _in_run(text, run.span()))


def _in_run(text: str, run: Span) -> Iterator[Span]:
    parts: list[Span] = []
    for found in [*PART.finditer(text, *run), None]:
        part = found.span() if found else None
        if part and not _is_no_name(text, part):
            parts.append(part)
            continue
        if any(_is_foreign(text[slice(*each)]) for each in parts):
            yield parts[0][0], parts[-1][1]
        parts = []


def _is_foreign(word: str) -> bool:
    return has_foreign_letters(word) and word.lower() not in _accented()


def _is_no_name(text: str, part: Span) -> bool:
    """Whether it is a title, a word for a place or body, or the first word of a sentence and no given name."""
    word = text[slice(*part)]
    if word in titles() or word.lower().rstrip(".") in no_names():
        return True
    return word.isascii() and bool(OPENS.search(text[: part[0]])) and word.lower() not in given_names()

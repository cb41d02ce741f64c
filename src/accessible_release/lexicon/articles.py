"""“a” or “an”: put right where another word now follows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

SILENT_H = re.compile(r"^(?:hour|honest|honour|honor|heir)", re.IGNORECASE)
SPOKEN_AS_CONSONANT = re.compile(r"^(?:uni(?!n|m)|use|usu|util|eu|one\b|once|ubi|ura)", re.IGNORECASE)
SPELLED_WITH_VOWEL = re.compile(r"^[AEFHILMNORSX](?:[A-Z0-9]|\b)")
ELEVEN_OR_EIGHT = re.compile(r"^(?:8|11\b|18\b|11[,.]|18[,.])")


def article_for(word: str) -> str:
    """`a` or `an` before a word, by its sound: *an hour*, *a unit*, *an NHS nurse*, *an 18-year-old*."""
    if word[:2].isupper() or (len(word) == 1 and word.isupper()):
        return "an" if SPELLED_WITH_VOWEL.match(word) else "a"
    if word[:1].isdigit():
        return "an" if ELEVEN_OR_EIGHT.match(word) else "a"
    if SILENT_H.match(word):
        return "an"
    return "an" if word[:1].lower() in tuple("aeiou") and not SPOKEN_AS_CONSONANT.match(word) else "a"


def article_fix(before: Token | None, new: str) -> tuple[int, int, str] | None:
    """The place and the right article where the token before is the wrong one for `new`; else None."""
    if before is None or before.lower_ not in ("a", "an"):
        return None
    right = article_for(new)
    if right == before.lower_:
        return None
    shown = right.capitalize() if before.text[0].isupper() else right
    return before.idx, before.idx + len(before), shown

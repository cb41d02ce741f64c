"""Initials are spelled (`IIOC` is not "ee-ock"); capitals for weight are words."""

from __future__ import annotations

import re
from functools import cache

from accessible_release.narrating.spoken.tables import rows

DOTTED = re.compile(r"\b(?:[A-Z]\.\s?){2,}(?![a-z])(?:[A-Z]\b)?|\b(?:[A-Z]\.){2,}")
CAPITALS = re.compile(r"(?<![\w'])([A-Z]{2,})('s\b|s'|s\b)?(?![a-z])")
WORD = re.compile(r"[^\W\d_]{2,}")
VOWELS = frozenset("AEIOUY")
LONGEST_INITIALS = 5
FEWEST_WORDS = 2
SENTENCE_END = re.compile(r"\s*$")


def initials(text: str) -> str:
    """`text` with initials as single letters: `NSPCC` → `N S P C C`, `MPs` → `M P's`."""
    return CAPITALS.sub(_spelled, DOTTED.sub(_dotted, text))


def found_in(text: str) -> frozenset[str]:
    """The initials that stand in `text`, in small letters."""
    found = (match[1] for match in CAPITALS.finditer(text))
    return frozenset(word.lower() for word in found if not _is_word(word))


def unpronounceable_in(text: str) -> frozenset[str]:
    """The initials in a text of any language that cannot be words, in small letters."""
    return frozenset(match[1].lower() for match in CAPITALS.finditer(text) if _is_unpronounceable(match[1]))


def is_headline(text: str) -> bool:
    """Whether a line is all capitals, and not just initials."""
    words = WORD.findall(text)
    return len(words) >= FEWEST_WORDS and all(word.isupper() for word in words) and any(map(_is_word, words))


def without_headline_capitals(text: str) -> str:
    """A headline in ordinary letters; initials without a vowel (`NSPCC`) stay."""
    return WORD.sub(lambda word: word[0] if _is_unpronounceable(word[0]) else word[0].capitalize(), text)


def _dotted(match: re.Match[str]) -> str:
    letters = " ".join(re.findall("[A-Z]", match[0]))
    ends = SENTENCE_END.match(match.string, match.end())
    space = " " if match[0].endswith(" ") else ""
    return letters + ("." if ends and match[0].rstrip().endswith(".") else space)


def _spelled(match: re.Match[str]) -> str:
    word, ending = match[1], match[2] or ""
    if _is_word(word):
        return word.capitalize() + ending if len(word) > 1 else match[0]
    return " ".join(word) + ("'s" if ending else "")


def _is_word(word: str) -> bool:
    if (word,) in _ordinary():
        return True
    return len(word) > LONGEST_INITIALS and bool(VOWELS & set(word))


def _is_unpronounceable(word: str) -> bool:
    return not VOWELS & set(word) and len(word) <= LONGEST_INITIALS


@cache
def _ordinary() -> frozenset[tuple[str, ...]]:
    return frozenset(rows("capitals", "en"))

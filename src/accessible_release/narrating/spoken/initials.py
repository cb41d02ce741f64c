"""Initials are spelled (`IIOC` is not "ee-ock"); what in capitals is a word, `capitals` has found before."""

from __future__ import annotations

import re
from collections.abc import Container

from accessible_release.narrating.spoken.capitals import CAPITALS, LONGEST_INITIALS, VOWELS, capital_words

DOTTED = re.compile(r"\b(?:[A-Z]\.\s?){2,}(?![a-z])(?:[A-Z]\b)?|\b(?:[A-Z]\.){2,}")
SENTENCE_END = re.compile(r"\s*$")


def initials(text: str) -> str:
    """`text` with initials as single letters: `NSPCC` → `N S P C C`, `MPs` → `M P's`."""
    return CAPITALS.sub(_spelled, DOTTED.sub(_dotted, text))


def found_in(text: str, known: Container[str]) -> frozenset[str]:
    """The initials that stand in `text`, in small letters; those of `known` are pronounced as words."""
    found = (word.printed for word in capital_words(text) if not word.is_word)
    return frozenset(printed.lower() for printed in found if printed not in known)


def unpronounceable_in(text: str) -> frozenset[str]:
    """The initials in a text of any language that cannot be words, in small letters."""
    words = (match["word"].lower() for match in CAPITALS.finditer(text))
    return frozenset(word for word in words if not VOWELS & set(word) and len(word) <= LONGEST_INITIALS)


def _dotted(match: re.Match[str]) -> str:
    letters = " ".join(re.findall("[A-Z]", match[0]))
    ends = SENTENCE_END.match(match.string, match.end())
    space = " " if match[0].endswith(" ") else ""
    return letters + ("." if ends and match[0].rstrip().endswith(".") else space)


def _spelled(match: re.Match[str]) -> str:
    return " ".join(match["word"]) + ("'s" if match["ending"] else "")

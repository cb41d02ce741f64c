"""How many syllables a word has: the CMU Pronouncing Dictionary first, a rule for what it does not know."""

from __future__ import annotations

import re
from functools import cache

from accessible_release.lexicon.known_words import pronounced
from accessible_release.scoring.languages import root
from accessible_release.scoring.words import Word, is_initials

VOWELS = re.compile(r"[aeiouy]+")
APART = re.compile(r"i[ao]|[aeiouy]ing\b|eo(?!u)|ua(?!r)|uou|ier\b|creat|ius\b|ium\b")
"""Vowels that stand together and are spoken apart: *radio*, *doing*, *video*, *actual*, *carrier*."""
TOGETHER = re.compile(r"[tcsg]i(?:on|a|ous)|gue\b|que\b|(?<![td])ed\b|(?<=[^aeiouylscgxz])es\b")
"""Vowels that look like a syllable of their own and are none: *station*, *league*, *walked*, *names*."""
SILENT_E = re.compile(r"(?<=[^aeiouyl])e(?:\b|(?=ly\b|ment|less|ness))|(?<=[aeiouyr]l)e\b")
BRITISH = (("isation", "ization"), ("ise", "ize"), ("ising", "izing"), ("our", "or"), ("yse", "yze"), ("tre", "ter"))


def syllables(word: Word, language: str = "en") -> int:
    """Syllables of one word; figures, dates and contact details count as one, however they are spoken.

    In other languages than English: one more than the places where pyphen would hyphenate, as textstat does.
    """
    if word.kind != "word":
        return 1
    if root(language) != "en":
        return max(1, _hyphenated(word.text.lower(), language))
    if is_initials(word.text):
        return sum(map(str.isalpha, word.text.removesuffix("s")))
    return max(1, sum(_english(part) for part in re.split(r"[-.&]", word.text.lower().replace("’", "'")) if part))


@cache
def _english(word: str) -> int:
    known = pronounced()
    for form in (word, word.removesuffix("'s").removesuffix("'"), *_respelt(word)):
        if form in known:
            return known[form]
    return by_rule(word.removesuffix("'s"))


def _respelt(word: str) -> list[str]:
    """The American spelling, by which the dictionary may know a British word."""
    return [word.replace(british, american) for british, american in BRITISH if british in word]


def by_rule(word: str) -> int:
    """Groups of vowels, more for those that are spoken apart, fewer for silent ones; at least 1."""
    if not word.isascii() or not word.isalpha():
        return max(1, len(VOWELS.findall(word)))
    groups = len(VOWELS.findall(word)) + len(APART.findall(word))
    return max(1, groups - len(TOGETHER.findall(word)) - len(SILENT_E.findall(word)))


@cache
def _hyphenated(word: str, language: str) -> int:
    from pyphen import Pyphen, language_fallback

    name = language_fallback(language)
    return len(Pyphen(lang=name).positions(word)) + 1 if name else len(VOWELS.findall(word))

"""The words by which a speaker is known, from speech.toml."""

from __future__ import annotations

import re
from functools import cache

from accessible_release.analysis.words import lists
from accessible_release.checking.translated import people
from accessible_release.reading import words


def words_of(kind: str) -> frozenset[str]:
    """One of the word lists of speech.toml, in lower case."""
    return words.words_of("speech.toml", kind)


@cache
def verb_of_speech() -> re.Pattern[str]:
    """Finds a verb that hands the word to somebody."""
    verbs = sorted(words_of("verbs"), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(verbs).replace('_', ' ')})\b", re.IGNORECASE)


def plain(word: str) -> str:
    """`word` in lower case, without an abbreviation's full stop."""
    return word.rstrip(".").lower()


@cache
def _titles() -> frozenset[str]:
    return words_of("titles") | words_of("jobs") | words_of("offices")


def is_title(word: str) -> bool:
    """Whether `word` is one of rank or office; `A/Supt` and `S/Sgt.` are by their last part."""
    last = plain(word).rpartition("/")[2]
    parent = "-of-" in word and plain(word).partition("-of-")[0] in words_of("people")  # "Mother-of-three"
    return last in _titles() or plain(word) in _titles() or parent or (word.isupper() and last in words_of("initials"))


def given_names() -> frozenset[str]:
    """Given names in lower case: where one stands, a word of office behind it can be a surname (Ann Bishop)."""
    return people.given_names()


def gender_of_noun(noun: str) -> str:
    """`she` for "sister", `he` for "uncle", an empty text for a word that does not show it."""
    if noun.lower() in words_of("women"):
        return "she"
    return "he" if noun.lower() in words_of("men") else ""


def gender_of_given(name: str) -> str:
    """`she` or `he` where nearly everybody of that given name is a woman or a man; an empty text else."""
    given = plain(name)
    genders = [word for word, kind in (("she", "female"), ("he", "male")) if given in lists.words("people.toml", kind)]
    return genders[0] if len(genders) == 1 else ""

"""What we count in a text before any formula: sentences, words, syllables, letters."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

from accessible_release.scoring.syllables import syllables
from accessible_release.scoring.words import is_initials, words

POLYSYLLABLE = 3
"""Syllables from which on a word is long to SMOG and Gunning Fog."""
LONG = 6
"""A word with more letters is long to LIX and RIX."""


@dataclass(frozen=True, slots=True)
class Counts:
    """Sums over a text."""

    sentences: int = 0
    words: int = 0
    syllables: int = 0
    letters: int = 0
    """Letters and digits of words; contact details are left out."""
    polysyllables: int = 0
    """Words of three syllables or more, initials not among them."""
    long_words: int = 0
    """Words of more than six letters."""


def count(sentences: Iterable[str], language: str = "en") -> Counts:
    """The counts of a list of sentences; a string without words is none."""
    found = list(filter(None, (list(words(sentence)) for sentence in sentences)))
    every = list(chain.from_iterable(found))
    heard = {word: syllables(word, language) for word in set(every)}
    spelt = [(word, sum(map(str.isalnum, word.text))) for word in every if word.kind != "contact"]
    hard = [word for word in every if heard[word] >= POLYSYLLABLE]
    return Counts(
        sentences=len(found),
        words=len(every),
        syllables=sum(heard[word] for word in every),
        letters=sum(length for _, length in spelt) + (len(every) - len(spelt)),
        polysyllables=sum(not is_initials(word.text) for word in hard),
        long_words=sum(word.kind == "word" for word, length in spelt if length > LONG),
    )

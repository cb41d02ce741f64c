"""The signs by which it is told that a translation says something else: each is seen in words, and none is a proof."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log1p
from typing import TYPE_CHECKING

from accessible_release import tables
from accessible_release.analysis.tokens import lower
from accessible_release.analysis.words.families import family
from accessible_release.checking.verdicts.pair import Pair
from accessible_release.translating.risk.meanings import Met, met
from accessible_release.translating.risk.mistaken import Mistaken, mistaken
from accessible_release.translating.round_trip import chrf

if TYPE_CHECKING:
    from accessible_release.analysis.statement import Statement

FILE = "signs.toml"
WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
LONG = 4
"""Letters of a word that is looked at where words are compared as they are printed."""
STEM = 5
"""Letters by which words that follow each other are held to be one twice."""


@dataclass(frozen=True, slots=True)
class Signs:
    """What was seen in one sentence."""

    mistaken: tuple[Mistaken, ...] = ()
    """Words that the translation has in another meaning."""
    meanings: tuple[Met, ...] = ()
    """Words and phrases that engines take for another, and whose usual meaning did not come back."""
    lost: tuple[str, ...] = ()
    """Words that did not come back, nor any that mean the same; names are not among them."""
    little: float = 0.0
    """How little came back, from 0 to 1, by the letters."""
    repeated: int = 0
    """How often words are said twice that the source says once."""
    size: int = 0
    """How many long words the source has: in more words more can go wrong."""

    @property
    def values(self) -> Mapping[str, float]:
        """The signs as numbers, by the names that they have in `weights.toml`."""
        phrases = sum(each.meaning.is_phrase for each in self.meanings)
        return {
            "words": log1p(len(self.meanings) - phrases),
            "phrases": log1p(phrases),
            "lost": log1p(len(self.lost)),
            "little": self.little,
            "repeated": log1p(self.repeated),
            "size": log1p(self.size),
        }


def signs(source: Statement, text: str, back: Statement | None, tag: str) -> Signs:
    """The signs of a sentence in English, its translation to a language and, where it is known, the way back."""
    told = [token for token in source.tokens if not token.is_space]
    found = tuple(met(told))
    wrong, repeated = tuple(mistaken(told, text, tag)), _repeated(source.text, text)
    size = sum(len(word) >= LONG for word in _words(source.text))
    if back is None:
        return Signs(wrong, found, repeated=repeated, size=size)
    there = _bag(back)
    new = there - _bag(source)
    open_ = tuple(each for each in found if not any(_said(usual, new) for usual in each.meaning.usual))
    little = 1 - chrf(back.text, source.text) / 100
    return Signs(wrong, open_, tuple(_lost(source, back, there)), little, repeated, size)


def _bag(statement: Statement) -> frozenset[str]:
    """The words of a text, their base forms, and their families."""
    words = {*_words(statement.text), *(token.lemma_.lower() for token in statement.tokens)}
    return frozenset({*words, *map(family, words), *(word.replace("meter", "metre") for word in words)})


def _words(text: str) -> list[str]:
    return [word.lower() for word in WORD.findall(text)]


def _said(explanation: str, words: frozenset[str]) -> bool:
    """Whether all words of an explanation are among these."""
    wanted = [word for word in _words(explanation) if word not in tables.words(__package__, FILE, "small")]
    return bool(wanted) and all(word in words or family(word) in words for word in wanted)


def _lost(source: Statement, back: Statement, there: frozenset[str]) -> Iterator[str]:
    pair, halves = Pair(source, back), tables.words(__package__, FILE, "halves")
    for token in pair.source.content():
        forms = {lower(token), token.lemma_.lower()}
        known = not there.isdisjoint({*forms, *map(family, forms)}) or pair.source.keys(token) & pair.other.every
        is_word = token.is_alpha and not token.is_stop and token.pos_ != "PROPN"
        if is_word and not known and lower(token) not in halves:
            yield token.text


def _repeated(source: str, text: str) -> int:
    return max(0, _twice(_words(text)) - _twice(_words(source)))


def _twice(words: Sequence[str]) -> int:
    """How many pairs of words come again, and how many words or their stems follow themselves."""
    pairs = Counter(pairwise(words))
    return sum(count - 1 for count in pairs.values()) + sum(count for pair, count in pairs.items() if _alike(*pair))


def _alike(one: str, two: str) -> bool:
    return one == two or (min(len(one), len(two)) >= LONG and one[:STEM] == two[:STEM])

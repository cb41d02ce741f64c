"""Which words of a text are hard, and what could stand in their place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache

from accessible_release.lexicon.entries import entries, plainer
from accessible_release.lexicon.glossary import explained
from accessible_release.lexicon.known_words import easy_words
from accessible_release.lexicon.lists import meanings
from accessible_release.lexicon.swapping import index, swaps
from accessible_release.scoring.text import Line, Tagged, Text
from accessible_release.scoring.words import is_initials

CONTENT = frozenset({"NOUN", "VERB", "ADJ", "ADV"})
SUFFIXES = ("'s", "s", "es", "d", "ed", "ing", "r", "er", "st", "est", "ly")


@dataclass(frozen=True, slots=True)
class HardWord:
    """A word that many readers will not know, in its base form."""

    word: str
    pos: str
    """The part of speech it was used as."""
    forms: tuple[str, ...]
    """As printed, in lower case, in order of appearance."""
    count: int
    sentences: tuple[str, ...]
    """The ids of the sentences in which it stands, without repetition."""
    plainer: tuple[str, ...]
    """What entries of the lexicon put in its place where it stands; often none is safe."""
    meaning: str
    """From the glossary or the list of jargon; empty where neither has it."""


def is_easy(tagged: Tagged) -> bool:
    """Whether a word is on the list by itself, by its base form, or part by part (*well-being*)."""
    return _is_easy(tagged.lower, tagged.lemma)


def is_unfamiliar(tagged: Tagged) -> bool:
    """Whether Dale and Chall would count a word: not on the list, and no name, number or initials."""
    plain = tagged.word.kind == "word" and not tagged.is_name and not is_initials(tagged.word.text)
    return plain and any(map(str.isalpha, tagged.lower)) and not is_easy(tagged)


def hard_words(text: Text) -> tuple[HardWord, ...]:
    """The hard words of an English text, the most frequent first."""
    found: Counter[tuple[str, str]] = Counter()
    where: dict[tuple[str, str], dict[str, None]] = {}
    printed: dict[tuple[str, str], dict[str, None]] = {}
    for line, tagged in _candidates(text):
        key = (tagged.lemma, tagged.pos)
        found[key] += 1
        where.setdefault(key, {})[line.id] = None
        printed.setdefault(key, {})[tagged.lower] = None
    fitting = _fitting(text, found)
    ranked = sorted(found.items(), key=lambda each: (-each[1], each[0]))
    return tuple(
        HardWord(
            word,
            pos,
            tuple(printed[word, pos]),
            count,
            tuple(where[word, pos]),
            tuple(each for each in plainer(word, pos) if each in fitting.get((word, pos), ())),
            _meaning(word),
        )
        for (word, pos), count in ranked
    )


def _fitting(text: Text, wanted: Collection[tuple[str, str]]) -> dict[tuple[str, str], set[str]]:
    """Lemma and part of speech → the plainer words whose frames hold in some sentence: a plea is not "gone into"."""
    known = index(entry for entry in entries() if (entry.word.lower(), entry.pos) in wanted)
    fitting: dict[tuple[str, str], set[str]] = {}
    for line in text.readable:
        for swap in swaps(text.parsed[line.id], known):
            fitting.setdefault((swap.entry.word.lower(), swap.entry.pos), set()).add(swap.entry.replacement)
    return fitting


def _meaning(word: str) -> str:
    return explained(word) or meanings("jargon").get(word, "")


def _candidates(text: Text) -> Iterator[tuple[Line, Tagged]]:
    for line in text.readable:
        for tagged in text.tagged[line.id]:
            if tagged.pos in CONTENT and tagged.word.kind == "word" and not tagged.is_name and _is_hard(tagged):
                yield line, tagged


def _is_hard(tagged: Tagged) -> bool:
    if is_initials(tagged.word.text):
        return False
    known = bool(explained(tagged.lemma)) or bool(plainer(tagged.lemma, tagged.pos))
    return known or is_unfamiliar(tagged)


@cache
def _is_easy(lower: str, lemma: str) -> bool:
    easy = easy_words()
    if lower in easy or lemma in easy or any(lower.removesuffix(ending) in easy for ending in SUFFIXES):
        return True
    parts = [part for part in lower.replace("&", "-").split("-") if part]
    return len(parts) > 1 and all(not part.isalpha() or _is_easy(part, part) for part in parts)

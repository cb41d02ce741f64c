"""Words in capitals: which are words, printed so for weight, and which are initials.

What is both (US, IT, WHO) is decided by its neighbours: a word in a run of capitals in which something is certainly
a word, initials alone among small letters.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from accessible_release.lexicon.known_words import easy_words, pronounced
from accessible_release.lexicon.lists import rows as lists
from accessible_release.narrating.spoken.tables import rows

UPPER = "A-ZÀ-ÖØ-Þ"
CAPITALS = re.compile(
    rf"(?<![\w'&])(?<!\d[/-])(?P<word>(?:[{UPPER}]')?[{UPPER}]{{2,}})(?P<ending>'(?:[{UPPER}]{{1,2}}\b|"
    rf"s\b)|'(?!\w)|s\b'?)?"
    rf"(?![a-z]|&\w|\d\w*[{UPPER}])(?:(?!\d)|(?<=[{UPPER}]{{5}}))"
)
"""With what is behind it: `NHS's`, `DON'T`, `MPs`. HOPELINE247 is a word with digits, M25 is none."""
BREAK = re.compile(r"[a-zß-öø-ÿ]|[.!?;|•·] ")
VOWELS = frozenset("aeiouyàáâäåæèéêëìíîïòóôöøùúûüý")
CONSONANTS = re.compile(r"[^aeiouyàáâäåæèéêëìíîïòóôöøùúûüý]+")
BEHIND_FIGURE = re.compile(r"(?<=\d)(?:'?S|ST|ND|RD|TH)\b|(?<=\d)\s?(?:MPH|KPH|KM|KG|CM|MM|ML|FT|HRS|MINS|PM|AM)\b")
"""`UNDER-5S`, `1ST`, `20MPH`."""
LONGEST_INITIALS = 5
SHORT = 3
"""Letters of a word that is as likely the initials of something that the dictionary does not know."""
LONGEST_CLUSTER = 3
FEWEST_WORDS = 8
"""Words and names with a group of consonants that make it one that can be said."""
CONTRACTED = ("'t", "'re", "'ll", "'ve", "'d", "'m")
Kind = Literal["word", "initials", "both", "rare", "unknown"]


@dataclass(frozen=True, slots=True)
class Capital:
    """A word in capitals at `text[start:end]`."""

    start: int
    end: int
    printed: str
    ending: str
    kind: Kind
    is_word: bool = False


def without_capitals(text: str, known: Container[str]) -> str:
    """`text` with its words in capitals in ordinary letters; initials, and what is `known` as it stands, stay."""
    if text.isupper():
        text = BEHIND_FIGURE.sub(lambda found: found[0].lower(), text)
    said, place = [], 0
    for word in capital_words(text):
        if word.is_word and text[word.start : word.end] not in known and word.printed not in known:
            said += [text[place : word.start], word.printed.capitalize() + word.ending.lower()]
            place = word.end
        elif word.ending.isupper():
            said += [text[place : word.start], word.printed + word.ending.lower()]
            place = word.end
    return "".join([*said, text[place:]])


def capital_words(text: str) -> Iterator[Capital]:
    """The words in capitals, in their order, each judged."""
    for run in _runs(text):
        for place, word in enumerate(run):
            yield replace(word, is_word=_is_word(word, place, run))


def _runs(text: str) -> Iterator[list[Capital]]:
    """Capitals with no small letter and no end of a sentence between them."""
    run: list[Capital] = []
    for found in CAPITALS.finditer(text):
        word = Capital(found.start(), found.end(), found["word"], found["ending"] or "", _kind(_whole(found)))
        if run and BREAK.search(text, run[-1].end, word.start):
            yield run
            run = []
        run.append(word)
    if run:
        yield run


def _whole(found: re.Match[str]) -> str:
    """The word that is looked up: `DON'T` is one, the S of `POLICE'S` belongs to none."""
    ending = (found["ending"] or "").lower()
    return (found["word"] + (ending if ending in CONTRACTED else "")).lower()


def _is_word(word: Capital, place: int, run: Sequence[Capital]) -> bool:
    if word.ending == "s":  # a small letter behind capitals: SATs
        return False
    shouted = any(other.kind == "word" for other in run if other is not word)
    if word.kind == "both":
        return shouted and _reads_as_word(word.printed, _printed(run, place - 1), _printed(run, place + 1))
    if word.kind == "unknown":
        length = len(word.printed)
        return _could_be_word(word.printed.lower()) and (length > LONGEST_INITIALS or (shouted and length > SHORT))
    return word.kind == "word" or (word.kind == "rare" and shouted)


def _printed(run: Sequence[Capital], place: int) -> str:
    return run[place].printed if 0 <= place < len(run) else ""


def _reads_as_word(printed: str, before: str, after: str) -> bool:
    """Which of the two something is in a run of capitals, by the words on both sides of it."""
    word_behind, initials_behind, initials_before = _both().get(printed, (frozenset(), frozenset(), frozenset()))
    if before in initials_behind or after in initials_before:
        return False
    return not word_behind or before in word_behind


@cache
def _kind(lower: str) -> Kind:
    if lower.upper() in _both():
        return "both"
    if (lower.upper(),) in _ordinary() or lower.endswith(CONTRACTED):
        return "word"
    if lower in _initials():
        return "both" if lower in easy_words() else "initials"
    if lower.endswith("s") and lower[:-1] in _initials() and lower not in pronounced():
        return "initials"
    return _kind_by_sound(lower)


def _kind_by_sound(lower: str) -> Kind:
    """A dictionary gives initials as many syllables as they have letters."""
    syllables = pronounced().get(lower, 0)
    if _is_short_form(lower):
        return "rare"
    if not VOWELS & set(lower):
        return "initials" if len(lower) <= LONGEST_INITIALS else "unknown"
    if lower in easy_words():
        return "word"
    if syllables >= len(lower):
        return "initials"
    if syllables and len(lower) > SHORT:
        return "word"
    return "rare" if syllables and len(lower) == SHORT and _is_inflected(lower) else "unknown"


def _is_short_form(lower: str) -> bool:
    """`DR`, `CLLR`: the table of abbreviations has them in small letters."""
    return lower.capitalize() in _short_forms()


def _is_inflected(lower: str) -> bool:
    """A word has forms (ban, banned; gap, gaps) where a name or initials have none."""
    plural = () if lower.endswith("s") else (f"{lower}s",)
    forms = (*plural, f"{lower}ed", f"{lower}ing", f"{lower}{lower[-1]}ed", f"{lower}{lower[-1]}ing")
    return any(form in pronounced() for form in forms)


def _could_be_word(lower: str) -> bool:
    """Whether what no list knows can be said: it has vowels, and its consonants stand together in other words too."""
    if not VOWELS & set(lower):
        return False
    groups = [(found[0], found.start() == 0, found.end() == len(lower)) for found in CONSONANTS.finditer(lower)]
    if len(lower) > LONGEST_INITIALS:
        return all(len(group) <= LONGEST_CLUSTER or any(group in word for word in easy_words()) for group, *_ in groups)
    return all(group in _clusters()[first, last] for group, first, last in groups)


@cache
def _clusters() -> dict[tuple[bool, bool], set[str]]:
    """The groups of consonants of English words and names: whether they begin one, whether they end one."""
    found: dict[tuple[bool, bool], Counter[str]] = {
        (first, last): Counter() for first in (True, False) for last in (True, False)
    }
    for word, syllables in pronounced().items():
        if len(word) > SHORT and syllables < len(word) - 1:
            for group in CONSONANTS.finditer(word):
                found[group.start() == 0, group.end() == len(word)][group[0]] += 1
    return {
        place: {group for group, count in groups.items() if count >= FEWEST_WORDS} for place, groups in found.items()
    }


@cache
def _ordinary() -> frozenset[tuple[str, ...]]:
    return frozenset(rows("capitals", "en"))


@cache
def _initials() -> frozenset[str]:
    return frozenset(short.lower() for short, *_ in lists("initials")) | {
        row[0].lower() for row in rows("initials", "en")
    }


@cache
def _short_forms() -> frozenset[str]:
    return frozenset(row[0].rstrip(".") for row in rows("abbreviations", "en") if row[0].istitle())


@cache
def _both() -> dict[str, tuple[frozenset[str], ...]]:
    return {row[0]: tuple(frozenset(cell.split()) for cell in row[1:]) for row in rows("both", "en")}

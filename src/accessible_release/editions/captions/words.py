"""A text in the pieces that a caption may part, and how good each place for parting it is.

The rules know no language: punctuation, figures, capitals and the length of words (short words lead on to the next
one in most languages). BBC Subtitle Guidelines: break at punctuation, else at a natural place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from unicodedata import category, east_asian_width

from accessible_release.editions.isolating import NUMBER

WIDTH = 42
"""Characters in a line (BBC, Netflix); those of Chinese and Japanese count twice."""

FIGURE = r"\d+(?:[.,:]\d+)*[^\W\d_]{0,2}[%°º.]?"
WORD = r"[^\W\d_]+"
LITTLE = r"[^\W\d_]{1,3} "
GROUPS_OF_DIGITS = rf"(?<![\w.,])\d{{1,3}}(?: \d{{3}})+(?!\d)(?: {WORD})?"
DATE = rf"(?<!\w)\d{{1,2}}[^\W\d_]{{0,2}}[.º]? (?:{LITTLE})?{WORD}\.?,? (?:{LITTLE})?\d{{4}}(?!\w)"
NUMBERED = rf"(?<!\w)(?=[^a-zà-ÿ])[^\W\d_]\w* {FIGURE}(?:, \d{{4}})?(?!\w)"
"""`May 8, 2017`, `Article 5`."""
AMOUNT = rf"(?:[$£€¥₹₽] ?|[A-Z]+[$] )?(?<![\w.,]){FIGURE} {WORD}"
TOGETHER = re.compile("|".join((NUMBER.pattern, DATE, GROUPS_OF_DIGITS, NUMBERED, AMOUNT)))
"""What is kept in one line where that can be done; a telephone number always is."""

IDEOGRAPH = re.compile(r"(?<=[\u3005-\u30ff\u3400-\u9fff])(?=[\u3041-\u3096\u30a1-\u30fa\u3400-\u9fff])")
"""A place between two signs of scripts that have no spaces."""
ADDRESS_PART = re.compile(r"(?<=[/&=-])(?<!://)(?=[^/&=-])")
"""A place in a web address that is wider than a line. Who reads a file back puts the parts together again."""
ADDRESS_SIGNS = "/&=-"
BEHIND = "\"'”’»›)]}\u2069"
"""Marks that may stand behind a full stop."""
SENTENCE_END, CLAUSE_END, COMMA = frozenset(".!?…。！？؟۔।"), frozenset(";:—–:؛；："), frozenset(",،、，")
IN_FRONT = frozenset('–—([“‘«"')
"""Signs with which something new begins."""
AFTER_SENTENCE, AFTER_CLAUSE, AFTER_COMMA, BEFORE_SIGN, AFTER_WORD = 0, 6, 10, 14, 60
"""How bad it is to part a text there."""
LEADS_ON = {1: 40, 2: 40, 3: 40, 4: 25, 5: 10}
"""How much worse it is behind a word of so many letters: "the", "with", "their" lead on to the next word."""
INSIDE_ADDRESS = 400
"""How bad it is to part an address: into two lines, but not into two captions where one can hold it."""
BEFORE_SHORT, INSIDE_NAME = -20, 40
"""How much better it is before "and" or "de"; how much worse between two words with capitals."""
SHORT = 3


@dataclass(frozen=True, slots=True)
class Word:
    """What is never parted: a word with its punctuation, a telephone number: `text[start:end]`."""

    start: int
    end: int


def width(text: str) -> int:
    """How many places a text takes in a line: none for marks above letters, two for Chinese signs."""
    if text.isascii():
        return len(text)
    return sum(
        0 if category(each) in ("Mn", "Me", "Cf") else 2 if east_asian_width(each) in "WF" else 1 for each in text
    )


def words(text: str) -> tuple[Word, ...]:
    """The pieces of a text that has single spaces; a group that is wider than a line is parted after all."""
    always = _inside(text, NUMBER)
    mostly = always | _inside(text, TOGETHER)
    found: list[Word] = []
    for group in _between(text, 0, len(text), mostly):
        if width(text[group.start : group.end]) <= WIDTH:
            found.append(group)
        else:
            found += _narrower(text, group, always)
    return tuple(found)


def _narrower(text: str, group: Word, always: set[int]) -> Iterator[Word]:
    for part in _between(text, group.start, group.end, always):
        if width(text[part.start : part.end]) <= WIDTH:
            yield part
        else:
            for word in _between(text, part.start, part.end, set()):
                yield from _signs(text, word)


def _signs(text: str, word: Word) -> Iterator[Word]:
    pattern = ADDRESS_PART if "/" in text[word.start : word.end] else IDEOGRAPH
    places = [word.start + found.start() for found in pattern.finditer(text[word.start : word.end])]
    for start, end in zip([word.start, *places], [*places, word.end], strict=True):
        yield Word(start, end)


def _inside(text: str, pattern: re.Pattern[str]) -> set[int]:
    """The places of the spaces inside what is kept together."""
    return {
        found.start() + place
        for found in pattern.finditer(text)
        for place, character in enumerate(found[0])
        if character == " "
    }


def _between(text: str, start: int, end: int, kept: set[int]) -> Iterator[Word]:
    begin = start
    for place in range(start, end):
        if text[place] == " " and place not in kept:
            yield Word(begin, place)
            begin = place + 1
    if begin < end:
        yield Word(begin, end)


def badness(text: str, before: Word, after: Word) -> int:
    """How bad it is to part a text between two of its words: 0 between sentences, most inside a name."""
    if before.end == after.start and text[before.end - 1] in ADDRESS_SIGNS:
        return INSIDE_ADDRESS
    word, following = text[before.start : before.end], text[after.start : after.end]
    bare = word.rstrip(BEHIND)
    mark = bare[-1:]
    capital = bare[:1].isupper()
    if mark == "." and len(bare) <= SHORT + 1 and capital:
        return AFTER_WORD + INSIDE_NAME  # "Mr. Brown", "J. Brown"
    for marks, cost in ((SENTENCE_END, AFTER_SENTENCE), (CLAUSE_END, AFTER_CLAUSE), (COMMA, AFTER_COMMA)):
        if mark in marks:
            return cost
    if following[0] in IN_FRONT:
        return BEFORE_SIGN
    cost = AFTER_WORD + (LEADS_ON.get(len(bare), 0) if bare.isalpha() else 0)
    cost += INSIDE_NAME * (capital and following[0].isupper())
    return cost + BEFORE_SHORT * _is_short(following)


def _is_short(word: str) -> bool:
    return len(word) <= SHORT and word.isalpha() and word.islower()

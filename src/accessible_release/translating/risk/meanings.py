"""English words that engines take for another (`meanings.tsv`), and where they stand in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from accessible_release import tables
from accessible_release.analysis.tokens import lower

if TYPE_CHECKING:
    from spacy.tokens import Token

FILE = "meanings.tsv"
COLUMNS = ("word", "pos", "usual", "other")
ANY = "any"
PARTED = re.compile(r"'s|[^\s'-]+|-")
"""The words of a row as the parser has them: a hyphen is one."""
PARTS = {"noun": {"NOUN"}, "verb": {"VERB"}, "adj": {"ADJ", "VERB"}, "adv": {"ADV"}}
"""Part of speech of a row → the tags with which the parser may have it. Of a phrase it is not asked."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """A word or phrase with several meanings."""

    word: str
    """In its base form."""
    pos: str
    usual: tuple[str, ...]
    """What releases mean by it, as a rule, in English; perhaps none."""
    other: tuple[str, ...]
    """What an engine may take it for."""

    @property
    def is_phrase(self) -> bool:
        """Whether it has several words."""
        return len(parted(self.word)) > 1


@dataclass(frozen=True, slots=True)
class Met:
    """A word or phrase of the table in a sentence."""

    meaning: Meaning
    printed: str


def met(tokens: Sequence[Token]) -> Iterator[Met]:
    """Every word and phrase of the table in a sentence, without overlap; the longest first."""
    done: set[int] = set()
    for size in sorted({len(words) for words in meanings()}, reverse=True):
        for start in range(len(tokens) - size + 1):
            found = _at(tokens[start : start + size])
            places = set(range(start, start + size))
            if found and not places & done:
                done |= places
                yield Met(found, " ".join(token.text for token in tokens[start : start + size]))


@cache
def meanings() -> dict[tuple[str, ...], tuple[Meaning, ...]]:
    """The rows of the table by the words of each. ValueError for a row that is none."""
    found: dict[tuple[str, ...], tuple[Meaning, ...]] = {}
    for row in tables.rows(__package__, FILE, *COLUMNS):
        if len(row) != len(COLUMNS) or row[1] not in {ANY, *PARTS}:
            raise ValueError(f"{FILE}: not a row: {row!r}")
        word, pos, usual, other = row
        key = parted(word)
        found[key] = (*found.get(key, ()), Meaning(word, pos, _listed(usual), _listed(other)))
    return found


def parted(word: str) -> tuple[str, ...]:
    """The words of a row, in the pieces of the parser."""
    return tuple(PARTED.findall(word))


def _at(tokens: Sequence[Token]) -> Meaning | None:
    """The row of these very words: as printed, or the first or the last of them in its base form."""
    first, last = tokens[0].lemma_.lower(), tokens[-1].lemma_.lower()
    printed = tuple(map(lower, tokens))
    for words in dict.fromkeys((printed, (first, *printed[1:]), (*printed[:-1], last))):
        for each in meanings().get(words, ()):
            if each.is_phrase or each.pos == ANY or tokens[0].pos_ in PARTS[each.pos]:
                return each
    return None


def _listed(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(",") if part.strip())

"""Paragraphs in print to words in braille, each with the print that it stands for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from accessible_release.editions.braille import liblouis
from accessible_release.editions.braille.cells import BLANK, FULL, NOT_SIX_DOTS
from accessible_release.editions.braille.tables import Table

DIGITS = "1234567890"
CAPITALS_PASSAGE = "⠠⠠⠠"
"""Begins several words in capitals; the last of them has the sign that ends them."""


@dataclass(frozen=True, slots=True)
class Word:
    """What stands between two spaces."""

    print: str
    cells: str
    joined: bool = False
    """Whether the next word must stand on the same line: the groups of a telephone number."""


@dataclass(frozen=True, slots=True)
class Written:
    """Paragraphs in braille, and what the layout needs besides."""

    paragraphs: tuple[tuple[Word, ...], ...]
    number_sign: str
    digits: tuple[str, ...]
    """The cells for 0 to 9 behind the number sign."""

    def number(self, number: int) -> str:
        """A whole number in braille."""
        return self.number_sign + "".join(self.digits[int(digit)] for digit in str(number))


def written(texts: Sequence[str], table: Table, cures: Mapping[str, str]) -> Written:
    """Clean texts in braille. `cures` has words of print that are written in cells of their own.

    Each text is translated as a whole, because what a word looks like can depend on its neighbours.
    """
    cures = {**_otherwise(texts, table), **cures}
    *rows, numbers = liblouis.to_cells(table.name, [*texts, DIGITS])
    aligned = [_aligned(text, row, cures) for text, row in zip(texts, rows, strict=True)]
    astray = [text for text, words in zip(texts, aligned, strict=True) if words is None]
    alone = iter(_one_by_one(astray, table))
    paragraphs = tuple(
        tuple(_cured(word, cures) for word in (next(alone) if words is None else words)) for words in aligned
    )
    sign, ones = numbers[: -len(DIGITS)], numbers[-len(DIGITS) :]
    return Written(paragraphs, sign, (ones[-1], *ones[:-1]))


def _otherwise(texts: Sequence[str], table: Table) -> dict[str, str]:
    """Names and addresses that the table cannot write, in the cells of another, and marked."""
    if not table.other_words:
        return {}
    words = sorted({word for text in texts for word in text.split() if re.search(table.other_words, word)})
    cells = liblouis.to_cells(table.other, words)
    return {word: table.before_other + _word(word, made).cells for word, made in zip(words, cells, strict=True)}


def _aligned(text: str, cells: str, cures: Mapping[str, str]) -> list[Word] | None:
    """Word by word; None where that cannot be told, or where a cured word would lose the end of capitals."""
    print_, braille = text.split(), cells.split(BLANK)
    if len(print_) != len(braille) or not all(braille):
        return None
    if CAPITALS_PASSAGE in cells and any(word in cures for word in print_):
        return None
    return list(map(_word, print_, braille))


def _one_by_one(texts: Sequence[str], table: Table) -> Iterator[list[Word]]:
    """Texts in which a table joins or parts words: each word translated by itself."""
    if not texts:
        return
    single = [word for text in texts for word in text.split()]
    cells = iter(liblouis.to_cells(table.name, single))
    for text in texts:
        yield [_word(word, next(cells).replace(BLANK, "")) for word in text.split()]


def _word(text: str, cells: str) -> Word:
    """A word; with a sign that reads as something else where the table has no dots for it."""
    return Word(text, NOT_SIX_DOTS.sub(FULL, cells) or FULL)


def _cured(word: Word, cures: Mapping[str, str]) -> Word:
    return Word(word.print, cures[word.print]) if word.print in cures else word

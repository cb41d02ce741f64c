"""Words of another language that stand for the wrong meaning of an English one (`languages/TAG/mistaken.tsv`).

Columns: word and pos as in `meanings.tsv`, though not every word is in both; right: forms with which all is well;
wrong: forms that tell the other meaning. `|` parts forms, `*` stands for any letters, accents are left out.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from accessible_release import languages
from accessible_release.analysis.tokens import lower
from accessible_release.checking.translated.wordforms import fits, form_tokens, tokens
from accessible_release.translating.risk.meanings import ANY, PARTS, parted

if TYPE_CHECKING:
    from spacy.tokens import Token

FILE = "mistaken.tsv"
COLUMNS = ("word", "pos", "right", "wrong")
Form = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """An English word, and by what it is told which of its meanings a translation has."""

    words: tuple[str, ...]
    pos: str
    right: tuple[Form, ...]
    wrong: tuple[Form, ...]


@dataclass(frozen=True, slots=True)
class Mistaken:
    """A word that a translation has in another meaning."""

    printed: str
    """In the source."""
    said: str
    """In the translation."""


def mistaken(source: Sequence[Token], text: str, tag: str) -> Iterator[Mistaken]:
    """The words of a source that a translation has in another meaning: a wrong form stands there, and no right one."""
    printed = [*tokens(text)]
    bare = [_bare(word.form) for word in printed]
    seen: set[int] = set()
    for row in rows(tag):
        place = _place(row, source)
        if place is None or place in seen or any(_found(form, bare) is not None for form in row.right):
            continue
        for form in row.wrong:
            start = _found(form, bare)
            if start is not None:
                seen.add(place)
                said = text[printed[start].start : printed[start + len(form) - 1].end]
                yield Mistaken(" ".join(token.text for token in source[place : place + len(row.words)]), said)
                break


@cache
def rows(tag: str) -> tuple[Row, ...]:
    """The rows of a language, after those of its region; none without a table. ValueError for a row that is none."""
    return tuple(row for each in reversed(languages.lineage(tag)) for row in _read(each))


def _read(tag: str) -> Iterator[Row]:
    found = languages.rows(tag, FILE)
    if found and found[0] != COLUMNS:
        raise ValueError(f"{FILE} of {tag}: the first line must name the columns {', '.join(COLUMNS)}")
    for row in found[1:]:
        word, pos, right, wrong = row if len(row) == len(COLUMNS) else ("",) * len(COLUMNS)
        if not word or not wrong or pos not in {ANY, *PARTS}:
            raise ValueError(f"{FILE} of {tag}: not a row: {row!r}")
        yield Row(parted(word), pos, _forms(right), _forms(wrong))


def _forms(cell: str) -> tuple[Form, ...]:
    return tuple(form_tokens(form) for form in cell.split("|") if form.strip())


def _place(row: Row, source: Sequence[Token]) -> int | None:
    """Where the words of a row begin in a source."""
    size = len(row.words)
    for start in range(len(source) - size + 1):
        if _is(row, source[start : start + size]):
            return start
    return None


def _is(row: Row, found: Sequence[Token]) -> bool:
    alike = all(word in (lower(token), token.lemma_.lower()) for word, token in zip(row.words, found, strict=True))
    return alike and (len(found) > 1 or row.pos == ANY or found[0].pos_ in PARTS[row.pos])


def _found(form: Form, words: Sequence[str]) -> int | None:
    """Where a form begins in the words of a text."""
    for start in range(len(words) - len(form) + 1):
        if all(fits(part, word) for part, word in zip(form, words[start:], strict=False)):
            return start
    return None


@cache
def _bare(word: str) -> str:
    return "".join(sign for sign in unicodedata.normalize("NFD", word) if not unicodedata.combining(sign))

"""The plain lists of the lexicon: idioms, jargon, initials, foreign words, words to avoid, wordy phrases.

A list is a TSV file beside this module: a header row, then one entry a row, in the order of the alphabet. In a phrase
`one's` stands for any possessive and `...` for a few words between.
"""

from __future__ import annotations

from functools import cache
from typing import Literal

from accessible_release import tables

ListName = Literal["idioms", "jargon", "initials", "foreign", "avoid", "wordy"]


def rows(name: ListName) -> tuple[tuple[str, ...], ...]:
    """A list's rows, such as phrase and meaning."""
    return tables.rows(__package__, f"{name}.tsv")[1:]


@cache
def meanings(name: ListName) -> dict[str, str]:
    """A list as a mapping from its first column, in lower case, to its second."""
    return {row[0].lower(): row[1] for row in rows(name)}


@cache
def parts_of_speech(name: ListName) -> dict[str, str]:
    """For the entries that only count as one part of speech, which: the third column, where it is filled."""
    return {row[0].lower(): row[2] for row in rows(name) if len(row) > 2 and row[2]}

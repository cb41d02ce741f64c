"""The plain lists of the lexicon: idioms, jargon, initials, foreign words, words to avoid, wordy phrases.

A list is a TSV file beside this module: a header row, then one entry a row, in the order of the alphabet. In a phrase
`one's` stands for any possessive and `...` for a few words between.
"""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files
from typing import Literal

ListName = Literal["idioms", "jargon", "initials", "foreign", "avoid", "wordy"]


@cache
def rows(name: ListName) -> tuple[tuple[str, ...], ...]:
    """A list's rows, such as phrase and meaning; empty where the list is not there."""
    source = files(__package__).joinpath(f"{name}.tsv")
    if not source.is_file():
        return ()
    table = csv.reader(source.read_text(encoding="utf-8").splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
    next(table)
    return tuple(tuple(row) for row in table if row)


@cache
def meanings(name: ListName) -> dict[str, str]:
    """A list as a mapping from its first column, in lower case, to its second."""
    return {row[0].lower(): row[1] for row in rows(name)}


@cache
def parts_of_speech(name: ListName) -> dict[str, str]:
    """For the entries that only count as one part of speech, which: the third column, where it is filled."""
    return {row[0].lower(): row[2] for row in rows(name) if len(row) > 2 and row[2]}

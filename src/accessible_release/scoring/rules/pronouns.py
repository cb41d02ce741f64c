"""ER18: a pronoun has one clear person (IE). A hint: candidates are the names here and one sentence before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from accessible_release.scoring.issue import Issue, term_list
from accessible_release.scoring.text import Tagged, Text

PERSONAL = frozenset({"he", "she", "him", "hers"})
CANDIDATES = 2
FIRST_AND_LAST = 2


def check(text: Text) -> Iterator[Issue]:
    """One issue for the first *he* or *she* of a sentence that may mean one of two people or more."""
    before: list[str] = []
    for line in text.prose:
        tagged = text.tagged[line.id]
        place = next((at for at, each in enumerate(tagged) if each.lower in PERSONAL), None)
        if place is not None:
            names = list(dict.fromkeys([*before, *_people(tagged[:place])]))
            if len(names) >= CANDIDATES:
                word = tagged[place].word
                message = f"“{word.text}” may be {' or '.join(names)}."
                yield text.issue("ER18", line, (word.start, word.end), message, "Say the name again.")
        before = _people(tagged)


def _people(tagged: Sequence[Tagged]) -> list[str]:
    """Names of two words, in which a person's first and last name may be seen; organisations are among them."""
    runs = groupby(tagged, key=lambda each: each.is_name and each.pos == "PROPN")
    names = [" ".join(each.word.text for each in run) for is_name, run in runs if is_name]
    parts = [[part for part in name.split() if part.lower() not in term_list("ER18", "titles")] for name in names]
    return [" ".join(name) for name in parts if len(name) == FIRST_AND_LAST and not "".join(name).isupper()]

"""ER04: easy words; a hard word is explained (IE, UKG, NCC). Each one for which we have a plainer word or a meaning."""

from __future__ import annotations

from collections.abc import Iterator

from accessible_release.lexicon.lists import meanings
from accessible_release.scoring.hard_words import HardWord
from accessible_release.scoring.hard_words import hard_words as found_in
from accessible_release.scoring.issue import Issue
from accessible_release.scoring.text import Line, Tagged, Text


def check(text: Text) -> Iterator[Issue]:
    """One issue a word, where it first stands; jargon has a check of its own."""
    first: dict[tuple[str, str], tuple[Line, Tagged]] = {}
    for line in text.readable:
        for tagged in text.tagged[line.id]:
            first.setdefault((tagged.lemma, tagged.pos), (line, tagged))
    for hard in found_in(text):
        line, tagged = first[hard.word, hard.pos]
        hint = _hint(hard)
        if hint and hard.word not in meanings("jargon"):
            place = (tagged.word.start, tagged.word.end)
            times = f" It stands here {hard.count} times." if hard.count > 1 else ""
            yield text.issue("ER04", line, place, f"“{tagged.word.text}” is a hard word.{times}", hint)


def _hint(hard: HardWord) -> str:
    plainer = f"Plainer, where it fits: {', '.join(hard.plainer)}." if hard.plainer else ""
    meaning = f"It can be explained: {hard.meaning}" if hard.meaning else ""
    return " ".join(filter(None, (plainer, meaning)))

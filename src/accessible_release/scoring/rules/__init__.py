"""The rules, in the order of their codes. One rule, one module; what they are called stands in ../rules.toml."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from accessible_release.scoring.issue import Issue
from accessible_release.scoring.rules import (
    abbreviations,
    avoided_words,
    brackets,
    capitals,
    conditions,
    contractions,
    cross_references,
    dates,
    double_negatives,
    foreign_words,
    hard_words,
    headings,
    hidden_verbs,
    idioms,
    initials,
    jargon,
    large_numbers,
    length,
    lists,
    long_sentences,
    noun_strings,
    number_words,
    one_idea,
    passive,
    pronouns,
    reader,
    reading_level,
    roman_numerals,
    same_thing,
    wordy_phrases,
)
from accessible_release.scoring.text import Text

Check = Callable[[Text], Iterator[Issue]]

RULES: tuple[tuple[str, Check], ...] = (
    ("ER01", long_sentences.check),
    ("ER02", one_idea.check),
    ("ER03", passive.check),
    ("ER04", hard_words.check),
    ("ER04", jargon.check),
    ("ER06", same_thing.check),
    ("ER07", idioms.check),
    ("ER08", foreign_words.check),
    ("ER09", initials.check),
    ("ER10", abbreviations.check),
    ("ER11", contractions.check),
    ("ER12", number_words.check),
    ("ER13", large_numbers.check),
    ("ER14", roman_numerals.check),
    ("ER15", dates.check),
    ("ER16", double_negatives.check),
    ("ER17", reader.check),
    ("ER18", pronouns.check),
    ("ER19", conditions.check),
    ("ER20", wordy_phrases.check),
    ("ER21", hidden_verbs.check),
    ("ER22", noun_strings.check),
    ("ER26", capitals.check),
    ("ER29", length.check),
    ("ER31", headings.check),
    ("ER32", lists.check),
    ("ER39", brackets.check),
    ("ER40", cross_references.check),
    ("ER41", reading_level.check),
    ("ER44", avoided_words.check),
)
"""Code and check of each rule."""

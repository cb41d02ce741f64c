"""English: the rules in their order. Each one takes away what the next need not know about."""

from __future__ import annotations

from accessible_release.narrating.spoken import references
from accessible_release.narrating.spoken.abbreviations import abbreviations
from accessible_release.narrating.spoken.dates import dates
from accessible_release.narrating.spoken.days import days
from accessible_release.narrating.spoken.fragments import Fragment, Rule, finish, rewrite
from accessible_release.narrating.spoken.initials import initials
from accessible_release.narrating.spoken.measures import measures
from accessible_release.narrating.spoken.money import money
from accessible_release.narrating.spoken.numbers import numbers
from accessible_release.narrating.spoken.symbols import symbols, tags
from accessible_release.narrating.spoken.times import times

BEFORE_REFERENCES: tuple[Rule, ...] = (
    tags,
    abbreviations,
    references.subsections,
    days,
    dates,
    times,
    references.dimensions,
    money,
    measures,
)
AFTER_REFERENCES: tuple[Rule, ...] = (numbers, initials, symbols)


def english(fragments: tuple[Fragment, ...]) -> tuple[Fragment, ...]:
    """The unfinished fragments in English words."""
    for rule in BEFORE_REFERENCES:
        fragments = rewrite(fragments, rule)
    fragments = finish(fragments, references.COLLAR, references.collar)
    fragments = finish(fragments, references.GLUED, references.glued)
    fragments = finish(fragments, references.DOTTED, references.dotted)
    fragments = finish(fragments, references.TOKEN, references.reference)
    fragments = finish(fragments, references.CODE, references.code)
    for rule in AFTER_REFERENCES:
        fragments = rewrite(fragments, rule)
    return fragments

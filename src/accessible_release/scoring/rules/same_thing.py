"""ER06: the same word for the same thing (IE, ERS). A hint: only a person knows whether two words mean one thing."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from accessible_release.scoring.issue import Issue, term_groups
from accessible_release.scoring.phrases import Phrases
from accessible_release.scoring.text import Text


def check(text: Text) -> Iterator[Issue]:
    """One issue for each further word of a group, where it first stands in our own words."""
    used: dict[int, list[str]] = {}
    for line in text.readable:
        nouns = {each.word.start for each in text.tagged[line.id] if each.pos in {"NOUN", "PROPN"}}
        for term, start, end in _terms().find(text.tagged[line.id]):
            if " " not in term and start not in nouns:
                continue
            seen = used.setdefault(_group_of(term), [])
            issue = text.issue(
                "ER06", line, (start, end), f"“{term}” may mean the same as “{', '.join(seen)}” here.", HINT
            )
            if term in seen or issue.quoted:
                continue
            if seen:
                yield issue
            seen.append(term)


HINT = "If both mean one thing, use one word for it all the way."


@cache
def _terms() -> Phrases:
    return Phrases(term for group in term_groups("ER06", "groups") for term in group)


def _group_of(term: str) -> int:
    return next(place for place, group in enumerate(term_groups("ER06", "groups")) if term in group)

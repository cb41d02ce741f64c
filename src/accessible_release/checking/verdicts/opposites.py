"""Words that exclude each other: free and paid, charged and convicted, north and south, all and some."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from accessible_release.analysis.nearness import contrary
from accessible_release.analysis.tokens import lower
from accessible_release.analysis.words.families import family
from accessible_release.analysis.words.table import WordTable
from accessible_release.checking.verdicts.finding import Finding, Verdict
from accessible_release.checking.verdicts.pair import Pair

PLAIN = {"not", "n't", "never", "no", "none", "nobody", "nothing", "without", "cannot", "nor"}
NEAR = 4
WEAK = {"sit", "lie", "stand", "be", "have", "do", "get", "go", "come", "make", "take", "give", "say", "man", "woman", "old", "new", "long", "little", "well", "same", "other", "right", "left", "good", "high", "low", "day", "side", "big", "first", "last", "back", "even", "more", "most"}
"""Of these the dictionary's opposites tell nothing: “the old man” beside “the new law”."""


class Place(NamedTuple):
    """Where a class of a scale is said."""

    scale: int
    rank: int
    shown: str
    denied: bool


@cache
def _scales() -> list[list[re.Pattern[str]]]:
    """Scale → the pattern of each of its classes, over words and base forms."""
    listed = WordTable(__package__, "scales.toml").data
    return [[_pattern(phrases) for phrases in scale] for scale in (*listed["outcomes"], *listed["scales"])]


@cache
def _outcomes() -> int:
    return len(WordTable(__package__, "scales.toml").data["outcomes"])


def _pattern(phrases: str) -> re.Pattern[str]:
    each = sorted((part.strip() for part in phrases.split("|")), key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, each))})(?![\w-]| \d)")


def findings(pair: Pair) -> Iterator[Finding]:
    """Where each side says another class of one scale, and neither says the other's."""
    mine, theirs = pair.source.statement.fact(_places_of), pair.other.statement.fact(_places_of)
    cues = len(PLAIN & pair.source.lowers) - len(PLAIN & pair.other.lowers)
    if cues:
        return
    for scale in range(len(_scales())):
        here = [each for each in mine if each.scale == scale]
        there = [each for each in theirs if each.scale == scale]
        ranks, now = {each.rank for each in here}, {each.rank for each in there}
        gone, new = ranks - now, now - ranks
        if here and new and not gone and scale < _outcomes():
            yield Finding("opposite", Verdict.ADDED, "", next(each.shown for each in there if each.rank in new))
        if gone and new and not any(each.denied for each in (*here, *there)):
            was = next(each for each in here if each.rank in gone)
            then = next(each for each in there if each.rank in new)
            yield Finding("opposite", Verdict.CHANGED, was.shown, then.shown)
    yield from _by_dictionary(pair)


def _places_of(statement) -> list[Place]:  # type: ignore[no-untyped-def]
    found = []
    lowers = [lower(token) for token in statement.tokens]
    for forms in (lowers, [token.lemma_.lower() for token in statement.tokens]):
        text = " ".join(forms)
        for number, scale in enumerate(_scales()):
            for rank, pattern in enumerate(scale):
                for hit in pattern.finditer(text):
                    at = text.count(" ", 0, hit.start())
                    before = set(lowers[max(0, at - NEAR) : at])
                    found.append(Place(number, rank, " ".join(lowers[at : at + hit[0].count(" ") + 1]), bool(before & PLAIN)))
    return found


def _by_dictionary(pair: Pair) -> Iterator[Finding]:
    """A new word whose contrary went."""
    denied = pair.source.lowers & PLAIN or pair.other.lowers & PLAIN
    if denied:
        return
    for token in pair.other.content():
        if token.pos_ not in {"VERB", "ADJ", "ADV"} or token.lemma_.lower() in WEAK or pair.other.keys(token) & pair.source.every:
            continue
        against = contrary(token)
        for was in pair.source.content():
            if was.pos_ == token.pos_ and family(was.lemma_.lower()) in against and not pair.source.keys(was) & pair.other.every and was.lemma_.lower() not in WEAK:
                yield Finding("opposite", Verdict.CHANGED, was.text, token.text)


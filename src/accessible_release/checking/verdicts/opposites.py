"""Words that exclude each other: free and paid, charged and convicted, north and south, all and some."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from accessible_release.analysis.nearness import contrary
from accessible_release.analysis.tokens import lower
from accessible_release.analysis.words.families import family
from accessible_release.analysis.words.table import WordTable
from accessible_release.checking.verdicts.finding import Finding, Verdict
from accessible_release.checking.verdicts.pair import Pair
from accessible_release.checking.verdicts.signs import PLAIN_DENIALS, signs

if TYPE_CHECKING:
    from spacy.tokens import Token

    from accessible_release.analysis.statement import Statement

NEAR = 4


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
    """Where each side says another class of one scale. Where one denies and the other does not, they may agree."""
    if (pair.source.lowers ^ pair.other.lowers) & PLAIN_DENIALS:
        return
    mine, theirs = pair.source.statement.fact(_places), pair.other.statement.fact(_places)
    for scale in sorted({each.scale for each in theirs} & {each.scale for each in mine}):
        here, there = ([each for each in side if each.scale == scale] for side in (mine, theirs))
        yield from _compared(scale, here, there)
    yield from _by_dictionary(pair)


def _compared(scale: int, here: list[Place], there: list[Place]) -> Iterator[Finding]:
    ranks, now = {each.rank for each in here}, {each.rank for each in there}
    new = next((each for each in there if each.rank not in ranks), None)
    gone = next((each for each in here if each.rank not in now), None)
    if new and gone and not any(each.denied for each in (*here, *there)):
        yield Finding("opposite", Verdict.CHANGED, gone.shown, new.shown)
    elif new and not gone and scale < _outcomes():
        yield Finding("opposite", Verdict.ADDED, "", new.shown)


def _places(statement: Statement) -> list[Place]:
    """Where classes of scales are said, by words as they stand and by base forms."""
    lowers = [lower(token) for token in statement.tokens]
    found = []
    for forms in (lowers, [token.lemma_.lower() for token in statement.tokens]):
        text = " ".join(forms)
        found += [
            Place(number, rank, *_shown(lowers, text, hit))
            for number, scale in enumerate(_scales())
            for rank, pattern in enumerate(scale)
            for hit in pattern.finditer(text)
        ]
    return found


def _shown(lowers: list[str], text: str, hit: re.Match[str]) -> tuple[str, bool]:
    """The words as they stand, and whether a “not” stands before them."""
    at = text.count(" ", 0, hit.start())
    denied = bool(PLAIN_DENIALS & set(lowers[max(0, at - NEAR) : at]))
    return " ".join(lowers[at : at + hit[0].count(" ") + 1]), denied


def _by_dictionary(pair: Pair) -> Iterator[Finding]:
    """A new word whose contrary went."""
    if (pair.source.lowers | pair.other.lowers) & PLAIN_DENIALS:
        return
    gone = [
        token for token in pair.source.content() if _telling(token) and not pair.source.keys(token) & pair.other.every
    ]
    new = [
        token for token in pair.other.content() if _telling(token) and not pair.other.keys(token) & pair.source.every
    ]
    for token in new:
        against = contrary(token)
        yield from (
            Finding("opposite", Verdict.CHANGED, was.text, token.text)
            for was in gone
            if was.pos_ == token.pos_ and family(was.lemma_.lower()) in against
        )


def _telling(token: Token) -> bool:
    return token.pos_ in {"VERB", "ADJ", "ADV"} and token.lemma_.lower() not in signs("weak")

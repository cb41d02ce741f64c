"""G1: the same numbers by value; digits and words are the same, none is new and none is lost."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from accessible_release.analysis.spans.quantities import Figure, figures
from accessible_release.analysis.statement import Statement
from accessible_release.analysis.tokens import text_of
from accessible_release.ledger import Breach

SMALL_BOTH = 2
LISTING = re.compile(r"\b(?:first|second|third|fourth)ly\b", re.IGNORECASE)
AT_FIRST = re.compile(r"\b(?:initial|initially|originally|at first|to begin with)\b", re.IGNORECASE)


def facts(statement: Statement) -> list[Figure]:
    """The numbers of all pieces, in order."""
    return [each for doc in statement.docs for each in figures(text_of(doc))]


def breaches(source: Statement, other: Statement) -> Iterator[Breach]:
    """A number that is lost, new, or became another."""
    before, after = source.fact(facts), other.fact(facts)
    old, new = {_value(each): each for each in before}, {_value(each): each for each in after}
    often, now_often = Counter(map(_value, before)), Counter(map(_value, after))
    gone = [each for value, each in old.items() if now_often[value] < often[value]]
    lost = [each for each in gone if not _as_article(each, source, other)]
    added = [each for value, each in new.items() if value not in old and not _as_article(each, other, source)]
    for was, now in zip(lost, added, strict=False):
        yield Breach("G1", f"the number {was.shown} became {now.shown}", "became", (was.shown, now.shown))
    for was in lost[len(added) :]:
        yield Breach("G1", f"the number {was.shown} was lost")
    for now in added[len(lost) :]:
        yield Breach("G1", f"the number {now.shown} was added")


def _value(figure: Figure) -> tuple[str, object]:
    return figure.kind, figure.value


def _as_article(figure: Figure, mine: Statement, theirs: Statement) -> bool:
    """“One” and “a” are the same before the same word; “both” is two."""
    if figure.value == SMALL_BOTH and figure.kind == "number":
        return bool(re.search(r"\bboth\b|\btwice\b", theirs.text, re.IGNORECASE))
    if figure.value != 1 or figure.kind != "number":
        listing = figure.kind == "ordinal" and LISTING.search(theirs.text)
        return bool(listing or (figure.value == 1 and AT_FIRST.search(theirs.text)))
    nexts = re.findall(r"\b(?:one|1)\b[\s-]+([a-z]+)", mine.text, re.IGNORECASE)
    return any(
        re.search(rf"\b(?:an?|one single|each|per)\s+(?:\w+\s+)?{word}\b", theirs.text, re.IGNORECASE) for word in nexts
    )

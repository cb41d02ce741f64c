"""G9 and G10: all, most, many, some, few stay what they are; what is not certain does not become so."""

from __future__ import annotations

from collections.abc import Iterator

from accessible_release.checking.translated.kept import Span
from accessible_release.checking.translated.pair import Pair, Reading
from accessible_release.checking.translated.verdict import Doubt, Noted
from accessible_release.ledger import Breach

OPPOSED = {"all", "few"}
"""To these only *most* is lost: “most important” is no quantity."""
EXCHANGED = {"all", "some", "many", "few", "most"}

DOUBTED = {"all", "some", "many", "few", "only"}
"""Of *most* and *both* too many are lost rightly: “most at risk”, “both men and women”."""


def breaches(pair: Pair) -> Iterator[Noted]:
    """A word for how much that is lost, where another is new."""
    had, has = _classes(pair)
    for lost in sorted((had - has) & EXCHANGED):
        granted = {hit.key for hit in pair.source.hits("quantity_grounds")}
        gained = sorted((has - had - granted) & (OPPOSED if lost == "most" else EXCHANGED))
        if gained and pair.other.table.has("quantities", lost):
            places = _first(pair.source, lost), _first(pair.other, gained[0])
            yield Noted(Breach("G9", f"“{lost}” became “{gained[0]}”"), "amount", *places)


def doubts(pair: Pair) -> Iterator[Noted]:
    """A word for how much, or one that says how certain a thing is, that is lost."""
    estimates = {figure.start for figure in pair.source.figures}
    said = (hit for hit in pair.source.apart("quantities", "no_quantity") if hit.end + 1 not in estimates)
    has = _classes(pair)[1]
    for lost in sorted(({hit.key for hit in said} & DOUBTED) - has):
        if pair.other.table.has("quantities", lost):
            yield Noted(
                Doubt("quantity", f"“{lost}” may be lost", hard=False), "amount", source=_first(pair.source, lost)
            )
    hedges = pair.source.hits("hedges")
    if pair.other.table.has("hedges") and len(hedges) > len(pair.other.hits("hedges")):
        doubt = Doubt("hedge", "a word that says how certain it is may be lost", hard=False)
        yield Noted(doubt, "doubt", source=pair.source.clause(hedges[0].start))


def _first(side: Reading, key: str) -> Span:
    """Where the first word of a class stands."""
    return next((hit.start, hit.end) for hit in side.hits("quantities") if hit.key == key)


def _classes(pair: Pair) -> tuple[set[str], set[str]]:
    mine, theirs = ({hit.key for hit in side.hits("quantities")} for side in (pair.source, pair.other))
    return mine, theirs

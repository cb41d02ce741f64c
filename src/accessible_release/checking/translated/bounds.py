"""G8: at least, up to, more than, about stay with their number, and none becomes another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from accessible_release.checking.translated.figures import Figure
from accessible_release.checking.translated.kept import Span
from accessible_release.checking.translated.pair import Pair, Reading
from accessible_release.checking.translated.tables import Hit
from accessible_release.checking.translated.verdict import Noted
from accessible_release.ledger import Breach

BETWEEN = re.compile(r"\s*(?:[^\W\d]{1,5}[\s'’]+){0,2}[£$€]?\s*\Z")
"""What may stand between a bound and its number: “more than the 30”."""
IN_ENGLISH = re.compile(
    r"\s*(?:(?:the|a|an|some|of|age|aged|those|is|are|was|were)\s+|the age of\s+)?[£$€]?\s*\Z", re.IGNORECASE
)
"""The same in an English source, where *over* and *under* are more often something else."""
YEAR = re.compile(r"(?:1[5-9]|20)\d\d\Z")
STRONG = {"more", "less", "least"}
DENIED = {"more": "most", "less": "least"}
"""What a bound may be as well where a denial stands before it in the clause."""
ONE_CLAUSE = 5
"""Words between the two."""
ALIKE = {"about", "almost"}
SPANS = {"year", "month", "week", "day", "hour", "minute", "mile", "kilometre", "metre"}
"""“Over three years”, “over three miles” may as well be during and along them."""


def breaches(pair: Pair) -> Iterator[Noted]:
    """A bound that is lost, became another or is new."""
    if not pair.other.table.has("bounds") or not pair.source.table.has("bounds"):
        return
    for figure in pair.source.figures:
        yield from _changed(figure, pair)
    for figure in () if pair.source.hits("bounds") else pair.other.figures:
        new = bounds_of(figure, pair.other)
        if figure.digits and new and new <= STRONG:
            why = f"{figure.said} became “{_said(new)}” {figure.said}"
            yield Noted(Breach("G8", why), "bound", other=_with_bound(figure, pair.other))


def _changed(figure: Figure, pair: Pair) -> Iterator[Noted]:
    was = bounds_of(figure, pair.source)
    same = [each for each in pair.other.figures if each.value == figure.value]
    now = set[str]().union(*(_beside(each, pair.other) for each in same))
    if not was or not same or was & now or (was & ALIKE and now & ALIKE):
        return
    throughout = was == {"more"} and figure.unit in SPANS
    until = was == {"most"} and not pair.frame.source.startswith("en")  # “até”, “hasta” may be no more than “to”
    if now:
        places = _with_bound(figure, pair.source), _with_bound(same[0], pair.other)
        yield Noted(Breach("G8", f"“{_said(was)}” {figure.said} became “{_said(now)}”"), "bound", *places)
    elif figure.digits and not throughout and not until and not _later(was, same, pair.other):
        why = f"the bound of {figure.said} was lost: {_said(was)}"
        yield Noted(Breach("G8", why), "bound", source=_with_bound(figure, pair.source))


def _with_bound(figure: Figure, side: Reading) -> Span:
    """Where a number stands with its bounds."""
    hits = [hit for hit in side.hits("bounds") if _is_beside(hit, figure, side)]
    return min([figure.start, *(hit.start for hit in hits)]), max([figure.unit_end, *(hit.end for hit in hits)])


def _later(was: set[str], same: list[Figure], other: Reading) -> bool:
    """Whether such a bound stands somewhere behind the number."""
    first = min(figure.start for figure in same)
    return any(hit.key in was and hit.start > first for hit in other.hits("bounds"))


def bounds_of(figure: Figure, side: Reading) -> set[str]:
    """The classes of the bounds beside a number; a year has none."""
    if YEAR.match(side.text[figure.start : figure.end]):
        return set()
    return _beside(figure, side)


def _beside(figure: Figure, side: Reading) -> set[str]:
    found = [hit for hit in side.hits("bounds") if _is_beside(hit, figure, side)]
    return {hit.key for hit in found} | {
        DENIED[hit.key] for hit in found if hit.key in DENIED and _is_denied(hit, side)
    }


def _is_denied(hit: Hit, side: Reading) -> bool:
    """Whether a denial stands before it in its clause: *não permite mais de 72* is no more than 72."""
    between = (side.words[each.end : hit.start] for each in side.hits("denial") if each.end <= hit.start)
    return any(len(each.split()) <= ONE_CLAUSE and not set(each) & set(",;:.") for each in between)


def _is_beside(hit: Hit, figure: Figure, side: Reading) -> bool:
    if hit.end <= figure.start:
        between = IN_ENGLISH if side.language.startswith("en") else BETWEEN
        return bool(between.match(side.words[hit.end : figure.start]))
    several = len(side.text[hit.start : hit.end].split()) > 1  # “or more”; a single word is bound to what follows
    behind = figure.end <= hit.start and not side.words[figure.unit_end : hit.start].strip()
    later = (each.start for each in side.figures if each.start >= hit.end)
    return several and behind and not any(BETWEEN.match(side.words[hit.end : start]) for start in later)


def _said(bounds: set[str]) -> str:
    return " or ".join(sorted(bounds))

"""What the invariants noted as findings: each difference once, as a whole, the worst first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from accessible_release.checking.translated.exactness import strangers
from accessible_release.checking.translated.finding import InTranslation
from accessible_release.checking.translated.kept import Span
from accessible_release.checking.translated.pair import Pair
from accessible_release.checking.translated.verdict import Noted
from accessible_release.checking.verdicts.finding import Verdict, worst_first
from accessible_release.ledger import Breach

WHOLE = {"contact", "date"}
"""Kinds of fact inside of which numbers stand."""
START = (0, 0)


def settled(noted: Sequence[Noted], pair: Pair) -> tuple[InTranslation, ...]:
    """The findings on a pair. What the gate stops and what it doubts is one finding where the words are the same."""
    known = strangers(pair) if any(each.other for each in noted) else ()
    whole = sorted(_outermost([_whole(each, known) for each in noted]), key=_order)
    found = [each.finding(pair.source.text, pair.other.text) for each in whole]
    return worst_first({(each.kind, each.verdict, each.source, each.other): each for each in _firmest(found)}.values())


def _whole(noted: Noted, known: Sequence[Span]) -> Noted:
    """A new number inside of something exact as the whole of that: digits of a telephone number are no number."""
    if noted.source or not noted.other:
        return noted
    home = _within(noted.other, known)
    return noted._replace(kind="contact", other=home) if home else noted


def _outermost(noted: Sequence[Noted]) -> Iterator[Noted]:
    """Without what is new only as a part of something that was changed."""
    changed = [each.other for each in noted if each.source and each.other and each.kind in WHOLE]
    yield from (each for each in noted if each.source or not each.other or not _within(each.other, changed))


def _firmest(found: Sequence[InTranslation]) -> Iterator[InTranslation]:
    """Without what is unsure of words of which more is known."""
    firm = {(each.kind, each.source) for each in found if each.verdict is not Verdict.UNSURE}
    yield from (each for each in found if each.verdict is not Verdict.UNSURE or (each.kind, each.source) not in firm)


def _order(noted: Noted) -> tuple[Span, bool]:
    """As they stand in the source; what is stopped last, so that it is what stays."""
    return noted.source or noted.other or START, isinstance(noted.gate, Breach)


def _within(place: Span, spans: Iterable[Span]) -> Span | None:
    """The span that holds a place."""
    return next((span for span in spans if span[0] <= place[0] and place[1] <= span[1]), None)

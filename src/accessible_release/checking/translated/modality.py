"""G7: a duty does not become leave, nor leave a duty."""

from __future__ import annotations

from collections.abc import Iterator

from accessible_release.checking.translated.denials import denials
from accessible_release.checking.translated.pair import Pair
from accessible_release.checking.translated.verdict import Doubt
from accessible_release.ledger import Breach


def breaches(pair: Pair) -> Iterator[Breach]:
    """Duty and leave that were exchanged. What is denied is left out: *must not* is *não pode*."""
    duty, still_duty = (len(side.apart("duty", "no_duty")) for side in (pair.source, pair.other))
    leave, still_leave = (len(side.hits("leave")) for side in (pair.source, pair.other))
    if duty and not still_duty and still_leave > leave and not denials(pair.source):
        yield Breach("G7", "a duty became leave")
    if leave and not still_leave and still_duty and not pair.source.hits("duty", "duty_like"):
        yield Breach("G7", "leave became a duty")


def doubts(pair: Pair) -> Iterator[Doubt]:
    """A duty of which no word is left."""
    if pair.other.table.has("duty") and pair.source.apart("duty", "no_duty") and not pair.other.hits("duty"):
        yield Doubt("duty", "a duty may be lost", hard=True)

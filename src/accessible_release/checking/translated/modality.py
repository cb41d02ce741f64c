"""G7: a duty does not become leave, nor leave a duty; what one must, may or is asked to do is still said."""

from __future__ import annotations

from collections.abc import Iterator

from accessible_release.checking.translated.denials import denials
from accessible_release.checking.translated.pair import Pair, Reading
from accessible_release.checking.translated.tables import Hit
from accessible_release.checking.translated.verdict import Doubt, Noted
from accessible_release.ledger import Breach


def breaches(pair: Pair) -> Iterator[Noted]:
    """Duty and leave that were exchanged. What is denied is left out: *must not* is *não pode*."""
    duty, still_duty = (side.apart("duty", "no_duty") for side in (pair.source, pair.other))
    leave, still_leave = (_leave(side) for side in (pair.source, pair.other))
    if duty and not still_duty and len(still_leave) > len(leave) and not denials(pair.source):
        yield _changed("a duty became leave", duty, still_leave, pair)
    if leave and not still_leave and still_duty and not pair.source.hits("duty", "duty_like"):
        yield _changed("leave became a duty", leave, still_duty, pair)


def _leave(side: Reading) -> list[Hit]:
    """Words that give leave; no month and no Mrs May."""
    hits = side.hits("leave")
    return [hit for hit in hits if not side.language.startswith("en") or not _is_name(hit, side)]


def _is_name(hit: Hit, side: Reading) -> bool:
    """Whether a capital stands there that is not that of the sentence."""
    before = side.text[: hit.start].rstrip(" “\"‘'(")
    return side.text[hit.start : hit.end] == "May" and before[-1:] not in ("", ".", "!", "?", ":", "•")


def _changed(why: str, was: list[Hit], now: list[Hit], pair: Pair) -> Noted:
    places = pair.source.clause(was[0].start), pair.other.clause(now[0].start)
    return Noted(Breach("G7", why), "duty", *places)


def doubts(pair: Pair) -> Iterator[Noted]:
    """A duty, leave or a request of which no word is left. No breach: an order may stand for a duty."""
    source, other = pair.source, pair.other
    denied = bool(denials(source) and denials(other))  # *must not* may be *não pode*, and *cannot* *não deve*
    if source.apart("duty", "no_duty") and not other.hits("duty", *(["leave"] if denied else [])):
        yield from _lost("duty", pair, hard=True)
    if (_leave(source) or source.hits("leave_denied")) and not other.hits(
        "leave", "hedges", *(["duty"] if denied else [])
    ):
        yield from _lost("leave", pair, hard=False)
    if source.hits("request") and not other.hits("request", "duty"):
        yield from _lost("request", pair, hard=True)


def _lost(part: str, pair: Pair, *, hard: bool) -> Iterator[Noted]:
    """The doubt, where the table of the other language could know a word for it."""
    if pair.other.table.has(part):
        hits = _leave(pair.source) if part == "leave" else pair.source.apart(part, "no_duty")
        hits = hits or pair.source.hits("leave_denied")
        yield Noted(Doubt(part, f"{SAID[part]} may be lost", hard=hard), part, source=pair.source.clause(hits[0].start))


SAID = {"duty": "a duty", "leave": "leave to do a thing", "request": "a request"}

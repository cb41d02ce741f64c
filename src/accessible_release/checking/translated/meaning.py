"""G6, G7 and G9: denials, duty and leave, and words for how much stay what they are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from accessible_release.checking.translated.pair import Pair, Reading
from accessible_release.checking.translated.tables import Hit
from accessible_release.checking.translated.verdict import Doubt
from accessible_release.ledger import Breach

NUMBERED = re.compile(r"\.?\s?\d")
"""“No. 10” denies nothing."""
ONE_CLAUSE = 45
OPPOSED = {"all", "few"}
"""To these only *most* is lost: “most important” is no quantity."""
EXCHANGED = {"all", "some", "many", "few", "most"}


def breaches(pair: Pair) -> Iterator[Breach]:
    """A denial lost or without ground; duty that became leave, or leave duty; a quantity that became another."""
    if not pair.other.table.has("denial") or not pair.source.table.has("denial"):
        return
    yield from _denials(pair)
    yield from _duty(pair)
    yield from _quantities(pair)


def denials(side: Reading) -> int:
    """How often it denies; phrases that only look like it, such as “not only”, are left out."""
    apart = [(hit.start, hit.end) for hit in side.hits("no_denial")]
    apart += [(hit.start, hit.end) for hit in side.hits("bounds")]
    found = [hit for hit in side.hits("denial") if not NUMBERED.match(side.text, hit.end)]
    agreeing = side.hits("concord")
    firm = [hit for hit in found if not any(hit.start == other.start for other in agreeing)]
    apart += [(hit.start, hit.end) for hit in agreeing if _agrees(hit, firm, side)]
    return sum(1 for hit in found if not any(start <= hit.start and hit.end <= end for start, end in apart))


def _agrees(word: Hit, denials: list[Hit], side: Reading) -> bool:
    """Whether a word such as *nenhum* only agrees with a denial before it: *não há nenhuma* denies once."""
    between = (side.words[hit.end : word.start] for hit in denials if hit.end <= word.start)
    return any(len(each) <= ONE_CLAUSE and not set(each) & set(",;:.") for each in between)


def _denials(pair: Pair) -> Iterator[Breach]:
    mine, theirs = denials(pair.source), denials(pair.other)
    like = pair.source.hits("denial_like", "denial_grounds", "no_denial", "denial")
    stand_ins = [hit for hit in pair.other.hits("denial_like") if not hit.loose]
    spare = max(0, len(stand_ins) - len(pair.source.hits("denial_like")))
    if theirs + spare < mine:
        yield Breach("G6", "a denial was lost")
    if theirs and not mine and not like:
        yield Breach("G6", "a denial was brought in")


def _duty(pair: Pair) -> Iterator[Breach]:
    duty, leave = (([*map(len, (side.hits("duty"), side.hits("leave")))]) for side in (pair.source, pair.other))
    had_duty, had_leave = duty
    has_duty, has_leave = leave
    if had_duty and not has_duty and has_leave > had_leave and not denials(pair.source):
        yield Breach("G7", "a duty became leave")
    if had_leave and not had_duty and has_duty and not has_leave and not pair.source.hits("duty_like"):
        yield Breach("G7", "leave became a duty")


def _quantities(pair: Pair) -> Iterator[Breach]:
    had, has = ({hit.key for hit in side.hits("quantities")} for side in (pair.source, pair.other))
    for lost in sorted((had - has) & EXCHANGED):
        gained = sorted((has - had) & (OPPOSED if lost == "most" else EXCHANGED))
        if gained and pair.other.table.has("quantities", lost):
            yield Breach("G9", f"“{lost}” became “{gained[0]}”")


def doubts(pair: Pair) -> Iterator[Doubt]:
    """A duty, a quantity or a hedge that may be lost."""
    if pair.other.table.has("duty") and pair.source.hits("duty") and not pair.other.hits("duty"):
        yield Doubt("duty", "a duty may be lost", hard=True)
    denied, said = (denials(side) + len(side.hits("denial_like")) for side in (pair.source, pair.other))
    if denials(pair.source) and said < denied and pair.other.table.has("denial"):
        yield Doubt("denial", "a denial may be lost", hard=False)
    had, has = ({hit.key for hit in side.hits("quantities")} for side in (pair.source, pair.other))
    for lost in sorted(had - has):
        if pair.other.table.has("quantities", lost):
            yield Doubt("quantity", f"“{lost}” may be lost", hard=False)
    if pair.other.table.has("hedges") and len(pair.source.hits("hedges")) > len(pair.other.hits("hedges")):
        yield Doubt("hedge", "a word that says how sure it is may be lost", hard=False)

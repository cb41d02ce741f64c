"""G6: what is denied stays denied, and nothing else is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from accessible_release.checking.translated.fixed_terms import stands, terms_of
from accessible_release.checking.translated.kept import Span
from accessible_release.checking.translated.pair import Pair, Reading
from accessible_release.checking.translated.tables import Hit
from accessible_release.checking.translated.verdict import Doubt, Noted
from accessible_release.ledger import Breach

WHETHER = re.compile(r"\bwhether\b", re.IGNORECASE)
CLAUSE_ENDS = re.compile(r"\s*(?:[,;:.!?)\"”’»]|\Z)")
NUMBERED = re.compile(r"no\.?\s?\d", re.IGNORECASE)
"""“No. 10” denies nothing."""
ONE_CLAUSE, CLOSE = 7, 2
"""Words between a denial and a word that may agree with it; that does agree with it."""


def breaches(pair: Pair) -> Iterator[Noted]:
    """A denial that was lost, or one for which the source has no ground.

    Words that can stand for a denial (*without*, *fail*) make up for one where the translation has more of them.
    """
    if not pair.other.table.has("denial") or not pair.source.table.has("denial"):
        return
    in_mine, in_theirs = _in_terms(pair)
    idle = _is_left_open(pair.source)
    mine, theirs = denials(pair.source) - in_mine, len(denying(pair.other, idle=idle))
    stand_ins = [hit for hit in pair.other.hits("denial_like") if not hit.loose]
    most = len(denying(pair.other, freely=True, idle=idle)) + max(
        0, len(stand_ins) - len(pair.source.hits("denial_like"))
    )
    most += max(0, _in_bounds(pair.other) - _in_bounds(pair.source))
    if most - in_theirs < mine:
        yield Noted(Breach("G6", "a denial was lost"), "denial", source=_denied(pair.source))
    if theirs and not mine and not pair.source.hits("denial", "denial_like", "denial_grounds", "no_denial"):
        yield Noted(Breach("G6", "a denial was brought in"), "denial", other=_denied(pair.other))


def _denied(side: Reading) -> Span:
    """What is denied; where several things are, from the first to the last: which of them it is, nobody knows."""
    hits = denying(side)
    return hits[0].start, side.clause(hits[-1].start)[1]


def _in_bounds(side: Reading) -> int:
    """How often a bound holds a denial: “no more than” may stand for *não … mais de*."""
    bounds = side.hits("bounds")
    denials = side.hits("denial")
    return sum(any(bound.start <= hit.start and hit.end <= bound.end for bound in bounds) for hit in denials)


def _in_terms(pair: Pair) -> tuple[int, int]:
    """How often fixed terms such as *not guilty* deny, in the source and in the other; they are for G16."""
    hits = pair.source.hits("denial")
    terms = [
        term
        for term in terms_of(pair.source.text, pair.frame)
        if any(term.start <= hit.start and hit.end <= term.end for hit in hits)
    ]
    denying = [
        term
        for term in terms
        if any(
            stands(form, pair.other.text) and any(hit.part == "denial" for hit in pair.other.table.hits(form))
            for form in term.fixed.forms
        )
    ]
    return len(terms), len(denying)


def doubts(pair: Pair) -> Iterator[Noted]:
    """A denial that is said in another way, as far as one can tell: with *without*, *fail*, *only*."""
    in_mine, in_theirs = _in_terms(pair)
    lost = denials(pair.other, freely=True) - in_theirs < denials(pair.source) - in_mine
    if lost and pair.other.table.has("denial"):
        yield Noted(Doubt("denial", "a denial may be lost", hard=False), "denial", source=_denied(pair.source))


def denials(side: Reading, *, freely: bool = False) -> int:
    """How often it denies."""
    return len(denying(side, freely=freely))


def _is_left_open(source: Reading) -> bool:
    """Whether it tells that a thing is so or is not: “whether (or not)”."""
    return bool(WHETHER.search(source.text) or _or_nots(source, idle=False))


def _or_nots(side: Reading, *, idle: bool) -> list[Hit]:
    """Where “or not” denies nothing: behind “whether”, or where it ends a clause, or anywhere where it is idle.

    In “ill or not vaccinated” it denies.
    """
    return [
        hit
        for hit in side.hits("or_not")
        if idle or WHETHER.search(side.text[: hit.end]) or CLAUSE_ENDS.match(side.text, hit.end)
    ]


def denying(side: Reading, *, freely: bool = False, idle: bool = False) -> list[Hit]:
    """The words by which it denies; phrases that only look like it, such as “not only”, are left out.

    Idle: the source leaves open whether a thing is so, so that *ou não* denies nothing.
    Freely: a word that may agree with a denial further off counts: *não posso dizer que ninguém* may deny twice.
    """
    found = [
        hit
        for hit in side.hits("denial")
        if not (side.language.startswith("en") and NUMBERED.match(side.text, hit.start))
    ]
    agreeing = side.hits("concord")
    firm = [hit for hit in found if not any(hit.start == other.start for other in agreeing)]
    words = CLOSE if freely else ONE_CLAUSE
    apart = [
        *side.hits("no_denial", "bounds"),
        *_or_nots(side, idle=idle),
        *(hit for hit in agreeing if _agrees(hit, firm, side, words)),
    ]
    return [hit for hit in found if not any(each.start <= hit.start and hit.end <= each.end for each in apart)]


def _agrees(word: Hit, denials: list[Hit], side: Reading, most: int) -> bool:
    """Whether a word such as *nenhum* only agrees with a denial before it: *não há nenhuma* denies once."""
    between = (side.words[hit.end : word.start] for hit in denials if hit.end <= word.start)
    return any(len(each.split()) <= most and not set(each) & set(",;:.") for each in between)

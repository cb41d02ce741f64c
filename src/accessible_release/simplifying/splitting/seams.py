"""The last look at a split: an edit is only proposed where every piece can stand as a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from accessible_release.ledger import SEAM, Edit, apply, edit
from accessible_release.simplifying.clauses import words

if TYPE_CHECKING:
    from accessible_release.simplifying.piece import Piece

Changes = Sequence[tuple[int, int, str]]
"""What a rewriting changes in a sentence: from, to (in characters), and the words that come there."""
SHORTEST = 4
"""Words that each piece must have."""
SHORTEST_LEAD = 3
"""The same for one that leads to the next with a colon."""
STRAIGHT, CLOSED = re.compile(r"(?<![^\s(])'(?=\w)"), re.compile(r"(?<=[\w.,!?])'(?!\w)")
OPENING, CLOSING = "“«", "”»"
BROKEN = re.compile(
    r"  |\s[,.;:]|[,;:–—-]\.|,,|\.\.(?!\.)|\b(\w+),? \1\b(?<!that that)(?<!had had)"
    r"|^(?:and|but|or|so) (?:and|but|or|so)\b",
    re.I,
)
"""What no piece may hold: doubled spaces, words or stops, a comma left over, *And but*."""
RELATIVE = re.compile(r"\b(?:who|whom|whose|which|where|that)\b", re.I)
SECOND_RELATIVE = re.compile(r"\b(?:and|or|but) (?:who|whom|whose|which|where)\b")
"""Belongs to a relative clause before it: “who interview patients and whose findings …”."""
STRANDED = re.compile(r"\b(?:and|or|but|the|a|an|who|which|whose|because|although|of|with|from|including)[.,]?$", re.I)


def proposed(piece: Piece, rule: str, reason: str, changes: Changes) -> Edit | None:
    """The edit that makes the changes, or None where it would break a protected word, a quotation or a sentence."""
    text = piece.text
    if any(in_quotation(text, start) or in_quotation(text, end) for start, end, _ in changes):
        return None
    step = edit(rule, reason, text, *changes)
    made = apply(text, step)
    if not all(map(_stands, made.split(SEAM))) or not _keeps_protected(piece, step, made):
        return None
    return step


def in_quotation(text: str, place: int) -> bool:
    """Whether a quotation is open there; a straight mark opens and closes by turns."""
    before = text[:place]
    curly = sum(map(before.count, OPENING)) - sum(map(before.count, CLOSING))
    single = len(re.findall(r"(?<!\w)‘", before)) - len(re.findall(r"’(?!\w)", before))
    return curly > 0 or before.count('"') % 2 == 1 or (single > 0 and "’" in text[place:]) or _in_straight(text, place)


def _in_straight(text: str, place: int) -> bool:
    """Whether a single straight mark opens before the place and closes behind it: “told 'this is for you, and …'”."""
    opened = next(STRAIGHT.finditer(text[:place]), None)
    return opened is not None and not CLOSED.search(text, opened.end(), place) and bool(CLOSED.search(text, place))


def _stands(sentence: str) -> bool:
    """Whether a piece looks like a sentence: long enough, a capital in front, a stop behind, nothing left over."""
    first = next(filter(str.isalnum, sentence), "")
    begins = first == first.upper() and (sentence[:1].isalnum() or sentence[:1] in "“‘'\"£$€([")
    ends = sentence.rstrip("”’\"')").endswith((".", "!", "?", ":"))
    body = sentence.rstrip(".!?")
    second = SECOND_RELATIVE.search(sentence)
    if second and not RELATIVE.search(sentence[: second.start()]):
        return False
    if sentence.startswith("There, ") and re.search(r"\band (?:in|at|on) .*\bwhere\b", sentence):
        return False
    if any(sentence.count(opening) != sentence.count(closing) for opening, closing in ("()", "[]")):
        return False
    shortest = SHORTEST_LEAD if sentence.endswith(":") else SHORTEST
    return words(sentence) >= shortest and begins and ends and not BROKEN.search(sentence) and not STRANDED.search(body)


def _keeps_protected(piece: Piece, step: Edit, made: str) -> bool:
    """Whether each protected place is either untouched or still there word for word, but for a capital in front."""
    for first, last in piece.protected:
        touched = any((each.start < last and first < each.end) or first < each.start < last for each in step.changes)
        kept = piece.text[first:last]
        forms = {kept, kept[:1].upper() + kept[1:]}
        if touched and sum(map(made.count, forms)) < sum(map(piece.text.count, forms)):
            return False
    return True

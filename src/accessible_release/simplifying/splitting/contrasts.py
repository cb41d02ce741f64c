"""“Adults pay £9, while children pay £4.” → “Adults pay £9. Children pay £4.”; “While A, B.” → “A. But B.”.

Only where *while* sets one thing against another and does not tell the time.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.simplifying import clauses
from accessible_release.simplifying.cues import cues
from accessible_release.simplifying.splitting.seams import Changes
from accessible_release.simplifying.splitting.tails import front, is_sayable, is_single, tails
from accessible_release.simplifying.subjects import sentence_case

if TYPE_CHECKING:
    from spacy.tokens import Token

THIRD = cues("causes", "third")
SOME = frozenset({"most", "many", "some", "few", "more", "half"})


def rewrites(main: Token) -> Iterator[Changes | None]:
    """At most one edit, for *while* behind a comma at the end, or at the beginning."""
    if not is_sayable(main):
        return
    for tail in tails(main):
        if tail.first.lower_ == "while" and is_single(main) and _is_against(tail.head, main):
            first = tail.first.nbor(1)
            yield [(clauses.before(tail.first), clauses.end(first), f".\n{sentence_case(first.text)}")]
            return
    before = front(main)
    if before is None or before.first.lower_ != "while" or before.last.nbor(1).text != ",":
        return
    if _is_against(before.head, main) and not clauses.says(before.tokens, THIRD):
        first, comma = before.first.nbor(1), before.last.nbor(1)
        yield [(0, clauses.end(first), sentence_case(first.text)), (comma.idx, comma.nbor(1).idx, ".\nBut ")]


def _is_against(verb: Token, main: Token) -> bool:
    """Whether the clause has a subject of its own and tells of the same time as the main clause, of no doing in it."""
    who = clauses.subject(verb)
    if who is None or verb.dep_ != "advcl" or not clauses.is_finite(verb) or "VBG" in {verb.tag_, main.tag_}:
        return False
    if who.left_edge.nbor(-1).lower_ != "while" or who.lower_ in THIRD:
        return False
    same = clauses.is_past(verb) == clauses.is_past(main) and clauses.modal(main) is None
    return clauses.modal(verb) is not None or (same and (_has_figures(verb, main) or _is_of_some(who, verb)))


def _has_figures(verb: Token, main: Token) -> bool:
    """Whether both clauses tell how much or how many."""
    inside = {token.i for token in verb.subtree}
    counted = {token.i in inside for token in main.doc if token.like_num}
    return counted == {True, False}


def _is_of_some(who: Token, verb: Token) -> bool:
    """Whether the clause tells how it is with some or most of them: *while most people …*."""
    return not clauses.is_past(verb) and clauses.says(who.subtree, SOME)

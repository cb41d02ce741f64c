"""“Since the line opened in 2019, it has helped many.” → “The line opened in 2019. Since then, it has helped many.”."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.analysis.spans.temporal import date_places
from accessible_release.simplifying import clauses
from accessible_release.simplifying.agreement import past
from accessible_release.simplifying.cues import cues
from accessible_release.simplifying.splitting.seams import Changes
from accessible_release.simplifying.splitting.tails import Stretch, front, is_sayable
from accessible_release.simplifying.subjects import again, sentence_case

if TYPE_CHECKING:
    from spacy.tokens import Token

THIRD = cues("causes", "third")
BEGIN = cues("starts", "begin") | cues("openings", "begun")


def rewrites(main: Token) -> Iterator[Changes | None]:
    """At most one edit: *since* in front, with a day or year, so that it tells the time and no reason."""
    before = front(main)
    if before is None or before.first.lower_ != "since" or not is_sayable(main) or before.last.nbor(1).text != ",":
        return
    comma = before.last.nbor(1)
    if not _is_up_to_now(main) or not _is_dated(before):
        return
    told = _clause(before) or _gerund(before, main)
    if told is not None:
        cut, opening, then = told
        end = comma.nbor(1).idx if then is None else clauses.end(then[0].right_edge)
        named = "" if then is None else then[1]
        yield [(0, cut, opening), (comma.idx, end, f".\nSince then, {named}")]


def _is_up_to_now(main: Token) -> bool:
    has = clauses.tensed(main)
    return has != main and has.lower_ in {"has", "have"}


def _is_dated(before: Stretch) -> bool:
    """Whether a day, a month or a year stands in the words."""
    text = before.first.doc.text
    return any(start < before.last.idx + 1 for start, _ in date_places(text)) or any(
        token.like_num for token in before.tokens
    )


def _clause(before: Stretch) -> tuple[int, str, None] | None:
    """*Since the line opened* → *The line opened*."""
    verb, first = before.head, before.first.nbor(1)
    who = clauses.subject(verb)
    if who is None or verb.dep_ != "advcl" or who.left_edge != first or clauses.says(before.tokens, THIRD):
        return None
    plain = clauses.is_finite(verb) and clauses.is_past(verb)
    return (clauses.end(first), sentence_case(first.text), None) if plain else None


def _gerund(before: Stretch, main: Token) -> tuple[int, str, tuple[Token, str]] | None:
    """*Since opening in 2019, the line has* → *The line opened in 2019. Since then, the line has*."""
    verb, who = before.first.nbor(1), clauses.subject(main)
    if verb.tag_ != "VBG" or verb.lemma_ not in BEGIN or who is None or who.lower_ in THIRD:
        return None
    named = again(who, main)
    called = main.doc[who.left_edge.i : who.right_edge.i + 1].text
    if named is None or "," in called or clauses.has(who.subtree, "relcl"):
        return None
    return clauses.end(verb), f"{sentence_case(called)} {past(verb.lemma_)}", (who, named)

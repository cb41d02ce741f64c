"""“Although A, B.” and “B, although A.” become two sentences, the second of which begins with *But*."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.analysis.words.reporting import REPORTING
from accessible_release.simplifying import clauses
from accessible_release.simplifying.fronted import opens_with_scope
from accessible_release.simplifying.splitting.seams import Changes
from accessible_release.simplifying.subjects import sentence_case

if TYPE_CHECKING:
    from spacy.tokens import Token

MARKS = frozenset({"although", "though", "whereas"})


def rewrites(main: Token) -> Iterator[Changes | None]:
    """At most one edit."""
    if opens_with_scope(main.doc):
        return
    for verb in main.children:
        mark = next((child for child in verb.lefts if child.dep_ == "mark" and child.lower_ in MARKS), None)
        if mark is None or verb.dep_ not in {"advcl", "ccomp"} or not clauses.is_finite(verb):
            continue
        if not _has_own_subject(verb, mark):
            continue
        yield _in_front(verb, mark) if verb.i < main.i else _behind(verb, mark)


def _has_own_subject(verb: Token, mark: Token) -> bool:
    who = clauses.subject(verb)
    return who is not None and mark.i < who.i < verb.i


def _in_front(verb: Token, mark: Token) -> Changes | None:
    """Although A, B. → A. But B. Not where A holds the pronoun and B the name."""
    doc, who = verb.doc, clauses.subject(verb)
    comma = clauses.closing(verb)
    main = clauses.subject(verb.head)
    if comma.text != "," or who is None or main is None or main.i < comma.i or mark.i > 1 or verb.left_edge.i != 0:
        return None
    if clauses.says(doc[: comma.i], {"he", "she", "it", "they", "his", "her", "its", "their"}):
        return None
    if any(token.lower_ == "yet" for token in doc):
        return None
    if mark.i == 1 and doc[0].lower_ != "even":
        return None
    first, then = doc[mark.i + 1], doc[comma.i + 1]
    opening = (0, clauses.end(first), sentence_case(first.text))
    return [opening, (comma.idx, then.idx, ".\nBut ")]


def _behind(verb: Token, mark: Token) -> Changes | None:
    """B, although A. → B. But A."""
    first = mark.nbor(-1) if mark.nbor(-1).lower_ == "even" else mark
    comma = first.nbor(-1)
    if comma.text != "," or not clauses.ends_sentence(verb) or verb.head.lemma_ in REPORTING:
        return None
    return [(comma.idx, clauses.end(mark), ".\nBut")]

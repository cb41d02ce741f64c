"""“The hall is full; the second talk is on Monday.” becomes two sentences; only between two full clauses."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from accessible_release.analysis.words.reporting import REPORTING
from accessible_release.simplifying import clauses
from accessible_release.simplifying.cues import cues
from accessible_release.simplifying.splitting.seams import Changes
from accessible_release.simplifying.subjects import sentence_case

if TYPE_CHECKING:
    from spacy.tokens import Token

OPENERS = {"and": "", "but": "But ", "so": "So ", "yet": "But "}
MAIN = frozenset({"ROOT", "conj", "ccomp", "parataxis"})
DEPENDENT = cues("semicolons", "dependent")
ORDERS = cues("semicolons", "orders")


def rewrites(main: Token) -> Iterator[Changes | None]:
    """One edit, at the first semicolon, where every part is a clause that can stand alone."""
    doc = main.doc
    marks = [token.i for token in doc if token.text == ";"]
    if not marks or any(token.text in ":()" for token in doc):
        return
    bounds = [-1, *marks, len(doc) - 1]
    parts = [list(clauses.between(doc, a + 1, b)) for a, b in pairwise(bounds)]
    if not all(map(_stands, parts)) or not _is_open(parts[0]):
        return
    start = marks[0] + 1
    link = doc[start].lower_ if doc[start].lower_ in OPENERS else ""
    first = doc[start + 1] if link else doc[start]
    word = sentence_case(OPENERS.get(link, "") + first.text)
    yield [(doc[marks[0]].idx, clauses.end(first), f".\n{word}")]


def _stands(part: list[Token]) -> bool:
    """Whether the tokens have a main verb of their own with a subject and a tense."""
    if not part or part[0].lower_ in DEPENDENT or part[0].tag_ in {"VBG", "VBN", "TO"}:
        return False
    if _is_order(part):
        return True
    first = next((token for token in part if token.lower_ not in OPENERS), part[0])
    verbs = (token for token in part if _is_alone(token, part) and token in {first, *first.ancestors})
    return any(_is_told(verb, first, part) for verb in verbs)


def _is_alone(verb: Token, part: list[Token]) -> bool:
    """Whether the verb hangs on nothing in its part, and no *that* or *if* leads it in."""
    alone = verb.head == verb or verb.head not in part
    return verb.dep_ in MAIN and alone and not clauses.has(verb.lefts, "mark")


def _is_told(verb: Token, first: Token, part: list[Token]) -> bool:
    """Whether the verb has a tense and, in front of it, its subject, which no lone comma parts from it."""
    who = clauses.subject(verb)
    if who is None or who not in part or who.i > verb.i or (first.tag_ == "CD" and who.left_edge != first):
        return False
    torn = sum(each.text == "," for each in clauses.between(verb.doc, who.i, verb.i)) % 2
    return clauses.is_finite(verb) and not torn


def _is_order(part: list[Token]) -> bool:
    """Whether the reader is told how to get in touch, with or without a place in front: *from Wales, ring …*."""
    comma = next((place for place, token in enumerate(part) if token.text == ","), -1)
    fronted = part[0].pos_ == "ADP" and comma > 0 and not any(map(clauses.is_verb, part[:comma]))
    verb = part[comma + 1] if fronted and comma + 1 < len(part) else part[0]
    told = verb != part[-1] and not clauses.is_verb(verb.nbor(1))  # no “phone calls are free”
    return verb.lower_ in ORDERS and told and not any(clauses.subject(token) for token in part)


def _is_open(first: list[Token]) -> bool:
    """Whether the first part is nobody's word, which the next would lose."""
    said = any(
        token.lemma_ in REPORTING and clauses.is_verb(token) and clauses.has(token.children, "ccomp", "xcomp", "dobj")
        for token in first
    )
    paired = any(
        token.lower_ == "only" and token.i and token.nbor(-1).lower_ in {"not", "n't", "n’t"} for token in first
    )
    return not (said or paired) and clauses.is_free_of_speech(first[0].doc, len(first))

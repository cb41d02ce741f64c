"""“The rules will be: dogs stay outside; and bags must be small.” → the words in front, then one sentence each."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from accessible_release.analysis.corpus import Place, parser
from accessible_release.analysis.words.reporting import REPORTING
from accessible_release.simplifying import clauses
from accessible_release.simplifying.splitting.seams import Changes
from accessible_release.simplifying.subjects import sentence_case

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

LINKS = frozenset({"and", "that"})
FEWEST = 2


def rewrites(main: Token) -> Iterator[Changes | None]:
    """At most one edit: whole clauses behind a colon, set apart by semicolons."""
    doc = main.doc
    colons = [token for token in doc if token.text == ":"]
    if len(colons) != 1 or "(" in doc.text or _says(doc[: colons[0].i]):
        return
    marks = [token.i for token in doc[colons[0].i :] if token.text == ";"]
    bounds = [colons[0].i, *marks, len(doc) - 1]
    parts = [_without_link(doc, first + 1, last) for first, last in pairwise(bounds)]
    if len(parts) < FEWEST or not _stand(doc, parts):
        return
    openings = [(doc[mark], doc[first]) for mark, (first, _) in zip(bounds, parts, strict=False)]
    places = [_place(mark, start, ":" if mark == colons[0] else ".") for mark, start in openings]
    yield places


def _says(front: Span) -> bool:
    """Whether the words in front of the colon say who says it."""
    return any(token.lemma_ in REPORTING and clauses.is_verb(token) for token in front)


def _place(mark: Token, start: Token, stop: str) -> tuple[int, int, str]:
    return mark.idx, clauses.end(start), f"{stop}\n{sentence_case(start.text)}"


def _without_link(doc: Doc, first: int, last: int) -> tuple[int, int]:
    """The clause without *and* and *that* in front."""
    while first < last and doc[first].lower_ in LINKS:
        first += 1
    return first, last


def _stand(doc: Doc, parts: list[tuple[int, int]]) -> bool:
    """Whether each part, read by itself, is a sentence with a subject and a tense."""
    if not all(first < last for first, last in parts):
        return False
    texts = [sentence_case(doc[first:last].text) + "." for first, last in parts]
    names = [list(_names(doc, first, last)) for first, last in parts]
    return all(map(_is_sentence, parser().docs(texts, names)))


def _names(doc: Doc, first: int, last: int) -> Iterator[Place]:
    """Where names of several words stand, counted from the beginning of the part."""
    start = doc[first].idx
    return ((token.idx - start, clauses.end(token) - start) for token in doc[first:last] if " " in token.text)


def _is_sentence(part: Doc) -> bool:
    main = clauses.root(part)
    who = clauses.subject(main)
    dependent = part[0].tag_ in {"WDT", "WP", "WRB", "IN", "VBG", "VBN"} or part[0].lower_ in {"or", "but"}
    return not dependent and who is not None and who.i < main.i and clauses.is_finite(main)

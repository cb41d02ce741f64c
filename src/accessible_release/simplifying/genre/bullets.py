"""A list of three or more things at the end of a sentence, as bullets (ER32)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from accessible_release.parsing import parser

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

FEWEST = 3
MOST_WORDS = 9
"""An item that is longer is no item but a sentence."""
FEWEST_BEFORE = 2
LEADING = frozenset({"include", "be", "need", "bring", "involve", "cover", "offer", "contain", "provide"})
THINGS = frozenset({"NOUN", "PROPN"})
SIGNS = " ,;:\n"

Listed = tuple[str, tuple[str, ...]]
"""The words that lead in, with a colon, and the items."""


def bullets(texts: Sequence[str]) -> Mapping[str, Listed]:
    """The sentences that end in a list, each with its lead and items.

    Only things joined by *and*, never by *or*; every item keeps its words, and only the last *and* goes.
    """
    wanted = list(dict.fromkeys(text for text in texts if text.count(",") and " and " in text and '"' not in text))
    found = ((text, _listed(doc)) for text, doc in zip(wanted, parser().docs(wanted), strict=True))
    return {text: listed for text, listed in found if listed}


def _listed(doc: Doc) -> Listed | None:
    for token in doc:
        items = _chain(token)
        if len(items) >= FEWEST and _ends_with(doc, items[-1]) and _may_lead(token):
            return _cut(doc, items)
    return None


def _chain(first: Token) -> list[Token]:
    """The things joined to the first one, if it is the first and all are things."""
    if first.dep_ == "conj" or first.pos_ not in THINGS:
        return []
    chain = [first]
    while following := next((each for each in chain[-1].children if each.dep_ == "conj"), None):
        chain.append(following)
    joined = [each.lower_ for item in chain for each in item.children if each.dep_ == "cc"]
    return chain if joined == ["and"] and all(each.pos_ in THINGS for each in chain) else []


def _ends_with(doc: Doc, last: Token) -> bool:
    return all(token.is_punct for token in doc[last.right_edge.i + 1 :])


def _may_lead(first: Token) -> bool:
    """Whether what stands before the list can stand alone with a colon."""
    head, begin = first.head, first.left_edge.i
    before = [token for token in first.doc[:begin] if not token.is_punct]
    if len(before) < FEWEST_BEFORE:
        return False
    if first.dep_ == "pobj":
        return head.pos_ == "ADP" and head.i == begin - 1
    return first.dep_ in ("dobj", "attr") and head.lemma_ in LEADING and head.i < begin


def _cut(doc: Doc, items: Sequence[Token]) -> Listed | None:
    text = doc.text
    starts = [items[0].left_edge.idx, *(item.left_edge.idx for item in items[1:])]
    parts = [*_between(text, [*starts, len(text)])]
    lead = text[: starts[0]].rstrip(SIGNS)
    fits = all(part and len(part.split()) <= MOST_WORDS for part in parts)
    has_verb = any(token.tag_ in ("VBD", "VBP", "VBZ", "MD") for token in doc[items[0].left_edge.i :])
    return (f"{lead}:", tuple(parts)) if fits and not has_verb else None


def _between(text: str, starts: Sequence[int]) -> Iterator[str]:
    for start, end in pairwise(starts):
        part = text[start:end].rstrip(SIGNS + ".")
        yield part.removesuffix(" and").rstrip(SIGNS)

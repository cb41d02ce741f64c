"""A list of three or more things at the end of a sentence, or of places in its subject, as bullets (ER32)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from accessible_release.analysis.corpus import parser
from accessible_release.lexicon.frames import SUBJECTS
from accessible_release.simplifying.genre.wordlists import entries

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

FEWEST = 3
MOST_WORDS = 9
"""An item that is longer is no item but a sentence."""
FEWEST_BEFORE = 2
LEADING = frozenset(
    {"include", "be", "need", "bring", "involve", "cover", "offer", "contain", "provide", "use", "feature", "affect"}
)
BEFORE_PLACES = frozenset({"from", "in", "across"})
MOST_BEHIND = 8
"""Words, behind a list of places, that can come before it: “Forces from these places are taking part:”."""
THINGS = frozenset({"NOUN", "PROPN"})
TENSED = frozenset({"VBD", "VBP", "VBZ", "MD"})
INCLUDING = re.compile(
    r"(?P<lead>[^,;:()–—\"“”]+ (?:include|includes|included)) (?P<list>[^;:()–—\"“”]+, [^;:()–—\"“”]+)\."
)
SIGNS = " ,;:\n"
MIDDLE = ',;:()–—"“”'
"""Signs behind a list of places with which it stays where it is."""

Listed = tuple[str, tuple[str, ...]]
"""The words that lead in, with a colon, and the items."""


def bullets(texts: Sequence[str]) -> Mapping[str, Listed]:
    """The sentences with a list, each with its lead and items.

    Only things joined by *and*, never by *or*; every item keeps its words, and only the last *and* goes. A list in the
    middle is taken out only where every item is a known place: “Forces from these places are taking part:”.
    """
    wanted = list(dict.fromkeys(text for text in texts if text.count(",") and " and " in text and '"' not in text))
    found = ((text, _listed(doc) or _included(doc)) for text, doc in zip(wanted, parser().docs(wanted), strict=True))
    return {text: listed for text, listed in found if listed}


def _listed(doc: Doc) -> Listed | None:
    for token in doc:
        items = _chain(token)
        if len(items) < FEWEST:
            continue
        if _ends_with(doc, items[-1]):
            if _may_lead(items):
                return _cut(doc, items)
        elif _is_of_subject(token):
            return _placed(doc, items)
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


def _may_lead(items: Sequence[Token]) -> bool:
    """Whether what stands before the list can stand alone with a colon."""
    first = items[0]
    head, begin = first.head, first.left_edge.i
    before = [token for token in first.doc[:begin] if not token.is_punct]
    if len(before) < FEWEST_BEFORE:
        return False
    if first.dep_ == "pobj":
        return head.pos_ == "ADP" and head.i == begin - 1 and _belongs_to(head, items)
    return first.dep_ in ("dobj", "attr") and head.lemma_ in LEADING and head.i < begin


def _belongs_to(preposition: Token, items: Sequence[Token]) -> bool:
    """Whether all items belong to the preposition: “clothes for 3 days, food and water” begins its list before it."""
    if any(token.dep_ in ("relcl", "acl") for token in preposition.ancestors):
        return False
    return preposition.head.pos_ not in THINGS or all(map(_is_plain, items))


def _is_plain(item: Token) -> bool:
    """Whether it is a name or a bare plural: neither counted nor one of its kind."""
    counted = any(child.dep_ in ("nummod", "det", "poss") for child in item.children)
    return item.pos_ == "PROPN" or (item.tag_ == "NNS" and not counted)


def _cut(doc: Doc, items: Sequence[Token]) -> Listed | None:
    text = doc.text
    starts = [items[0].left_edge.idx, *(item.left_edge.idx for item in items[1:])]
    parts = [*_between(text, [*starts, len(text)])]
    lead = text[: starts[0]].rstrip(SIGNS)
    fits = all(part and len(part.split()) <= MOST_WORDS for part in parts)
    has_verb = any(token.tag_ in TENSED for token in doc[items[0].left_edge.i :])
    return (f"{lead}:", tuple(parts)) if fits and not has_verb else None


def _included(doc: Doc) -> Listed | None:
    """A list behind *include* that the parser has not seen through.

    “These include arrest, loss of job, family or work troubles and being put on a list.” It is cut by its commas, which
    must part nothing but plain things: names and articles may begin an apposition.
    """
    found = INCLUDING.fullmatch(doc.text)
    if found is None:
        return None
    *first, last = found["list"].split(", ")
    before, joined, after = last.removeprefix("and ").partition(" and ")
    parts = [*first, before, *filter(None, [after])]
    joined_once = bool(joined) != last.startswith("and ") and not any(" and " in part for part in (*first, after))
    tensed = any(token.tag_ in TENSED for token in doc if token.idx >= found.start("list"))
    if not joined_once or tensed or len(parts) < FEWEST or not all(map(_is_plain_thing, parts)):
        return None
    return f"{found['lead']}:", tuple(parts)


def _is_plain_thing(part: str) -> bool:
    words = part.split()
    return part[:1].islower() and words[0] not in entries("openers") and len(words) <= MOST_WORDS


def _is_of_subject(first: Token) -> bool:
    """Whether the list stands behind “from” or “in”, in the subject with which the sentence begins."""
    joiner = first.head
    subject = joiner.head
    behind = first.dep_ == "pobj" and joiner.lower_ in BEFORE_PLACES and first.left_edge.i == joiner.i + 1
    return behind and subject.dep_ in SUBJECTS and subject.head.dep_ == "ROOT" and subject.left_edge.i == 0


def _placed(doc: Doc, items: Sequence[Token]) -> Listed | None:
    """A list of places in the subject, put behind the rest of the sentence; None where one may be no place."""
    last = items[-1].i + 1
    parts = tuple(_between(doc.text, [*(item.left_edge.idx for item in items), doc[last].idx]))
    rest = doc.text[doc[last].idx :].rstrip(SIGNS + ".")
    known = all(part[:1].isupper() and part.lower() in entries("places") for part in parts)
    short = 0 < len(rest.split()) <= MOST_BEHIND and not set(rest) & set(MIDDLE)
    lead = f"{doc.text[: items[0].left_edge.idx]}these places {rest}:"
    return (lead, parts) if known and short and doc.text.endswith(".") else None


def _between(text: str, starts: Sequence[int]) -> Iterator[str]:
    for start, end in pairwise(starts):
        part = text[start:end].rstrip(SIGNS + ".")
        yield part.removesuffix(" and").rstrip(SIGNS)

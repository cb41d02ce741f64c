"""Hard words explained in place: bold where they first stand, and the meaning on the next line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from accessible_release.analysis.corpus import parser
from accessible_release.lexicon.glossary import Term, terms_in
from accessible_release.model import Block, Mark
from accessible_release.simplifying.genre.layout import written
from accessible_release.simplifying.genre.standing import hangs

if TYPE_CHECKING:
    from spacy.tokens import Doc

KINDS = ("paragraph",)
POINT = "point-"
"""How the ids of the main points begin: there a word is explained only if it stands nowhere else."""
LONGEST_TERM = 3
"""Words."""


def explained(blocks: Sequence[Block], wanted: Sequence[Term], spoken: frozenset[str]) -> Iterator[Block]:
    """The blocks, each wanted word bold where it first stands in a line of ours, and its meaning behind that line.

    `wanted` are the terms of the list of hard words; `spoken` the blocks that hold somebody's own words, in which
    nothing is marked. What stands in a list is explained behind the list, and nothing stands before a line such as
    *It is free*, which goes on about the line before.
    """
    texts = {block.id: block.text for block in blocks if block.kind in KINDS and block.id not in spoken}
    docs = dict(zip(texts, parser().docs(list(texts.values())), strict=True))
    firsts = _firsts(docs, {_family(term) for term in wanted})
    waiting: list[Block] = []
    for block in blocks:
        if not block.within and not hangs(block.text):
            yield from waiting
            waiting = []
        marks = list(block.marks)
        for term, start, end in firsts.get(block.id, ()):
            marks.append(Mark("strong", start, end))
            meaning = term.sentences(counted=_is_counted(docs[block.id], start))
            waiting.append(written(f"easy-meaning-{block.id}-{start}", *meaning))
        yield replace(block, marks=tuple(sorted(marks, key=lambda mark: mark.start)))
    yield from waiting


def _firsts(docs: Mapping[str, Doc], wanted: set[str]) -> Mapping[str, Sequence[tuple[Term, int, int]]]:
    """By block where each wanted family of words first stands; in the main points only if nowhere else."""
    found = [(name, *each) for name, doc in docs.items() for each in terms_in(doc) if _family(each[0]) in wanted]
    firsts: dict[str, list[tuple[Term, int, int]]] = {}
    for name, term, start, end in sorted(found, key=lambda each: each[0].startswith(POINT)):
        if _family(term) in wanted:
            wanted.discard(_family(term))
            firsts.setdefault(name, []).append((term, start, end))
    return firsts


def _family(term: Term) -> str:
    return term.family or term.term


def _is_counted(doc: Doc, start: int) -> bool:
    """Whether the words that begin there are spoken of as one or as several."""
    place = next((token.i for token in doc if token.idx == start), 0)
    several = any(token.tag_ in ("NNS", "NNPS") for token in doc[place : place + LONGEST_TERM] if token.dep_ != "conj")
    before = doc[place - 1].lower_ if place else ""
    return before in ("a", "an") or (doc[place].tag_ == "NNS" or (several and doc[place].dep_ in ("compound", "amod")))

"""Hard words explained in place: bold where they first stand, and the meaning on the next line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from accessible_release.analysis.corpus import parser
from accessible_release.lexicon.glossary import Term, terms_in
from accessible_release.model import Block, Mark
from accessible_release.simplifying.genre.layout import written

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
    nothing is marked. What stands in a list is explained behind the list.
    """
    places = [place for place, block in enumerate(blocks) if block.kind in KINDS and block.id not in spoken]
    docs = dict(zip(places, parser().docs([blocks[place].text for place in places]), strict=True))
    later = {
        term.family or term.term
        for place, doc in docs.items()
        if not blocks[place].id.startswith(POINT)
        for term, _, _ in terms_in(doc)
    }
    ours = {term.family or term.term: term for term in wanted}
    waiting: list[Block] = []
    for place, block in enumerate(blocks):
        if waiting and not block.within:
            yield from waiting
            waiting = []
        found = [each for each in terms_in(docs[place]) if (each[0].family or each[0].term) in ours] if place in docs else []
        marks = list(block.marks)
        for term, start, end in found:
            name = term.family or term.term
            if name not in ours or (block.id.startswith(POINT) and name in later):
                continue
            del ours[name]
            marks.append(Mark("strong", start, end))
            waiting.append(written(f"easy-meaning-{len(wanted) - len(ours)}", *term.sentences(counted=_is_counted(docs[place], start))))
        yield replace(block, marks=tuple(sorted(marks, key=lambda mark: mark.start))) if found else block
        if waiting and not block.within and not block.text.rstrip().endswith(":"):
            yield from waiting
            waiting = []
    yield from waiting


def _is_counted(doc: Doc, start: int) -> bool:
    """Whether the words that begin there are spoken of as one or as several."""
    place = next((token.i for token in doc if token.idx == start), 0)
    several = any(token.tag_ in ("NNS", "NNPS") for token in doc[place : place + LONGEST_TERM] if token.dep_ != "conj")
    before = doc[place - 1].lower_ if place else ""
    return before in ("a", "an") or (doc[place].tag_ == "NNS" or (several and doc[place].dep_ in ("compound", "amod")))

"""Hard words explained in place: bold where they first stand, and the meaning of those that matter on the next line."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
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
LINES_A_MEANING = 10
"""A text may have one explanation for so many of its lines; more of them stand between a reader and the news."""
OFTEN = 2
"""Lines in which a word stands that is explained in place although nobody has to act on any of them."""


@dataclass(frozen=True, slots=True)
class _Use:
    """Where a hard word stands."""

    block: str
    term: Term
    start: int
    end: int


def explained(
    blocks: Sequence[Block], wanted: Sequence[Term], spoken: frozenset[str], acting: Collection[str] = ()
) -> Iterator[Block]:
    """The blocks, each wanted word bold where it first stands in a line of ours; some with their meaning behind it.

    `wanted` are the terms of the list of hard words; `spoken` the blocks that hold somebody's own words, in which
    nothing is marked; `acting` those that tell a reader what to do. A meaning follows where the word stands in one of
    these, in a main point or in two lines, one in ten lines at most: those first that a reader must act on, then those
    that stand most often. The others stand in the list of hard words alone. What stands in a list is explained behind
    the list, and nothing stands before a line such as *It is free*, which goes on about the line before.
    """
    texts = {block.id: block.text for block in blocks if block.kind in KINDS and block.id not in spoken}
    docs = dict(zip(texts, parser().docs(list(texts.values())), strict=True))
    families = {_family(term) for term in wanted}
    uses = [_Use(name, *each) for name, doc in docs.items() for each in terms_in(doc) if _family(each[0]) in families]
    firsts = _firsts(uses)
    told = _told(uses, texts, {*acting, *(name for name in texts if name.startswith(POINT))})
    waiting: list[Block] = []
    for block in blocks:
        if not block.within and not hangs(block.text):
            yield from waiting
            waiting = []
        marks = list(block.marks)
        for use in firsts.get(block.id, ()):
            marks.append(Mark("strong", use.start, use.end))
            if _family(use.term) in told:
                meaning = use.term.sentences(counted=_is_counted(docs[block.id], use.start))
                waiting.append(written(f"easy-meaning-{block.id}-{use.start}", *meaning))
        yield replace(block, marks=tuple(sorted(marks, key=lambda mark: mark.start)))
    yield from waiting


def _firsts(uses: Sequence[_Use]) -> Mapping[str, Sequence[_Use]]:
    """By block where each family of words first stands; in the main points only if nowhere else."""
    done: set[str] = set()
    firsts: dict[str, list[_Use]] = {}
    for use in sorted(uses, key=lambda each: each.block.startswith(POINT)):
        if _family(use.term) not in done:
            done.add(_family(use.term))
            firsts.setdefault(use.block, []).append(use)
    return firsts


def _told(uses: Sequence[_Use], texts: Mapping[str, str], acting: Collection[str]) -> set[str]:
    """The families that are explained in place: those that matter most, as many as the text has room for."""
    lines: dict[str, set[str]] = {}
    needed: set[str] = set()
    for use in uses:
        lines.setdefault(_family(use.term), set()).add(texts[use.block])
        if use.block in acting:
            needed.add(_family(use.term))
    candidates = [family for family, places in lines.items() if family in needed or len(places) >= OFTEN]
    best = sorted(candidates, key=lambda family: (family not in needed, -len(lines[family])))
    return set(best[: max(1, len(texts) // LINES_A_MEANING)])


def _family(term: Term) -> str:
    return term.family or term.term


def _is_counted(doc: Doc, start: int) -> bool:
    """Whether the words that begin there are spoken of as one or as several."""
    place = next((token.i for token in doc if token.idx == start), 0)
    several = any(token.tag_ in ("NNS", "NNPS") for token in doc[place : place + LONGEST_TERM] if token.dep_ != "conj")
    before = doc[place - 1].lower_ if place else ""
    return before in ("a", "an") or (doc[place].tag_ == "NNS" or (several and doc[place].dep_ in ("compound", "amod")))

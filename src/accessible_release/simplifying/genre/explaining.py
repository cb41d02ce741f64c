"""Explained in place: hard words, bold where they first stand, and percentages; what matters most, on the next line."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import TYPE_CHECKING

from accessible_release.analysis.corpus import parser
from accessible_release.lexicon.glossary import Term, terms_in
from accessible_release.lexicon.percentages import percentages_in
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
    """Where a hard word or a percentage stands."""

    block: str
    family: str
    start: int
    end: int
    meaning: Sequence[str]
    """Sentences."""
    is_word: bool = True


def explained(
    blocks: Sequence[Block], wanted: Sequence[Term], spoken: frozenset[str], acting: Collection[str] = ()
) -> Iterator[Block]:
    """The blocks, each wanted word bold where it first stands in a line of ours; some with their meaning behind it.

    `wanted` are the terms of the list of hard words; `spoken` the blocks that hold somebody's own words, in which
    nothing is marked; `acting` those that tell a reader what to do. A meaning follows where the word stands in one of
    these, in a main point or in two lines, one in ten lines at most: those first that a reader must act on, then those
    that stand most often. The others stand in the list of hard words alone. The first percentages of people or things
    are explained in the same way, one in ten lines at most. What stands in a list is explained behind the list, and
    nothing stands before a line such as *It is free*, which goes on about the line before.
    """
    texts = {block.id: block.text for block in blocks if block.kind in KINDS and block.id not in spoken}
    docs = dict(zip(texts, parser().docs(list(texts.values())), strict=True))
    families, free = {_family(term) for term in wanted}, _free(blocks)
    words = [use for name, doc in docs.items() for use in _words(name, doc) if use.family in families]
    percentages = [use for name, doc in docs.items() if name in free for use in _percentages(name, doc)]
    room = max(1, len(texts) // LINES_A_MEANING)
    told = _told(words, texts, {*acting, *(name for name in texts if name.startswith(POINT))})[:room]
    told += list(dict.fromkeys(use.family for use in percentages))[:room]
    yield from _with_meanings(blocks, _firsts([*words, *percentages]), told)


def _with_meanings(
    blocks: Sequence[Block], firsts: Mapping[str, Sequence[_Use]], told: Collection[str]
) -> Iterator[Block]:
    """The blocks, with what is `told` of the uses in each."""
    waiting: list[Block] = []
    for block in blocks:
        if not block.within and not hangs(block.text):
            yield from waiting
            waiting = []
        uses = firsts.get(block.id, ())
        marks = [*block.marks, *(Mark("strong", use.start, use.end) for use in uses if use.is_word)]
        waiting += [written(f"easy-meaning-{block.id}-{use.start}", *use.meaning) for use in uses if use.family in told]
        yield replace(block, marks=tuple(sorted(marks, key=lambda mark: mark.start)))
    yield from waiting


def _free(blocks: Sequence[Block]) -> frozenset[str]:
    """The ids of the lines on which the next one does not hang, outside tables: a percentage is explained at once."""
    following = zip_longest(blocks, blocks[1:])
    told = (block for block, after in following if block and not (after and hangs(after.text)))
    return frozenset(block.id for block in told if not block.inside("table"))


def _words(block: str, doc: Doc) -> Iterator[_Use]:
    for term, start, end in terms_in(doc):
        yield _Use(block, _family(term), start, end, term.sentences(counted=_is_counted(doc, start)))


def _percentages(block: str, doc: Doc) -> Iterator[_Use]:
    for figure, meaning in percentages_in(doc):
        yield _Use(block, f"{figure.value}%", figure.start, figure.end, (meaning,), is_word=False)


def _firsts(uses: Sequence[_Use]) -> Mapping[str, Sequence[_Use]]:
    """By block where each family of words first stands; in the main points only if nowhere else."""
    done: set[str] = set()
    firsts: dict[str, list[_Use]] = {}
    for use in sorted(uses, key=lambda each: each.block.startswith(POINT)):
        if use.family not in done:
            done.add(use.family)
            firsts.setdefault(use.block, []).append(use)
    return firsts


def _told(uses: Sequence[_Use], texts: Mapping[str, str], acting: Collection[str]) -> list[str]:
    """The families of words that may be explained in place, those first that matter most."""
    lines: dict[str, set[str]] = {}
    needed: set[str] = set()
    for use in uses:
        lines.setdefault(use.family, set()).add(texts[use.block])
        if use.block in acting:
            needed.add(use.family)
    candidates = [family for family, places in lines.items() if family in needed or len(places) >= OFTEN]
    return sorted(candidates, key=lambda family: (family not in needed, -len(lines[family])))


def _family(term: Term) -> str:
    return term.family or term.term


def _is_counted(doc: Doc, start: int) -> bool:
    """Whether the words that begin there are spoken of as one or as several."""
    place = next((token.i for token in doc if token.idx == start), 0)
    several = any(token.tag_ in ("NNS", "NNPS") for token in doc[place : place + LONGEST_TERM] if token.dep_ != "conj")
    before = doc[place - 1].lower_ if place else ""
    return before in ("a", "an") or (doc[place].tag_ == "NNS" or (several and doc[place].dep_ in ("compound", "amod")))

"""Sentences in, drafts out: operators propose, the fact gate decides, the ledger keeps every step.

Structure first: one edit at a time, the sentence parsed again after each, until no operator has more to
propose. Then words, all at once. Then the gate looks at the whole draft; where an invariant is broken the
sentence is done again without the edit that broke it. A draft that the gate refuses never leaves this module.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from accessible_release.analysis.corpus import Place, is_readable, parser
from accessible_release.analysis.known import Known
from accessible_release.analysis.spans.protected import bounds, protected, whole
from accessible_release.analysis.statement import Statement
from accessible_release.checking.gate import breaches
from accessible_release.ledger import SEAM, Breach, Draft, Edit, Undone, apply, clash, in_turn, shifted
from accessible_release.plugins import Simplifier, broken_plugin
from accessible_release.simplifying.operators import HEADLINES, STRUCTURE, WORDS, Propose
from accessible_release.simplifying.piece import Piece

if TYPE_CHECKING:
    from spacy.tokens import Doc

MOST_EDITS = 8
"""Of structure, in one sentence: enough for any sentence that a person can write."""
TOLD = " this:"
"""How a piece ends behind which one sentence says what somebody says."""
MOST_ATTEMPTS = 6
"""How often a sentence is done again before it is left as it was."""


@dataclass(frozen=True, slots=True)
class Source:
    """A sentence to be made easier."""

    id: str
    text: str
    kept: tuple[Place, ...] = ()
    """Places beside the facts that must stay as they are, such as the words of a link."""
    is_headline: bool = False
    """Whether it is a title or a heading."""


@dataclass(frozen=True, slots=True)
class _Tools:
    """What a run makes its drafts with."""

    known: Known
    structure: tuple[Propose, ...]
    """Asked again and again; each edit is followed by a new parse."""
    headlines: tuple[Propose, ...]
    """The same, for titles and headings alone."""
    rounds: tuple[tuple[Propose, ...], ...]
    """Asked once, one round after another; the edits of a round are made together."""


@dataclass(slots=True)
class _Work:
    """A sentence on its way: the text so far, what was done, and what must not be done."""

    source: Source
    text: str
    banned: tuple[Edit, ...] = ()
    edits: list[Edit] = field(default_factory=list)
    parsed: dict[str, Doc] = field(default_factory=dict)

    def do(self, step: Edit) -> None:
        self.text = apply(self.text, step)
        self.edits.append(step)

    def do_all(self, steps: Sequence[Edit]) -> None:
        """Edits that were all proposed for the text as it is, and that do not touch each other."""
        for step in in_turn(steps):
            self.do(step)

    def without(self, step: Edit) -> _Work:
        """The same sentence from the beginning, this edit forbidden; what has been parsed is kept."""
        return _Work(self.source, self.source.text, (*self.banned, step), parsed=self.parsed)

    @property
    def original(self) -> Statement:
        """The source sentence for the gate."""
        return Statement(self.source.text, (self.parsed[self.source.text],))

    @property
    def draft(self) -> Statement:
        """What it has become, for the gate."""
        pieces = self.text.split(SEAM)
        return Statement(" ".join(pieces), tuple(self.parsed[piece] for piece in pieces))

    def allows(self, step: Edit) -> bool:
        return not any(_alike(step, other) for other in self.banned)


def drafts(
    sources: Sequence[Source], known: Known, engines: Sequence[Simplifier] = (), without: Collection[str] = ()
) -> list[Draft]:
    """One draft a sentence, in order; each has passed the gate. Raises `MachineLacks` without a parser.

    `engines` are asked after the operators, for each sentence that these have left; `without` names operators that
    are not asked at all.
    """
    structure, headlines, words = (
        tuple(each.propose for each in some if each.name not in without) for some in (STRUCTURE, HEADLINES, WORDS)
    )
    tools = _Tools(known, structure, headlines, (words, *((_operator(engine),) for engine in engines)))
    works = [_Work(source, source.text) for source in sources]
    _simplify(works, tools)
    broken = _judged(works, known)
    undone: dict[int, list[Undone]] = {place: [] for place in broken}
    for _ in range(MOST_ATTEMPTS):
        if not broken:
            break
        broken = _repair(works, broken, undone, tools)
    for place in broken:
        undone[place] += [Undone(step, broken[place]) for step in works[place].edits]
        works[place] = _Work(sources[place], sources[place].text)
    return [
        Draft(work.source.id, work.source.text, work.text, tuple(work.edits), tuple(undone.get(place, ())))
        for place, work in enumerate(works)
    ]


def _simplify(works: Sequence[_Work], tools: _Tools) -> None:
    """Structure until nothing more is proposed, then words, then what other engines propose."""
    works = [work for work in works if any(map(str.isalpha, work.text)) and is_readable(work.text)]
    active = works
    for _ in range(MOST_EDITS):
        _parse(active, tools.known)
        active = [work for work in active if _step(work, tools)]
        if not active:
            break
    for operators in tools.rounds:
        _parse(works, tools.known)
        for work in works:
            work.do_all(_apart(_proposed(work, operators, tools.known)))


def _apart(steps: Iterable[Edit]) -> list[Edit]:
    """The edits from left to right; of two that touch the same place, the first that was proposed."""
    kept: list[Edit] = []
    for step in steps:
        if not clash(step, kept):
            kept.append(step)
    return sorted(kept, key=lambda step: step.start)


def _operator(engine: Simplifier) -> Propose:
    """A foreign engine as an operator: its edits in order, without those that touch what is protected."""

    def propose(piece: Piece) -> Iterator[Edit]:
        try:
            steps = sorted(engine.propose(piece.doc.text), key=lambda step: step.start)
            for step in steps:
                apply(piece.doc.text, step)
        except Exception as error:
            raise broken_plugin(engine.name, error, "failed") from error
        yield from (step for step in steps if all(piece.free(change.start, change.end) for change in step.changes))

    return propose


def _parse(works: Iterable[_Work], known: Known) -> None:
    """The pieces that have no parse yet, all in one batch."""
    wanted = [
        (work, text) for work in works for text in dict.fromkeys(work.text.split(SEAM)) if text not in work.parsed
    ]
    docs = parser().docs((text for _, text in wanted), (whole(text, known) for _, text in wanted))
    for (work, text), doc in zip(wanted, docs, strict=True):
        work.parsed[text] = doc


def _step(work: _Work, tools: _Tools) -> bool:
    """Does the first edit of structure that is proposed and not banned; False when there is none."""
    operators = (*tools.structure, *tools.headlines) if work.source.is_headline else tools.structure
    step = next(_proposed(work, operators, tools.known), None)
    if step is not None:
        work.do(step)
    return step is not None


def _proposed(work: _Work, operators: Sequence[Propose], known: Known) -> Iterator[Edit]:
    """What the operators propose for the pieces of a text, as edits of the whole text.

    What stands behind *X says this:* is one sentence: a second would be nobody's word.
    """
    pieces = []
    start, told = 0, False
    for text in work.text.split(SEAM):
        doc = work.parsed[text]
        kept = tuple(_kept(work.source, text))
        piece = Piece(doc, (*protected(doc, known), *kept), () if kept else tuple(bounds(doc)))
        pieces.append((start, piece, told))
        start, told = start + len(text) + len(SEAM), text.endswith(TOLD)
    for operator in operators:
        for start, piece, told in pieces:
            steps = (step for step in operator(piece) if work.allows(step) and not (told and _splits(step)))
            yield from (shifted(step, start) for step in steps)


def _splits(step: Edit) -> bool:
    return any(SEAM in change.after for change in step.changes)


def _kept(source: Source, piece: str) -> Iterator[Place]:
    """Where the kept words of the source stand in a piece."""
    for start, end in source.kept:
        words_kept = source.text[start:end]
        place = piece.find(words_kept)
        while place >= 0:
            yield place, place + len(words_kept)
            place = piece.find(words_kept, place + 1)


def _judged(works: Sequence[_Work], known: Known) -> dict[int, tuple[Breach, ...]]:
    """Place → what the draft breaks, for the drafts that break something."""
    changed = [work for work in works if work.edits]
    _parse(changed, known)
    places = (place for place, work in enumerate(works) if work.edits)
    found = ((place, breaches(work.original, work.draft, known)) for place, work in zip(places, changed, strict=True))
    return {place: broken for place, broken in found if broken}


def _repair(
    works: list[_Work],
    broken: dict[int, tuple[Breach, ...]],
    undone: dict[int, list[Undone]],
    tools: _Tools,
) -> dict[int, tuple[Breach, ...]]:
    """Does each broken sentence again without one of its edits, the best one; gives back what is still broken."""
    trials = [(place, step, works[place].without(step)) for place in broken for step in works[place].edits]
    _simplify([trial for _, _, trial in trials], tools)
    judged = _judged([trial for _, _, trial in trials], tools.known)
    left: dict[int, tuple[Breach, ...]] = {}
    for place, was in broken.items():
        mine = [(len(judged.get(number, ())), number) for number, trial in enumerate(trials) if trial[0] == place]
        fewest, number = min(mine)
        undone[place].append(Undone(trials[number][1], was))
        works[place] = trials[number][2]
        if fewest:
            left[place] = judged[number]
    return left


def _alike(step: Edit, other: Edit) -> bool:
    return (step.rule, step.before, step.after) == (other.rule, other.before, other.after)

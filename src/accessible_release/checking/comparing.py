"""Two whole texts, sentence by sentence: what became what, what was left out, what is new, and what changed in it.

A number, a date or a name may move to another sentence; so may a denial. What counts as a broken fact is therefore
judged twice: between the sentences that belong together, and against the whole of the other text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from accessible_release.analysis.known import Known
from accessible_release.analysis.parsing import statements
from accessible_release.analysis.spans.quotations import quoted
from accessible_release.analysis.statement import Statement
from accessible_release.checking import bounds, frozen, hedges, modality, negation, speakers, units, whole_texts
from accessible_release.checking.alignment import groups, homes
from accessible_release.checking.gate import breaches
from accessible_release.checking.whole_texts import Whole
from accessible_release.ledger import Breach

ANYWHERE = {"G1", "G3", "G4", "G5"}
"""Judged by the whole texts alone."""
CONFIRMED = {"G2": units, "G6": negation, "G7": modality, "G8": bounds, "G10": hedges, "G11": speakers, "G16": frozen}
"""Hard where the whole text breaks it as well. All others are remarks about the wording."""
PAIR = 2


@dataclass(frozen=True, slots=True)
class Row:
    """Sentences that belong together, and what was changed between them."""

    source_ids: tuple[int, ...]
    """Places in the source, from 0; empty for what was added."""
    other_ids: tuple[int, ...]
    """Places in the other text, from 0; empty for what was left out."""
    source: str
    other: str
    breaches: tuple[Breach, ...]
    """Facts that are broken: lost, new or turned into their opposite anywhere in the text."""
    remarks: tuple[Breach, ...] = ()
    """Differences of wording, which a person may look at."""


def compare(
    source: Sequence[str],
    other: Sequence[str],
    known: Known = Known(),  # noqa: B008 - immutable
    belongs: Sequence[int | None] | None = None,
) -> list[Row]:
    """One row a source sentence in the order of the source, then what was added.

    `belongs` gives for each sentence of the other text the place of the source sentence that it tells, or None for
    none, where that is known; else it is found out.
    """
    parsed = statements([[text] for text in (*source, *other)], known)
    mine, theirs = parsed[: len(source)], parsed[len(source) :]
    found = homes(mine, theirs) if belongs is None else list(belongs)
    added = [((), (place,)) for place, home in enumerate(found) if home is None]
    judge = _Judge(mine, theirs, known)
    return [judge.row(sources, others) for sources, others in (*groups(mine, theirs, found), *added)]


class _Judge:
    """Tells broken facts from remarks, knowing both whole texts."""

    def __init__(self, mine: list[Statement], theirs: list[Statement], known: Known) -> None:
        self._mine, self._theirs, self._known = mine, theirs, known
        self._source, self._other = Whole(mine), Whole(theirs)
        self._given = list(whole_texts.misattributed(self._source, self._other))

    def row(self, sources: tuple[int, ...], others: tuple[int, ...]) -> Row:
        source, other = _joined(self._mine, sources), _joined(self._theirs, others)
        found = list(_breaches(source, other, self._known))
        hard = [each for at in sources for each in whole_texts.lost(self._mine[at], self._other)]
        hard += [each for at in others for each in whole_texts.added(self._theirs[at], self._source)]
        hard += [each for each in self._given if any(_quotes(self._theirs[at], each) for at in others)]
        if source.text and other.text:
            hard += self._confirmed(found, source, other)
        if not self._mine or not self._theirs:  # one of the texts is empty
            hard += found
        hard = _paired(hard, found)
        ids = ANYWHERE if source.text and other.text else set()
        quoting = set(speakers.requoted(source, other))  # marks that open in one line and close in another
        soft = [each for each in found if each not in {*hard, *quoting} and each.id not in ids]
        return Row(sources, others, source.text, other.text, tuple(dict.fromkeys(hard)), tuple(soft))

    def _confirmed(self, found: Iterable[Breach], source: Statement, other: Statement) -> Iterator[Breach]:
        """Breaches that the sentence breaks against the whole of the other text, too."""
        quoting = set(speakers.requoted(source, other))
        for each in found:
            module = CONFIRMED.get(each.id)
            if module is None or each in quoting or _softer(each, source):
                continue
            again = [
                *module.breaches(source, self._other.statement),
                *module.breaches(self._source.statement, other),
            ]
            if _about(each) in map(_about, again):
                yield each


def _paired(hard: list[Breach], found: Sequence[Breach]) -> list[Breach]:
    """“The number 6 became 7” in place of a lost 6 and an added 7."""
    for each in found:
        if each.id == "G1" and each.change == "became":
            both = [
                breach for breach in hard if breach.id == "G1" and breach.about in {(about,) for about in each.about}
            ]
            if len(both) == PAIR:
                hard = [each, *(breach for breach in hard if breach not in both)]
    return hard


def _softer(breach: Breach, source: Statement) -> bool:
    """A term may go with its sentence; who speaks quoted words is judged by the names before them."""
    term_went = breach.id == "G16" and breach.change == "lost"
    return term_went or (bool(quoted(source.text)) and breach.change == "unsaid")


def _quotes(statement: Statement, breach: Breach) -> bool:
    """Whether the words that a breach is about stand in the sentence."""
    return bool(breach.about and Whole([statement]).quotes(breach.about[0]))


def _about(breach: Breach) -> tuple[str, str]:
    """What a breach is about: the first words or the first value it is told of."""
    return breach.id, breach.about[0] if breach.about else breach.why


def _joined(parsed: Sequence[Statement], places: tuple[int, ...]) -> Statement:
    if len(places) == 1:
        return parsed[places[0]]
    docs = tuple(doc for place in places for doc in parsed[place].docs)
    return Statement(" ".join(parsed[place].text for place in places), docs)


def _breaches(source: Statement, other: Statement, known: Known) -> Iterator[Breach]:
    if source.text and other.text:
        yield from breaches(source, other, known)
    elif source.text:
        yield Breach("G15", "the sentence was left out")
    elif other.text:
        yield Breach("G15", "the sentence was added: nothing in the source says this")

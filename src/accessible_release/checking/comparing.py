"""Two whole texts, sentence by sentence: what became what, what was left out, what is new, and what changed in it.

Sentences that belong together are judged as a pair. A fact may stand in another sentence than it did, so what a pair
lacks is looked for in the whole of the other text; and what only whole texts show, such as the numbers of two groups
that changed places, is looked for there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from accessible_release.analysis.known import Known
from accessible_release.analysis.nearness import widened
from accessible_release.analysis.parsing import statements
from accessible_release.analysis.statement import Statement
from accessible_release.checking import speakers
from accessible_release.checking.alignment import glosses, groups, homes
from accessible_release.checking.gate import breaches
from accessible_release.checking.verdicts.elsewhere import Whole, confirmed
from accessible_release.checking.verdicts.finding import Finding, Verdict, worst_first
from accessible_release.checking.verdicts.judge import differences, judged
from accessible_release.checking.verdicts.pair import Pair
from accessible_release.checking.whole_texts import misattributed, misquoted

ALONE = (Verdict.CHANGED, Verdict.ADDED)
"""What is broken: the source says otherwise, or nothing of it."""


PLAINLY = ("denials", "duties", "opposites", "people")
KINDS = {"denial", "duty", "opposite", "who"}
ADDABLE = {"number", "date", "contact", "name", "claim", "instruction", "cause"}


@dataclass(frozen=True, slots=True)
class Row:
    """Sentences that belong together, and what became of the facts in them."""

    source_ids: tuple[int, ...]
    """Places in the source, from 0; empty for what was added."""
    other_ids: tuple[int, ...]
    """Places in the other text, from 0; empty for what was left out."""
    source: str
    other: str
    findings: tuple[Finding, ...] = ()
    """The worst first."""

    @property
    def broken(self) -> tuple[Finding, ...]:
        """What was changed or added, and ways to get in touch that were lost."""
        lost = (Verdict.LEFT_OUT, "contact")
        return tuple(each for each in self.findings if each.verdict in ALONE or (each.verdict, each.kind) == lost)

    @property
    def verdict(self) -> Verdict:
        """The worst verdict among the findings."""
        return self.findings[0].verdict if self.findings else Verdict.SAME


@dataclass(frozen=True, slots=True)
class Voices:
    """Who says the sentences of two texts, by their places; empty for a text's own words."""

    source: Sequence[str] = ()
    other: Sequence[str] = ()
    """Of retold speech alone."""

    def exchanged(self, sources: Sequence[int], others: Sequence[int]) -> Iterator[Finding]:
        """What somebody says in the source and is retold as another's words."""
        theirs = {self.source[place] for place in sources if place < len(self.source)} - {""}
        for who in dict.fromkeys(self.other[place] for place in others if place < len(self.other)):
            if who and theirs and who.lower() not in {each.lower() for each in theirs}:
                yield Finding("speaker", Verdict.CHANGED, " and ".join(sorted(theirs)), who)


def compare(
    source: Sequence[str],
    other: Sequence[str],
    known: Known = Known(),  # noqa: B008 - immutable
    belongs: Sequence[int | None] | None = None,
    beside: Sequence[str] = (),
    for_reporters: Sequence[str] = (),
    voices: Voices = Voices(),
) -> list[Row]:
    """One row a source sentence in the order of the source, then what was added.

    `beside` is what the source says beside its sentences: its title, who published it and when, how to get in touch.
    `belongs` gives for each sentence of the other text the place of the source sentence that it tells, or None for
    none, where that is known; else it is found out. `voices` are who says what in either text. `for_reporters` are
    the lines with the press office: a text for the public may do without them.
    """
    parsed = statements([[text] for text in (*source, *other)], known)
    mine, theirs = parsed[: len(source)], parsed[len(source) :]
    wide = [widened(each) for each in parsed]
    found = homes(wide[: len(source)], wide[len(source) :]) if belongs is None else list(belongs)
    added = [((), (place,)) for place, home in enumerate(found) if home is None]
    met = [*groups(wide[: len(source)], wide[len(source) :], found), *added]
    more = statements([[text] for text in beside], known)
    rows = _Judge(mine, theirs, more, known, voices).rows(met)
    return [
        replace(row, findings=tuple(each for each in row.findings if _counts(each, known, for_reporters)))
        for row in rows
    ]


def _counts(finding: Finding, known: Known, for_reporters: Sequence[str]) -> bool:
    """Whether the public has to do with it: no lost way to reach the press office, nor a name that the source knows."""
    lost = finding.kind == "contact" and finding.verdict in {Verdict.LEFT_OUT, Verdict.CHANGED}
    named = finding.kind == "name" and finding.verdict == Verdict.ADDED and finding.other in known.names
    return not (named or (lost and any(finding.source in line for line in for_reporters)))


class _Judge:
    """Judges pairs of sentences, knowing both whole texts."""

    def __init__(
        self,
        mine: list[Statement],
        theirs: list[Statement],
        beside: list[Statement],
        known: Known,
        voices: Voices,
    ) -> None:
        self._mine, self._theirs, self._known, self._voices = mine, theirs, known, voices
        self._beside = beside
        self._glosses = glosses([each.text for each in theirs])
        every = [*mine, *beside]
        self._whole = Pair(_joined(every, range(len(every))), _joined(theirs, range(len(theirs))))
        self._source, self._other = Whole(self._whole.source), Whole(self._whole.other)

    def rows(self, met: Sequence[tuple[tuple[int, ...], tuple[int, ...]]]) -> list[Row]:
        """A row for each group of places."""
        everywhere = [*self._everywhere()] if self._mine and self._theirs else []
        return [self._row(sources, others, everywhere) for sources, others in met]

    def _everywhere(self) -> Iterator[Finding]:
        """What the whole texts show."""
        sentences = Pair(_joined(self._mine, range(len(self._mine))), self._whole.other.exact)
        yield from (each for each in differences(sentences, ("bound_to",)) if any(map(str.isdigit, each.source)))
        yield from misattributed([*self._mine, *self._beside], self._theirs)
        yield from misquoted([*self._mine, *self._beside], self._theirs)

    def _row(self, sources: tuple[int, ...], others: tuple[int, ...], everywhere: list[Finding]) -> Row:
        source, other = _joined(self._mine, sources), _joined(self._theirs, others)
        if source.text == other.text:
            return Row(sources, others, source.text, other.text)
        if source.text and other.text:
            found = [*self._paired(source, other), *self._one_by_one(sources, others)]
        elif source.text:
            found = [
                *self._other.lacks(Pair(source, _EMPTY).source),
                Finding("sentence", Verdict.LEFT_OUT, source.text),
            ]
        else:
            found = self._alone(other, is_gloss=self._glosses.issuperset(others))
        mine = [each for each in everywhere if _tells(each, source, other)]
        for each in mine:
            everywhere.remove(each)
        if source.text and other.text and not breaches(source, other, self._known):
            found = []
        mine += self._voices.exchanged(sources, others)
        return Row(sources, others, source.text, other.text, worst_first([*mine, *found]))

    def _one_by_one(self, sources: tuple[int, ...], others: tuple[int, ...]) -> list[Finding]:
        """What each sentence of the other text contradicts by itself: beside others its “not” may be lost to sight."""
        if len(others) == 1:
            return []
        source = _joined(self._mine, sources)
        found = []
        for place in others:
            pair = Pair(source, self._theirs[place])
            here = (
                each
                for each in differences(pair, PLAINLY)
                if each.verdict is Verdict.CHANGED and each.kind in KINDS and each.other != pair.other.text
            )
            found += [each for each in here if confirmed(each, pair, self._source, self._other, quoting=False)]
        return found

    def _paired(self, source: Statement, other: Statement) -> list[Finding]:
        quoting = bool(list(speakers.requoted(source, other)))  # marks that open in one line and close in another
        pair = Pair(source, other)
        found = []
        for each in judged(pair, self._known):
            if each.verdict is Verdict.UNSURE:
                found.append(each)
            elif (settled := confirmed(each, pair, self._source, self._other, quoting=quoting)) is not None:
                found.append(settled)
        return found

    def _alone(self, other: Statement, *, is_gloss: bool) -> list[Finding]:
        """A sentence that belongs to none of the source: held against all of it."""
        if is_gloss or not self._mine:
            return [Finding("sentence", Verdict.UNSURE, "", other.text)]
        found = [
            each
            for each in differences(Pair(self._whole.source.exact, other), ("figures", "people", "claims"))
            if each.other and each.verdict in ALONE
        ]
        found = [Finding(each.kind, Verdict.ADDED, "", each.other) for each in found if each.kind in ADDABLE]
        return found or [Finding("sentence", Verdict.UNSURE, "", other.text)]


_EMPTY = Statement("", ())


def _tells(finding: Finding, source: Statement, other: Statement) -> bool:
    """Whether a finding of the whole texts is about this row: its words stand in it."""
    del source
    shown = [finding.other] if finding.kind in {"quotation", "swapped"} else finding.other.split()
    return bool(other.text) and any(word.lower() in other.text.lower() for word in shown if word)


def _joined(parsed: Sequence[Statement], places: Sequence[int]) -> Statement:
    if len(places) == 1:
        return parsed[places[0]]
    docs = tuple(doc for place in places for doc in parsed[place].docs)
    return Statement(" ".join(parsed[place].text for place in places), docs)

"""A whole text and its translation, sentence by sentence, with the same five verdicts as two texts in one language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from accessible_release.checking.comparing import Row
from accessible_release.checking.translated.aligning import Group, Places, groups
from accessible_release.checking.translated.finding import InTranslation
from accessible_release.checking.translated.frame import Frame
from accessible_release.checking.translated.gate import judge
from accessible_release.checking.verdicts import Finding, Verdict

THREE = 3
SHORT = 0.75
"""A translation of two sentences that is shorter, as a share of them, is one of one of them."""
PRINTED = {"number", "date", "contact"}
ADDABLE = PRINTED | {"name", "denial", "term"}
"""Kinds of fact for which a sentence that belongs to none of the source is looked through."""


class TranslatedRow(Row):
    """Sentences and what they became in another language."""

    @property
    def broken(self) -> tuple[Finding, ...]:
        """What was changed, added or left out: a translation leaves nothing out."""
        return tuple(each for each in self.findings if each.verdict is not Verdict.UNSURE)


def compare(source: Sequence[str], other: Sequence[str], frame: Frame) -> list[TranslatedRow]:
    """A row for each run of sentences that belong together, in the order of the source.

    Order, length and anchors say which do; where the gate finds less to say of other runs, it is those.
    """
    return _Judge(source, other, frame).rows()


class _Judge:
    """Judges runs of sentences."""

    def __init__(self, source: Sequence[str], other: Sequence[str], frame: Frame) -> None:
        self._source, self._other, self._frame = source, other, frame

    def rows(self) -> list[TranslatedRow]:
        """All rows."""
        rows: list[TranslatedRow] = []
        for group in groups(self._source, self._other):
            for row in self._parted(self._row(group)):
                joined = self._joined(rows[-1], row) if rows else None
                rows[-1:] = self._parted(joined) if joined else [*rows[-1:], row]
        return rows

    def _parted(self, row: TranslatedRow) -> list[TranslatedRow]:
        """The row; or, where one of two sentences says all of the other side, that pair and the one that is left."""
        three = row.source and row.other and len(row.source_ids) + len(row.other_ids) == THREE
        if three and (row.broken or len(row.other) < SHORT * len(row.source)):
            for pair, left in self._ways(row.source_ids, row.other_ids):
                if not pair.broken:
                    return sorted([pair, left], key=lambda each: each.source_ids or each.other_ids)
        return [row]

    def _ways(self, sources: Places, others: Places) -> Iterator[tuple[TranslatedRow, TranslatedRow]]:
        for place in sources if len(sources) > 1 else ():
            left = tuple(each for each in sources if each != place)
            yield self._row(((place,), others)), self._row((left, ()))
        for place in others if len(others) > 1 else ():
            left = tuple(each for each in others if each != place)
            yield self._row((sources, (place,))), self._row(((), left))

    def _joined(self, before: TranslatedRow, row: TranslatedRow) -> TranslatedRow | None:
        """Two rows as one, where a fact that the one lacks stands in the other."""
        if not before.broken or not row.broken:
            return None
        both = self._row((before.source_ids + row.source_ids, before.other_ids + row.other_ids))
        return both if len(both.broken) < len(before.broken) + len(row.broken) - 1 else None

    def _row(self, group: Group) -> TranslatedRow:
        sources, others = group
        mine = " ".join(self._source[place] for place in sources)
        theirs = " ".join(self._other[place] for place in others)
        return TranslatedRow(sources, others, mine, theirs, tuple(self._found(mine, theirs)))

    def _found(self, source: str, other: str) -> Iterator[Finding]:
        """What became of the facts; of a sentence that is not translated, that, and the facts in it."""
        if not source:
            yield from self._alone(other)
            return
        findings = judge(source, other, self._frame).findings
        if other:
            yield from findings
            return
        yield InTranslation("sentence", Verdict.LEFT_OUT, source)
        yield from (each for each in findings if each.verdict is not Verdict.UNSURE and each.kind != "sentence")

    def _alone(self, other: str) -> Iterator[Finding]:
        """What a sentence that belongs to none of the source says that the whole source does not say."""
        every = judge(" ".join(self._source), other, self._frame).findings
        new = {InTranslation(each.kind, Verdict.ADDED, "", each.other): None for each in every if _is_new(each)}
        whole = [each for each in new if not any(each.other in one.other for one in new if one.kind != each.kind)]
        yield from whole or [InTranslation("sentence", Verdict.UNSURE, "", other)]


def _is_new(finding: Finding) -> bool:
    """Whether it is of a fact that the whole source does not have; what stands “in its place” there is chance."""
    if finding.verdict is Verdict.CHANGED:
        return finding.kind in PRINTED and any(map(str.isdigit, finding.other))
    return finding.verdict is Verdict.ADDED and finding.kind in ADDABLE

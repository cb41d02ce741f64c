"""An easy-read text as the rows of a page: what belongs together, in the order of the text.

A row is a run of lines with the same tags. Headings, lines of a person's own and explained words are rows of their
own; so are two versions between lines that begin with `!!`, and the sentences of the release that no line tells.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from accessible_release.finishing.desk import Desk
from accessible_release.finishing.drafting import is_sentence, sources
from accessible_release.finishing.text import END, NEW_DRAFT, OWN, EasyText, Line

SEAL = 12
"""Hexadecimal digits: enough to notice a change."""
FENCE = re.compile(r"(?:> ?)*\s*(`{3,}|~{3,})")
RULED = re.compile(r"(?:> ?)*\|[\s:|-]+\|$")
"""The line below the head of a table."""


class Kind(StrEnum):
    """What a row is."""

    SENTENCE = "sentence"
    HEADING = "heading"
    OWN = "own"
    """A line that tells no sentence."""
    WORD = "word"
    """An explained word."""
    VERBATIM = "as it is"
    CONFLICT = "conflict"
    """Two versions of which a person must choose one."""
    LEFT_OUT = "left out"
    """A sentence of the release that no line tells."""


@dataclass(frozen=True, slots=True)
class Row:
    """What is looked at, changed and moved as one."""

    key: str
    """Its tag, or its kind, and from the second one on its number: `s0004`, `s0004.2`, `own.3`."""
    kind: Kind
    start: int
    """Its place in the text, `lines[start:end]`; of a sentence that no line tells, where it would stand."""
    end: int
    lines: tuple[Line, ...]
    """Without the empty ones, but for code."""
    tags: tuple[str, ...]
    said: tuple[str, ...]
    """What the release says there."""
    reason: str = ""
    """Why it is left out."""
    mine: tuple[Line, ...] = ()
    """Of two versions the person's."""
    new: tuple[Line, ...] = ()
    """Of two versions the new draft's."""
    seal: str = field(init=False)
    """Of all that it holds; after any change, also of the release, it is another."""

    def __post_init__(self) -> None:
        held = [*self.tags, "", *self.said, "", self.reason, "", *(line.written for line in self.lines)]
        object.__setattr__(self, "seal", hashlib.sha256("\n".join(held).encode()).hexdigest()[:SEAL])

    @property
    def base(self) -> str:
        """Its key without its number."""
        return self.key.partition(".")[0]

    @property
    def words(self) -> str:
        """What a person edits: its lines without tags and pictures."""
        return "\n".join(line.written if self.kind is Kind.VERBATIM else line.markdown for line in self.lines)

    @property
    def tells(self) -> bool:
        """Whether it tells a sentence of the release, so that leaving it out takes a reason."""
        return any(is_sentence(tag) for tag in self.tags)

    @property
    def has_words(self) -> bool:
        """Whether it has words to edit."""
        return self.kind not in (Kind.CONFLICT, Kind.LEFT_OUT)


def rows(desk: Desk) -> tuple[Row, ...]:
    """All rows of a text, in its order; what it does not tell follows what stands before it in the release.

    While a changed release is not merged, the text is shown beside what the release said before.
    """
    drafted = desk.decisions.drafted
    now = {tag: each.source for tag, each in drafted.items() if is_sentence(tag)} if desk.stale else {}
    said = {tag: drafted[tag].source for tag in OWN if tag in drafted} | (now or sources(desk.release))
    standing = list(_Reader(desk.text, said).rows())
    missing = list(_missing(desk, said, standing))
    return tuple(sorted([*standing, *missing], key=lambda row: (row.start, row.end)))


def find(found: Sequence[Row], key: str, seal: str) -> Row | None:
    """The row of that key that holds just this; where rows before it came or went, the nearest of its kind."""
    same = [row for row in found if row.seal == seal and row.base == key.partition(".")[0]]
    return min(same, key=lambda row: (row.key != key, row.start), default=None)


@dataclass(slots=True)
class _Reader:
    text: EasyText
    said: Mapping[str, str]
    used: Counter[str] = field(default_factory=Counter)
    in_words: bool = False

    def rows(self) -> Iterator[Row]:
        lines, place = self.text.lines, 0
        while place < len(lines):
            if lines[place].is_blank:
                place += 1
                continue
            kind = self._kind(lines[place])
            end = self._end(place, kind)
            yield self._row(kind, place, end)
            place = end

    def _kind(self, line: Line) -> Kind:
        if line.is_conflict:
            return Kind.CONFLICT
        if line.markdown.lstrip("> ").startswith("#"):
            self.in_words = "words" in line.tags
            return Kind.HEADING
        if FENCE.match(line.written):
            return Kind.VERBATIM
        if line.tags:
            return Kind.SENTENCE
        return Kind.WORD if self.in_words else Kind.OWN

    def _end(self, place: int, kind: Kind) -> int:
        """Behind the last line of the row that begins there."""
        if kind is Kind.CONFLICT:
            return self._after(place, lambda line: line.written.strip() == END, otherwise=place + 1)
        if kind is Kind.VERBATIM:
            return self._after(place, lambda line: bool(FENCE.match(line.written)), otherwise=len(self.text.lines))
        if kind is Kind.WORD:
            return self._run(place, lambda line: line.written.startswith(" ") and not line.tags)
        tags = self.text.lines[place].tags
        return self._run(place, lambda line: _goes_on(line, tags, kind))

    def _after(self, place: int, is_last: Callable[[Line], bool], *, otherwise: int) -> int:
        lines = self.text.lines
        return next((at + 1 for at in range(place + 1, len(lines)) if is_last(lines[at])), otherwise)

    def _run(self, place: int, belongs: Callable[[Line], bool]) -> int:
        lines, end = self.text.lines, place + 1
        for at in range(place + 1, len(lines)):
            if lines[at].is_blank:
                continue
            if not belongs(lines[at]):
                break
            end = at + 1
        return end

    def _row(self, kind: Kind, start: int, end: int) -> Row:
        lines = self.text.lines[start:end]
        held = lines if kind is Kind.VERBATIM else tuple(line for line in lines if not line.is_blank)
        mine, new = _versions(lines) if kind is Kind.CONFLICT else ((), ())
        tags = tuple(dict.fromkeys(tag for line in held for tag in line.tags))
        said = tuple(self.said[tag] for tag in tags if tag in self.said)
        tagged = bool(tags) and kind is not Kind.CONFLICT
        base = tags[0] if tagged else kind.value.replace(" ", "-")
        self.used[base] += 1
        key = base if tagged and self.used[base] == 1 else f"{base}.{self.used[base]}"
        return Row(key, kind, start, end, held, tags, said, mine=mine, new=new)


def _goes_on(line: Line, tags: tuple[str, ...], kind: Kind) -> bool:
    """Whether a line belongs to the row before it."""
    if RULED.match(line.written) and not line.tags:
        return True
    plain = not line.is_conflict and not FENCE.match(line.written) and not line.markdown.lstrip("> ").startswith("#")
    return kind is Kind.SENTENCE and plain and line.tags == tags and not line.written.startswith("|")


def _versions(lines: Sequence[Line]) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """What stands between the marks: a person's version, and the new draft's."""
    middle = next((at for at, line in enumerate(lines) if line.written.strip() == NEW_DRAFT), len(lines))
    mine, new = lines[:middle], lines[middle:]
    return tuple(each for each in mine if not each.is_conflict), tuple(each for each in new if not each.is_conflict)


def _missing(desk: Desk, said: Mapping[str, str], standing: Sequence[Row]) -> Iterator[Row]:
    """The sentences that no line tells, each where it would stand."""
    ends = {tag: row.end for row in standing for tag in row.tags}
    place = 0
    for tag, words in said.items():
        if tag in ends:
            place = ends[tag]
        elif tag != "words":
            yield Row(f"{tag}.out", Kind.LEFT_OUT, place, place, (), (tag,), (words,), desk.text.left_out.get(tag, ""))

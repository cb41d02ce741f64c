"""A translation file as the rows of a page: each part with what is noted of it and what the fact gate says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from accessible_release.cache import key
from accessible_release.characters import clean
from accessible_release.checking.translated.frame import Frame
from accessible_release.checking.translated.gate import judge
from accessible_release.translating.approved import FACTS, approved
from accessible_release.translating.flags import LIKELY_WRONG
from accessible_release.translating.po.entry import ACCEPTED, Entry, Po
from accessible_release.translating.po.nearness import NEAR
from accessible_release.translating.po.noting import LOOKS, NOW, SAME, STAYS
from accessible_release.workbench.viewing import digest

Severity = Literal["wrong", "hard", "soft", "accepted"]
NAME, SEAL = 8, 12
"""Hexadecimal digits: of half a key, and enough to notice a change."""


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing to look at."""

    severity: Severity
    """`wrong`: a fact that stands in the way of a signature. `hard`: must be checked. `soft`: worth a look. `accepted`:
    what a person says is right all the same."""
    why: str
    """A sentence."""


@dataclass(frozen=True, slots=True)
class Row:
    """A part of a release and its translation."""

    number: int
    """Its place in the file, from 0."""
    entry: Entry
    remarks: tuple[Remark, ...]
    """The worst first."""
    key: str = field(init=False)
    """Of its name and of what the release says: the same as long as both are."""
    seal: str = field(init=False)
    """Of all that a person may change; after any change it is another."""

    def __post_init__(self) -> None:
        each = self.entry
        held = (each.text, str(each.approved), each.previous, *each.remarks)
        object.__setattr__(self, "key", f"{key(each.context)[:NAME]}-{key(each.source)[:NAME]}")
        object.__setattr__(self, "seal", key(each.context, each.source, *held)[:SEAL])

    @property
    def place(self) -> str:
        """The half of its key that is of its name."""
        return self.key.partition("-")[0]

    @property
    def was(self) -> str:
        """By which the words that come back are known as unchanged."""
        return digest(self.entry.text)

    @property
    def facts(self) -> tuple[str, ...]:
        """What must stay as it is, and what must be said: sentences."""
        return tuple(_sentence(note) for note in self.entry.notes if note.startswith((STAYS, SAME)))

    @property
    def machine(self) -> str:
        """What the machine says now, where the release has changed since the words were written; else empty."""
        return next((note.removeprefix(NOW) for note in self.entry.notes if note.startswith(NOW)), "")

    @property
    def near(self) -> tuple[str, ...]:
        """Sentences of the memory that are nearly this one: sentences."""
        return tuple(_sentence(note) for note in self.entry.notes if note.startswith(NEAR))

    @property
    def said(self) -> tuple[str, ...]:
        """What translators have noted there, without why the words are right."""
        before = "\n".join(self.entry.remarks).partition(ACCEPTED)[0]
        return tuple(filter(None, before.split("\n")))

    @property
    def notes(self) -> bool:
        """Whether anything stands beside the words."""
        return bool(self.remarks or self.facts or self.machine or self.near or self.said)

    @property
    def wrong(self) -> tuple[Remark, ...]:
        """What stands in the way of a signature."""
        return tuple(each for each in self.remarks if each.severity == "wrong")

    @property
    def asks(self) -> bool:
        """Whether something must be checked before it is approved, or mended."""
        checked = self.entry.approved or not (
            self.entry.previous or any(each.severity == "hard" for each in self.remarks)
        )
        return bool(self.wrong) or not checked

    @property
    def is_open(self) -> bool:
        """Whether it stands in the way of a signature."""
        return not self.entry.approved or bool(self.wrong)

    @property
    def rank(self) -> tuple[int, int]:
        """The lower the worse: wrong facts, what must be checked, is likely wrong, worth a look, the rest, approved."""
        look = not self.entry.approved and bool(self.remarks or self.said)
        likely = look and any(each.why.startswith(LIKELY_WRONG) for each in self.remarks)
        order = (bool(self.wrong), self.asks, likely, look, self.is_open)
        return (*order, True).index(True), self.number


def rows(po: Po, frame: Frame) -> tuple[Row, ...]:
    """The parts of a translation file, in its order, judged as a signature judges them."""
    return tuple(Row(number, each, remarks(each, frame)) for number, each in enumerate(po.entries))


def remarks(entry: Entry, frame: Frame) -> tuple[Remark, ...]:
    """What the fact gate says of the words as they are, then what was noted of them.

    Notes are of the words that stood there when they were made: where a person has written others, they tell nothing.
    """
    found = list(_judged(entry, frame))
    if not entry.text or not entry.edited:
        found += _noted(entry)
    return tuple({each.why: each for each in reversed(found)}.values())[::-1]


def _judged(entry: Entry, frame: Frame) -> Iterator[Remark]:
    text = clean(entry.text)[0]
    if not text.strip():
        return
    made = approved(entry.source, text, frame, because=entry.because)
    facts = [each for each in made.doubts if each.finding and each.finding.broken in FACTS]
    yield from (Remark("wrong", _sentence(each.said)) for each in facts)
    for doubt in made.doubts:
        if doubt not in facts:
            yield Remark("hard" if doubt.hard else "accepted", _sentence(doubt.said))
    for doubt in judge(entry.source, text, frame).doubted:
        yield Remark("hard" if doubt.is_fact else "soft", _sentence(doubt.said))


def _noted(entry: Entry) -> Iterator[Remark]:
    for severity, mark in LOOKS.items():
        yield from (
            Remark(severity, _sentence(note.removeprefix(mark))) for note in entry.notes if note.startswith(mark)
        )


def _sentence(words: str) -> str:
    words = words.strip().rstrip(".")
    return f"{words[:1].upper()}{words[1:]}."

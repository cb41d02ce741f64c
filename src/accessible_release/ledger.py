"""What was done to a sentence, so that anyone can follow it: edits, the draft they make, what the gate undid.

output = source + ledger. `Draft.text` is always `replay(draft.source, draft.edits)`, and a test proves it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

WORD_OR_GAP = re.compile(r"\w+|\s+|[^\w\s]")
SEAM = "\n"
"""Stands between the pieces of a draft: each piece is a sentence of its own."""


@dataclass(frozen=True, slots=True)
class Change:
    """One replacement in a text: `text[start:end]`, which reads `before`, becomes `after`."""

    start: int
    end: int
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Edit:
    """One step of a rule: some changes that belong together and are undone together."""

    rule: str
    """The rule's name, such as `word` or `split-relative`."""
    reason: str
    """Why, in a few words that the person who checks can read."""
    changes: tuple[Change, ...]
    """Places in the text as it was just before this edit; in order, without overlap."""

    @property
    def start(self) -> int:
        """Where its first change begins."""
        return self.changes[0].start

    @property
    def before(self) -> str:
        """The words that go, changes joined by an ellipsis."""
        return " … ".join(change.before for change in self.changes)

    @property
    def after(self) -> str:
        """The words that come, changes joined by an ellipsis."""
        return " … ".join(change.after for change in self.changes)


@dataclass(frozen=True, slots=True)
class Breach:
    """An invariant that a candidate breaks against its source."""

    id: str
    """`G1` … `G18`."""
    why: str
    """In plain words, with what was lost, added or changed. Nobody reads it but people."""
    change: str = ""
    """`lost`, `added`, `became`, `moved` (said of or by something else), `unsaid` (reported no longer), `said` (told
    now); empty where that does not matter."""
    about: tuple[str, ...] = ()
    """The words or values concerned, as they are printed: one, or for `became` the old one and the new one."""


@dataclass(frozen=True, slots=True)
class Undone:
    """An edit that the fact gate took back."""

    edit: Edit
    breaches: tuple[Breach, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """A sentence made easier: what it was, what it is now, and every step between."""

    sentence: str
    """The id of the source sentence."""
    source: str
    text: str
    """The pieces, one a line."""
    edits: tuple[Edit, ...] = ()
    undone: tuple[Undone, ...] = ()

    @property
    def pieces(self) -> tuple[str, ...]:
        """The sentences of the draft."""
        return tuple(self.text.split(SEAM))


def edit(rule: str, reason: str, text: str, *places: tuple[int, int, str]) -> Edit:
    """An edit of `text` from places `(start, end, after)`, in any order."""
    changes = tuple(Change(start, end, text[start:end], after) for start, end, after in sorted(places))
    return Edit(rule, reason, changes)


def apply(text: str, step: Edit) -> str:
    """The text after one edit; ValueError where the edit does not fit the text."""
    done, end = [], 0
    for change in step.changes:
        if change.start < end or text[change.start : change.end] != change.before:
            raise ValueError(f"{step.rule}: the edit does not fit the text")
        done += [text[end : change.start], change.after]
        end = change.end
    return "".join([*done, text[end:]])


def replay(text: str, edits: Iterable[Edit]) -> str:
    """The text after all edits, one after another."""
    for step in edits:
        text = apply(text, step)
    return text


def in_turn(steps: Iterable[Edit]) -> Iterator[Edit]:
    """Edits of one text, none of which touches another, each with its places as they are after those before it."""
    done: list[Change] = []
    for step in steps:
        yield Edit(step.rule, step.reason, tuple(_after(change, done) for change in step.changes))
        done += step.changes


def _after(change: Change, done: Iterable[Change]) -> Change:
    by = sum(len(each.after) - len(each.before) for each in done if each.end <= change.start)
    return Change(change.start + by, change.end + by, change.before, change.after)


def shifted(step: Edit, by: int) -> Edit:
    """The same edit in a text that begins `by` characters earlier."""
    moved = tuple(Change(each.start + by, each.end + by, each.before, each.after) for each in step.changes)
    return Edit(step.rule, step.reason, moved)


def clash(step: Edit, others: Sequence[Edit]) -> bool:
    """Whether an edit touches a place that one of the others touches too."""
    return any(
        mine.start < theirs.end and theirs.start < mine.end
        for other in others
        for theirs in other.changes
        for mine in step.changes
    )


def edits_between(before: str, after: str, rule: str, reason: str) -> tuple[Edit, ...]:
    """What turns one text into the other, one edit for each stretch of words that differs.

    For engines that rewrite a whole sentence: each difference is then judged, and if need be undone, by itself.
    """
    old, new = WORD_OR_GAP.findall(before), WORD_OR_GAP.findall(after)
    places = [0]
    for word in old:
        places.append(places[-1] + len(word))
    differences = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return tuple(
        edit(rule, reason, before, (places[first], places[last], "".join(new[start:end])))
        for tag, first, last, start, end in differences
        if tag != "equal"
    )

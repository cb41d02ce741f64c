"""A translation file brought up to date with its release. No word of a person is ever lost."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from accessible_release.translating.places import DESCRIPTION, SUBJECT, TITLE, Place
from accessible_release.translating.po.entry import Entry, Po, mark

ALIKE = 0.6
"""Share of words that two sentences have in common from which one may be the other, changed."""
ONLY_ONE = (TITLE, DESCRIPTION, SUBJECT)
"""Parts of which a release has one: whatever they say, it is the same part."""


def merged(old: Po, parts: Sequence[Place]) -> Po:
    """The file with an entry for each part of the release, in order.

    Words of a person stay with the words that they translate, wherever these stand now: approved ones stay approved. Of
    a part that says something else now they stay as `fuzzy`, with what it said before. Where the part is gone, they are
    kept as obsolete. The machine's words that nobody has touched are left out, to be made afresh.
    """
    left = [_as_written(each) for each in old.entries if each.touched]
    made = {part.context: _taken(left, part) for part in parts}
    revived = list(old.obsolete)
    for part in parts:
        if made[part.context] is None and (again := _taken(revived, part)):
            made[part.context] = replace(again, approved=False, previous="", notes=())
    for part, entry in _changed(left, [part for part in parts if made[part.context] is None]):
        left.remove(entry)
        made[part.context] = replace(entry, approved=False, previous=entry.source, notes=(mark(entry.text),))
    entries = tuple(_entry(part, made[part.context]) for part in parts)
    return replace(old, entries=entries, obsolete=(*revived, *(replace(each, previous="") for each in left)))


def _as_written(entry: Entry) -> Entry:
    """With what it translates: words that nobody has looked at since a change are those of what was said before."""
    return replace(entry, source=entry.previous, previous="", notes=()) if entry.outdated else entry


def _entry(part: Place, found: Entry | None) -> Entry:
    return replace(found, context=part.context, source=part.text) if found else Entry(part.context, part.text)


def _taken(left: list[Entry], part: Place) -> Entry | None:
    """The entry of the same words, taken out of those that are left: that of the same name before others."""
    same = [each for each in left if each.source == part.text]
    found = next((each for each in same if each.context == part.context), same[0] if same else None)
    if found:
        left.remove(found)
    return found


def _changed(left: Iterable[Entry], parts: Iterable[Place]) -> Iterator[tuple[Place, Entry]]:
    """Which part an entry is now, though it says something else: the most alike, then where it stood; each once."""
    pairs = [
        (_likeness(entry, part), entry.context == part.context, -place, part, entry)
        for place, part in enumerate(parts)
        for entry in left
    ]
    taken: set[tuple[str, str]] = set()
    for likeness, _, _, part, entry in sorted(pairs, key=lambda pair: pair[:3], reverse=True):
        if likeness >= ALIKE and not taken & {("part", part.context), ("entry", entry.context)}:
            taken |= {("part", part.context), ("entry", entry.context)}
            yield part, entry


def _likeness(entry: Entry, part: Place) -> float:
    if entry.context == part.context and part.context in ONLY_ONE:
        return 1.0
    return SequenceMatcher(None, entry.source.split(), part.text.split(), autojunk=False).ratio()

"""Sentences of the memory that are nearly those of a release: shown with what is other, never used by themselves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from difflib import SequenceMatcher

from accessible_release.settings import Settings
from accessible_release.translating.memory import MemoryTranslator, plain

NEAR = "the memory has nearly this"
"""Begins the note."""
LIKE = 0.75
"""Share of words that two sentences have in common from which the translation of one helps with the other."""


def nearness(settings: Settings, language: str) -> Callable[[str], str]:
    """What tells of a sentence which other one the memory has, as a note; empty where it has none that is near.

    Raises `Unusable` for a broken memory.
    """
    if not settings.memory:
        return lambda _source: ""
    known = MemoryTranslator(settings).approved(language)
    counted = [(source, Counter(source.split())) for source in known]

    def note(source: str) -> str:
        wanted = plain(source)
        likeness, near = max(_near(wanted, counted), default=(0.0, ""))
        return _told(wanted, near, known, likeness) if near else ""

    return note


def _near(wanted: str, known: list[tuple[str, Counter[str]]]) -> Iterator[tuple[float, str]]:
    """Sentences that are alike enough, and how much; the one itself is not near, it is used as it is."""
    words = wanted.split()
    counts = Counter(words)
    for source, others in known:
        shared, all_words = (counts & others).total(), len(words) + others.total()
        if source != wanted and all_words and 2 * shared / all_words >= LIKE:
            likeness = SequenceMatcher(None, source.split(), words, autojunk=False).ratio()
            if likeness >= LIKE:
                yield likeness, source


def _told(wanted: str, near: str, known: Mapping[str, str], likeness: float) -> str:
    differences = "; ".join(_differences(near.split(), wanted.split()))
    text = " ".join(known[near].split())
    return f"{NEAR} ({likeness:.0%} alike): “{near}” is “{text}”. Other here: {differences}."


def _differences(near: list[str], wanted: list[str]) -> Iterator[str]:
    for kind, start, end, begin, stop in SequenceMatcher(None, near, wanted, autojunk=False).get_opcodes():
        there, here = " ".join(near[start:end]), " ".join(wanted[begin:stop])
        if kind == "replace":
            yield f"“{here}” and not “{there}”"
        elif kind == "insert":
            yield f"“{here}” is new"
        elif kind == "delete":
            yield f"“{there}” is gone"

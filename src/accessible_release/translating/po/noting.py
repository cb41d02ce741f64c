"""The notes beside each part of a translation file: the facts that must stay, what to look at, the worst first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from accessible_release.checking.translated.facts import facts_of
from accessible_release.checking.translated.frame import Frame
from accessible_release.translating.flags import Flag


def notes(source: str, frame: Frame, found: Sequence[Flag]) -> Iterator[str]:
    """The notes of one part, whose flags are given with the worst first."""
    facts = facts_of(source, frame)
    stay = dict.fromkeys(_line(fact.printed) for fact in facts if fact.kind in ("exact", "name"))
    others = dict.fromkeys(_line(fact.printed) for fact in facts if fact.kind not in ("exact", "name"))
    if stay:
        yield f"must stay as it is: {' · '.join(stay)}"
    if others:
        yield f"must say the same: {' · '.join(others)}"
    for flag in found:
        yield f"{'MUST BE CHECKED' if flag.severity == 'hard' else 'worth a look'}: {_line(flag.why)}"


def _line(text: str) -> str:
    return " ".join(text.split())

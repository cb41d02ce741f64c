"""The notes beside each part of a translation file: the facts that must stay, what to look at, the worst first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from accessible_release.checking.translated.facts import facts_of
from accessible_release.checking.translated.frame import Frame
from accessible_release.translating.flags import Flag, Severity

STAYS, SAME, NOW = "must stay as it is: ", "must say the same: ", "the machine says now: "
LOOKS: dict[Severity, str] = {"hard": "MUST BE CHECKED: ", "soft": "worth a look: "}
"""How the notes of a part begin."""


def notes(source: str, frame: Frame, found: Sequence[Flag]) -> Iterator[str]:
    """The notes of one part, whose flags are given with the worst first."""
    facts = facts_of(source, frame)
    stay = dict.fromkeys(_line(fact.printed) for fact in facts if fact.kind in ("exact", "name"))
    others = dict.fromkeys(_line(fact.printed) for fact in facts if fact.kind not in ("exact", "name"))
    if stay:
        yield f"{STAYS}{' · '.join(stay)}"
    if others:
        yield f"{SAME}{' · '.join(others)}"
    for flag in found:
        yield f"{LOOKS[flag.severity]}{_line(flag.why)}"


def _line(text: str) -> str:
    return " ".join(text.split())

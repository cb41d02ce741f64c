"""What the person who checks a translation looks at first: hard flags before soft ones, the worst on top."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from accessible_release.checking.verdicts.finding import Finding, Verdict
from accessible_release.translating.rendering import Rendering
from accessible_release.translating.risk.weighing import Risk

Severity = Literal["hard", "soft"]
UNSURE = -0.9
"""Mean log probability of a word below which an engine was not sure."""
LITTLE_CAME_BACK = 45.0
"""chrF of a round trip below which a sentence is worth a look."""
OTHER, UNTRANSLATED = Finding("words", Verdict.UNSURE), Finding("sentence", Verdict.LEFT_OUT)
"""What became of facts that no invariant looked at; of a sentence that stays as it is."""
UNREAD = "gate-without-words"
"""The kind of the flag that one part bears for all: that the gate knows no words of the language."""
RISKIEST = 20
"""Puts what is likely wrong before what an invariant doubts."""
ORDER: tuple[Severity, ...] = ("hard", "soft")


@dataclass(frozen=True, slots=True)
class Part:
    """A sentence, or the part of one that was translated by itself."""

    sentence: str
    """The id of the sentence; `title`, `description`, `subject`, `role`, `picture` for what is no sentence."""
    rendering: Rendering
    context: str = ""
    """The name of the part, which no other part of the release has."""


@dataclass(frozen=True, slots=True)
class Flag:
    """One thing to look at."""

    severity: Severity
    """`hard`: a fact or a denial may be wrong, or the sentence is not translated. `soft`: a hint."""
    kind: str
    why: str
    sentence: str
    source: str
    text: str
    weight: float
    """Among flags of one severity, the lower the worse."""
    part: str = ""
    """The name of the part, which no other part of the release has."""
    verdict: str = "unsure"
    """What became of the fact: `changed`, `added`, `left_out` or `unsure`."""
    in_source: str = ""
    """The words of the source that it is about, where they are known."""
    in_text: str = ""
    """The words of the translation."""


Risks = Mapping[tuple[str, str], Risk]
"""(source sentence, translation) → how likely it is wrong."""
RISKY = {"likely wrong": "likely-wrong", "read this": "read-this"}
"""Level of a risk → the kind of its flag."""
LIKELY_WRONG = "Likely wrong"
"""How the flag of a sentence begins that is likely wrong."""


def flags(
    parts: Sequence[Part],
    came_back: Mapping[str, float],
    unread: str = "",
    risks: Risks = MappingProxyType({}),
) -> tuple[Flag, ...]:
    """The flags of a translation, the worst first. `came_back`: source sentence → chrF of its round trip.

    `unread` is what the language is called, if the gate has no table of it: then the first part says so for all.
    """
    found = [flag for part in parts for flag in (*_flags(part, came_back), *_risky(part, risks))]
    found += [_unread(part, unread) for part in parts[:1] if unread]
    return tuple(sorted(dict.fromkeys(found), key=lambda flag: (ORDER.index(flag.severity), flag.weight)))


def _unread(part: Part, language: str) -> Flag:
    why = f"The gate knows no words of {language}: in no sentence were denials, duties, bounds and units compared."
    made = part.rendering
    return Flag("hard", UNREAD, why, part.sentence, made.source, made.text, -1, part.context)


def _risky(part: Part, risks: Risks) -> Iterator[Flag]:
    """That a sentence is likely wrong comes before all other hints, that it should be read, behind them."""
    made = part.rendering
    found = risks.get((made.source, made.text))
    if found is None or found.level not in RISKY:
        return
    begins = LIKELY_WRONG if found.level == "likely wrong" else "Read this"
    reasons = "; ".join(found.reasons) or "it is long, and nothing in it says that it is right"
    why = f"{begins} (about {10 * found.share:.0f} in 10 such sentences are wrong): {reasons}."
    weight = -found.share - (RISKIEST if found.level == "likely wrong" else 0)
    yield Flag("soft", RISKY[found.level], why, part.sentence, made.source, made.text, weight, part.context)


def _flags(part: Part, came_back: Mapping[str, float]) -> Iterator[Flag]:
    made = part.rendering

    def flag(severity: Severity, kind: str, why: str, weight: float, found: Finding = OTHER) -> Flag:
        words = found.verdict.value, found.source, found.other
        return Flag(severity, kind, why, part.sentence, made.source, made.text, weight, part.context, *words)

    if made.how == "kept":
        why = "; ".join(breach.why for breach in made.breaches) or "there is no translation of it"
        yield flag("hard", "not-translated", f"It stays in its own language: {why}.", 0, UNTRANSLATED)
    for doubt in made.doubts:
        found = doubt.finding or OTHER
        severity: Severity = "hard" if doubt.is_fact else "soft"
        yield flag(severity, doubt.kind, doubt.said, 1 if doubt.is_fact else -10, found)
    if made.score is not None and made.score < UNSURE:
        yield flag("soft", "unsure", "The engine was not sure of its words.", made.score)
    back = came_back.get(made.source)
    if back is not None and back < LITTLE_CAME_BACK:
        yield flag(
            "soft", "round-trip", f"Translated back, little of it comes back ({back:.0f} of 100).", back / 100 - 1
        )

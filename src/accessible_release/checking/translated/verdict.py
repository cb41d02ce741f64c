"""What the gate says of a translation, and what its invariants notice."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from accessible_release.checking.translated.finding import InTranslation
from accessible_release.checking.translated.kept import Span
from accessible_release.checking.verdicts.finding import Judgement, Verdict
from accessible_release.ledger import Breach

BY_SIDES = {
    (True, True): Verdict.CHANGED,
    (True, False): Verdict.LEFT_OUT,
    (False, True): Verdict.ADDED,
    (False, False): Verdict.UNSURE,
}
"""What became of a fact, by whether the source has words of it and whether the translation has."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """What a person should look at."""

    kind: str
    """Such as `duty`."""
    why: str
    """In plain words."""
    hard: bool
    """Whether it touches a fact."""
    finding: InTranslation | None = None
    """The same with the words of both sides; None where the fact gate did not find it."""

    @property
    def is_fact(self) -> bool:
        """Whether a person must look: a fact may be wrong, although the ladder may go on."""
        return self.hard or (self.finding is not None and self.finding.verdict is not Verdict.UNSURE)

    @property
    def said(self) -> str:
        """A sentence for the person who looks."""
        return self.finding.why if self.finding else f"{self.why}."


class Noted(NamedTuple):
    """What an invariant notices: what the gate makes of it, and where the fact stands in both texts."""

    gate: Breach | Doubt
    kind: str
    """A key of `messages.toml`."""
    source: Span | None = None
    """None for what the source does not say."""
    other: Span | None = None
    """None for what the translation does not say."""
    firm: bool = False
    """Whether it is more than other words, although the ladder goes on."""
    detail: str = ""
    """What the message says besides the words of both sides."""

    @property
    def verdict(self) -> Verdict:
        """Unsure for a soft doubt, else by the sides that have words of it."""
        soft = isinstance(self.gate, Doubt) and not self.gate.hard
        return Verdict.UNSURE if soft and not self.firm else BY_SIDES[self.source is not None, self.other is not None]

    def finding(self, source: str, other: str) -> InTranslation:
        """The finding, with its words out of both texts."""
        mine, theirs = _said(source, self.source), _said(other, self.other)
        broken = self.gate.id if isinstance(self.gate, Breach) else ""
        return InTranslation(self.kind, self.verdict, mine, theirs, broken, self.detail)


@dataclass(frozen=True, slots=True)
class Gated(Judgement):
    """What became of the facts, and what the gate makes of it: breaches are never to be published, doubts looked at."""

    findings: tuple[InTranslation, ...] = ()
    breaches: tuple[Breach, ...] = ()
    doubts: tuple[Doubt, ...] = ()

    @property
    def stopped(self) -> tuple[InTranslation, ...]:
        """The findings that are breaches."""
        return tuple(each for each in self.findings if each.broken)

    @property
    def doubted(self) -> tuple[Doubt, ...]:
        """The doubts that tell more than the breaches do."""
        return tuple(each for each in self.doubts if each.finding in self.findings)


def _said(text: str, span: Span | None) -> str:
    """The words at a place on one line, without the full stop of the sentence."""
    words = " ".join(text[slice(*span)].split()) if span else ""
    return words.rstrip(".") if words.count(".") == 1 else words

"""One difference between two texts, with both places and a verdict; the words for people are made from the fields."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar

from accessible_release.analysis.words.table import WordTable


class Verdict(StrEnum):
    """What became of a fact, the worst first."""

    CHANGED = "changed"
    """The source says otherwise."""
    ADDED = "added"
    """The source says nothing of it."""
    LEFT_OUT = "left_out"
    """No sentence of the other text has it."""
    UNSURE = "unsure"
    """Words that no table accounts for; nothing is contradicted."""
    SAME = "same"
    """All is accounted for."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One difference: of which kind, and the words of both sides."""

    kind: str
    """A key of `messages.toml`, such as `number`, `denial`, `who`."""
    verdict: Verdict
    source: str = ""
    """The words of the source, as printed; empty for what was added."""
    other: str = ""
    """The words of the other text, as printed; empty for what was left out."""

    @property
    def why(self) -> str:
        """The finding in a plain sentence. KeyError where a kind has no message for a verdict."""
        return str(self.messages[self.kind][self.verdict.value]).format(source=self.source, other=self.other)

    @property
    def messages(self) -> dict[str, Any]:
        """What is said, by kind and verdict."""
        return _messages()

    @property
    def record(self) -> dict[str, str]:
        """The stable JSON form."""
        names = ("kind", "verdict", "source", "other", "why")
        return {name: str(getattr(self, name)) for name in names}


Found = TypeVar("Found", bound=Finding)


@dataclass(frozen=True, slots=True)
class Judgement:
    """The verdict on a pair: the worst of its findings."""

    findings: tuple[Finding, ...] = ()

    @property
    def verdict(self) -> Verdict:
        """The worst verdict among the findings; `same` where there is none."""
        present = {each.verdict for each in self.findings}
        return next((verdict for verdict in Verdict if verdict in present), Verdict.SAME)

    def of(self, verdict: Verdict) -> tuple[Finding, ...]:
        """The findings of one verdict, in order."""
        return tuple(each for each in self.findings if each.verdict == verdict)


def worst_first(found: Iterable[Found]) -> tuple[Found, ...]:
    """Findings in the order of their verdicts, each once."""
    return tuple(sorted(dict.fromkeys(found), key=lambda each: list(Verdict).index(each.verdict)))


@cache
def _messages() -> dict[str, Any]:
    return WordTable(__package__, "messages.toml").data

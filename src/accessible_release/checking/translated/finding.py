"""A difference between a sentence and its translation, told in words about translations."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from accessible_release.analysis.words.table import WordTable
from accessible_release.checking.verdicts.finding import Finding


@dataclass(frozen=True, slots=True)
class InTranslation(Finding):
    """The same five verdicts over the same spans of the source; `other` has the words of the translation."""

    broken: str = ""
    """The invariant of the gate that stops it, such as `G1`; empty where the gate only doubts."""

    detail: str = ""
    """What the message says besides the words of both sides."""

    @property
    def why(self) -> str:
        """The finding in a plain sentence. KeyError where a kind has no message for a verdict."""
        message = str(self.messages[self.kind][self.verdict.value])
        return message.format(source=self.source, other=self.other, detail=self.detail)

    @property
    def messages(self) -> dict[str, Any]:
        """What is said, by kind and verdict."""
        return _messages()


@cache
def _messages() -> dict[str, Any]:
    return WordTable(__package__, "messages.toml").data

"""Where words come from and who vouches for them: translated from which language, checked by whom."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the words of a translated release come from."""

    language: str
    """BCP 47, of the release that was translated."""
    checked_by: str = ""
    """The person who signed this translation as it stands; empty for nobody."""
    approved: bool = False
    """Whether every sentence is one that a person had approved before."""
    checked_on: str = ""
    """The day of the signature (ISO 8601); empty where none was written down."""
    worded: frozenset[str] = frozenset()
    """What the helpline card says in the words of a person who translated it."""


@dataclass(frozen=True, slots=True)
class Checked:
    """Who signed the words of an edition (`NAME, ROLE`) and on which day (ISO 8601); the signature holds."""

    by: str
    on: str

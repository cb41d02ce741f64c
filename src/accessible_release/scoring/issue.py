"""One thing in a text that an Easy Read rule would have otherwise, and what the rules are called."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from accessible_release import tables

RULES = "rules.toml"
Severity = Literal["warning", "info"]


@dataclass(frozen=True, slots=True)
class Issue:
    """A place where a rule is not kept. Never an error: whether it matters, a person says."""

    code: str
    """`ER01` …, from rules.toml."""
    sentence: str
    """The id of the sentence; empty where the whole text is meant."""
    line: int | None
    """1-based line of the source file; None where the whole text is meant."""
    message: str
    hint: str
    severity: Severity
    start: int = 0
    end: int = 0
    """The words concerned: `sentence.text[start:end]`; 0 and 0 where the whole sentence or text is meant."""
    quoted: bool = False
    """It stands in somebody's own words, which nobody may change: only counted."""


@dataclass(frozen=True, slots=True)
class Guideline:
    """What is known of a rule."""

    code: str
    title: str
    source: str
    """Who asks for it."""
    verified: bool = True
    """False: not confirmed from the source itself."""
    every_language: bool = False
    """Whether it can be checked without knowing English."""


@cache
def guidelines() -> dict[str, Guideline]:
    """The rules that are checked, by code, in order."""
    return {code: Guideline(code=code, **entry) for code, entry in tables.toml(__package__, RULES)["rules"].items()}


def term_list(code: str, name: str) -> frozenset[str]:
    """A list of words that belongs to a rule, from rules.toml."""
    return tables.words(__package__, RULES, "lists", code, name)


@cache
def term_groups(code: str, name: str) -> tuple[tuple[str, ...], ...]:
    """A list of groups of terms that belongs to a rule, from rules.toml."""
    return tuple(tuple(group.split(", ")) for group in tables.toml(__package__, RULES)["lists"][code][name])

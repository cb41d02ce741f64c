"""Named rules: what each is for, with examples, as the table beside its code has them.

A table has one section a rule: `purpose`, in one line; `examples`, pairs of what is given and what comes of it; and
`stay`, what the rule must leave as it is: a text, or a pair.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class Example:
    """A row of a rule's table."""

    given: str
    """A sentence; several are parted by ` | `."""
    becomes: str = ""
    """What an operator makes of it, what the gate compares it with, or the words that an Easy Read rule marks."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule and what can be told of it."""

    name: str
    purpose: str
    """In one line, for people."""
    examples: tuple[Example, ...]
    """Where it does what it is for."""
    stay: tuple[Example, ...]
    """Where it must do nothing."""


def table(package: str, file: str) -> dict[str, Any]:
    """The sections of a TOML file of a package, by name."""
    return tomllib.loads(files(package).joinpath(file).read_text(encoding="utf-8"))


def rule(name: str, section: Mapping[str, Any], purpose: str = "purpose") -> Rule:
    """The rule of a section; `purpose` is the key of its line. KeyError where the section lacks something."""
    stay = ([row] if isinstance(row, str) else row for row in section["stay"])
    examples = tuple(Example(*row) for row in section["examples"])
    return Rule(name, section[purpose], examples, tuple(Example(*row) for row in stay))

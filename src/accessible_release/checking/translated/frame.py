"""What is fixed before a sentence is translated: the two languages, names that stay, terms that are always alike."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fixed:
    """A term and what it is in the other language: its forms, the preferred one first. The term itself: it is kept."""

    term: str
    forms: tuple[str, ...]
    why: str = ""
    """Where this comes from: `glossary` or `terms of child protection`."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The same for every sentence of a text."""

    source: str
    """BCP 47."""
    target: str
    """BCP 47."""
    names: tuple[str, ...] = ()
    """People, bodies, contacts of the release: they stay as they are printed."""
    exact: tuple[str, ...] = ()
    """Further printed forms that stay: numbers and addresses of the release's contacts, codes."""
    fixed: tuple[Fixed, ...] = ()
    """The body's own glossary, before the terms of the language's table."""

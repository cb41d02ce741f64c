"""What the rules share: the loop over the lines of a text, and what a rule says of a place in one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from accessible_release.analysis.corpus import Place
from accessible_release.scoring.issue import Issue, Severity
from accessible_release.scoring.text import Line, Text

Check = Callable[[Text], Iterator[Issue]]


class Mark(NamedTuple):
    """A place in a line where a rule is not kept."""

    place: Place | None
    """None for the whole line."""
    message: str
    hint: str
    severity: Severity = "info"


Find = Callable[[Text, Line], Iterable[Mark]]
CodedCheck = tuple[str, Check]
"""The code of a rule in rules.toml, and its check."""


def in_lines(code: str, find: Find) -> CodedCheck:
    """A rule that is asked of every line, headings and titles too."""
    return code, lambda text: _issues(code, find, text, text.readable)


def in_prose(code: str, find: Find) -> CodedCheck:
    """A rule that is asked of every sentence and list item."""
    return code, lambda text: _issues(code, find, text, text.prose)


def _issues(code: str, find: Find, text: Text, lines: Iterable[Line]) -> Iterator[Issue]:
    return (text.issue(code, line, *mark) for line in lines for mark in find(text, line))

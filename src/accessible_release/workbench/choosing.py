"""Pictures to choose from."""

from __future__ import annotations

from dataclasses import dataclass

from accessible_release.pictures import library
from accessible_release.workbench.bench import Bench
from accessible_release.workbench.viewing import Shown

MOST = 60
"""Pictures shown at once: more of them make a page slow."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A picture that may be taken."""

    name: str
    description: str


def chosen(bench: Bench, shown: Shown, argument: str, search: str) -> tuple[Choice, ...]:
    """The pictures whose name, description or calling words hold all words of a search, at most `MOST`.

    Without a search those that a word of the line calls.
    """
    words = search.lower().split()
    number = int(argument) if argument.isdigit() else 0
    line = shown.pictures[number].words.lower() if number < len(shown.pictures) else ""
    found = []
    with bench.open() as desk:
        for each in library(bench.settings):
            description = each.alt(desk.release.language)
            calls = [str(call) for call in each.calls]
            held = " ".join((each.name, description, *calls)).lower()
            if all(word in held for word in words) if words else any(call in line for call in calls):
                found.append(Choice(each.name, description))
    return tuple(found[:MOST])

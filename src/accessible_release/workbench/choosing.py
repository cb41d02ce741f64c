"""Pictures to choose from: those that the words of a line call, or those that a search finds in the whole library."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from accessible_release.errors import MachineLacks
from accessible_release.finishing.desk import Desk
from accessible_release.illustrating import callable_beside
from accessible_release.pictures import Picture, library
from accessible_release.workbench.bench import Bench

MOST = 60
"""Pictures shown at once: more of them make a page slow."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A picture that may be taken."""

    name: str
    description: str


def called(desk: Desk, lines: Sequence[str]) -> list[tuple[Choice, ...]]:
    """For each line the pictures that its words call, the best first; none where there is no parser."""
    try:
        found = callable_beside(lines, desk.release, library(desk.settings))
    except MachineLacks:
        return [()] * len(lines)
    return [tuple(_choice(each, desk) for each in pictures[:MOST]) for pictures in found]


def searched(bench: Bench, search: str) -> tuple[Choice, ...]:
    """The pictures whose name, description or calling words hold all words of a search, at most `MOST`.

    Those that hold them as whole words come first.
    """
    words = search.lower().split()
    with bench.open() as desk:
        held = {each.name: _held(each, desk) for each in library(bench.settings)}
        found = [each for each in library(bench.settings) if all(word in held[each.name] for word in words)]
        whole = sorted(found, key=lambda each: not set(words) <= set(held[each.name].split()))
        return tuple(_choice(each, desk) for each in whole[:MOST])


def chosen(bench: Bench, line: str, search: str) -> tuple[Choice, ...]:
    """What a search finds; without one what the words of the line call."""
    if search.strip():
        return searched(bench, search)
    with bench.open() as desk:
        return called(desk, [line])[0]


def _held(picture: Picture, desk: Desk) -> str:
    """All words by which a picture is found."""
    words = (picture.name.replace("-", " "), picture.name, picture.alt(desk.release.language), picture.alt("en"))
    return " ".join((*words, picture.topic, *map(str, picture.calls))).lower()


def _choice(picture: Picture, desk: Desk) -> Choice:
    return Choice(picture.name, picture.alt(desk.release.language) or picture.alt("en"))

"""Which sentence of a page is heard when: a media overlay (SMIL 3.0) for each page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from xml.etree import ElementTree as Xml

from accessible_release.editions.epub.pages import Page
from accessible_release.editions.page import environment
from accessible_release.editions.syncing import Clip

MILLISECOND = 1000
KINDS = {"table": "table", "ul": "list", "ol": "list", "li": "footnote"}
"""Elements that a listener may leave or skip as a whole, by the structure vocabulary of EPUB; only those with an id."""


@dataclass(frozen=True, slots=True)
class Heard:
    """An element and when it is heard."""

    element: str
    begin: int
    """In milliseconds from the start of the recording."""
    end: int

    @property
    def length(self) -> int:
        """In milliseconds."""
        return self.end - self.begin


@dataclass(frozen=True, slots=True)
class Around:
    """Something that holds elements, and what is heard in it."""

    element: str
    kind: str
    children: tuple[Around | Heard, ...]


def heard(clips: Sequence[Clip]) -> tuple[Heard, ...]:
    """The clips in whole milliseconds, none beyond the recording, each beginning where the one before ends."""
    whole = [Heard(clip.element, _whole(clip.start), _whole(clip.end)) for clip in clips]
    return tuple(each for each in whole if each.length > 0)


def overlay(page: Page, clips: Sequence[Heard], sound: str) -> str:
    """The overlay of a page as SMIL; `sound` is the name of the recording's file."""
    template = environment(__package__).get_template("overlay.smil.j2")
    return template.render(page=page.name, sound=sound, nodes=_nested(page, clips), clock=clock)


def clock(milliseconds: int) -> str:
    """A time as SMIL has it: `0:01:02.345`."""
    seconds, rest = divmod(milliseconds, MILLISECOND)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}.{rest:03}"


def _whole(seconds: float) -> int:
    # A hair more than nothing: 2.3 seconds are 2299.9999… milliseconds.
    return int(seconds * MILLISECOND + 1e-6)


def _nested(page: Page, clips: Sequence[Heard]) -> tuple[Around | Heard, ...]:
    paths = dict(_paths(page.root, ()))
    return _level([(clip, paths[clip.element]) for clip in clips], 0)


def _paths(
    element: Xml.Element, path: tuple[tuple[str, str], ...]
) -> Iterator[tuple[str, tuple[tuple[str, str], ...]]]:
    """Each id of a page with the lists, tables and notes around it: their ids and kinds, the outermost first."""
    for child in element:
        name, kind = child.attrib.get("id", ""), KINDS.get(child.tag.rpartition("}")[2], "")
        if name:
            yield name, path
        yield from _paths(child, (*path, (name, kind)) if name and kind else path)


def _level(entries: Sequence[tuple[Heard, tuple[tuple[str, str], ...]]], depth: int) -> tuple[Around | Heard, ...]:
    made: list[Around | Heard] = []
    for box, group in groupby(entries, key=lambda entry: entry[1][depth] if len(entry[1]) > depth else None):
        members = list(group)
        made += [clip for clip, _ in members] if box is None else [Around(box[0], box[1], _level(members, depth + 1))]
    return tuple(made)

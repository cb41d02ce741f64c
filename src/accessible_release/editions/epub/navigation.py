"""What leads into a book: its headings, nested as they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from accessible_release.editions.epub.pages import Page

HEADING = re.compile(r"\{.*\}h([1-6])")
TOP = 2
"""The title stands beside the headings below it: apps that show only the outermost entries show them all."""


@dataclass(slots=True)
class Entry:
    """A heading and those below it."""

    level: int
    href: str
    text: str
    children: list[Entry] = field(default_factory=list)


def entries(pages: Sequence[Page]) -> list[Entry]:
    """The headings of all pages as a tree, in reading order."""
    top: list[Entry] = []
    above: list[Entry] = []
    for page in pages:
        for entry in _headings(page):
            while above and above[-1].level >= entry.level:
                above.pop()
            (above[-1].children if above else top).append(entry)
            above.append(entry)
    return top


def _headings(page: Page) -> Iterator[Entry]:
    for element in page.root.iter():
        found = HEADING.fullmatch(element.tag)
        text = " ".join("".join(element.itertext()).split())
        target = next((each.attrib["id"] for each in element.iter() if "id" in each.attrib), "")
        if found and text and target:
            yield Entry(max(TOP, int(found[1])), f"{page.name}#{target}", text)

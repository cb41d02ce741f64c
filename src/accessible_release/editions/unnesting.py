"""Links side by side: a link never stands in another one, whatever the marks of a block are.

In a translation two links may have come to stand on the same words. The first keeps them; the next has the words that
are left, or follows as its bare address.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

LINKS = frozenset({"link", "phone"})
"""What becomes a link around words. A note is a link too, that stands at a point."""
ADDRESS = "address"
"""What becomes a link of its own, at a point, with its address for words."""


@dataclass(frozen=True, slots=True)
class Wrap:
    """Something that holds `text[start:end]`: a mark, a sentence, a telephone number."""

    kind: str
    start: int
    end: int
    target: str = ""
    language: str = ""
    """Of a sentence that is not in the release's language."""


def unnested(text: str, wraps: Iterable[Wrap]) -> Iterator[Wrap]:
    """The wraps of `text`, with its links side by side and its notes behind the link that they stood in."""
    given = list(wraps)
    links = list(_side_by_side(text, (wrap for wrap in given if wrap.kind in LINKS)))
    yield from links
    for wrap in given:
        if wrap.kind == "note":
            yield _behind(wrap, links)
        elif wrap.kind not in LINKS:
            yield wrap


def _side_by_side(text: str, links: Iterable[Wrap]) -> Iterator[Wrap]:
    end, around = 0, ""
    for link in sorted(links, key=lambda each: (each.start, -each.end)):
        rest = replace(link, start=max(link.start, end))
        if _has_words(text[rest.start : rest.end]):
            yield rest
            around = link.target
        elif link.target != around or link.start >= end:
            point = max(link.end, end)
            yield Wrap(ADDRESS, point, point, link.target)
        end = max(link.end, end)


def _has_words(text: str) -> bool:
    """Whether there is something that can be seen, said and clicked on."""
    return any(char.isalnum() for char in text)


def _behind(note: Wrap, links: Iterable[Wrap]) -> Wrap:
    end = next((link.end for link in links if link.start < note.start < link.end), note.start)
    return replace(note, start=end, end=end)

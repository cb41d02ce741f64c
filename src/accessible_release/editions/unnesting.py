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
    """The wraps of `text`, with its links side by side and its notes behind the link that they stood in.

    A number, whose words are printed in one piece, is left off where a link or a note would be lost in it.
    """
    given = list(wraps)
    links = list(_side_by_side(text, (wrap for wrap in given if wrap.kind in LINKS)))
    notes = [_behind(wrap, links) for wrap in given if wrap.kind == "note"]
    yield from links
    yield from notes
    edges = {edge for wrap in (*links, *notes) for edge in (wrap.start, wrap.end)}
    for wrap in given:
        cut = wrap.kind == "number" and any(wrap.start < edge < wrap.end for edge in edges)
        if wrap.kind != "note" and wrap.kind not in LINKS and not cut:
            yield wrap


def _side_by_side(text: str, links: Iterable[Wrap]) -> Iterator[Wrap]:
    end = 0
    there: set[str] = set()
    """The addresses of the links that the next one may overlap."""
    for link in sorted(links, key=lambda each: (each.start, -each.end)):
        if link.start >= end:
            there.clear()
        rest = replace(link, start=max(link.start, end))
        if _can_hold(text[rest.start : rest.end], whole=rest == link):
            yield rest
        elif link.target not in there:
            point = max(link.end, end)
            yield Wrap(ADDRESS, point, point, link.target)
        there.add(link.target)
        end = max(link.end, end)


def _can_hold(words: str, *, whole: bool) -> bool:
    """Whether somebody can see, hear and click on these words; left over, a lone full stop is not enough."""
    return bool(words.strip()) and (whole or any(char.isalnum() for char in words))


def _behind(note: Wrap, links: Iterable[Wrap]) -> Wrap:
    end = next((link.end for link in links if link.start < note.start < link.end), note.start)
    return replace(note, start=end, end=end)

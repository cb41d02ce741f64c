"""Links side by side: a link never stands in another one, whatever the marks of a block are.

In a translation two links may have come to stand on the same words. The first keeps them; the next has the words that
are left, or follows as its bare address.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
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
    ranges = [link for link in links if link.start < link.end]
    notes = [_behind(wrap, ranges) for wrap in given if wrap.kind == "note"]
    yield from links
    yield from notes
    edges = sorted({edge for wrap in (*links, *notes) for edge in (wrap.start, wrap.end)})
    for wrap in given:
        cut = wrap.kind == "number" and bisect_right(edges, wrap.start) < bisect_left(edges, wrap.end)
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


def _behind(note: Wrap, links: Sequence[Wrap]) -> Wrap:
    """The note behind the link in which it stands, if it stands in one; `links` are side by side and in order."""
    before = bisect_left(links, note.start, key=lambda link: link.start)
    end = max(note.start, links[before - 1].end) if before else note.start
    return replace(note, start=end, end=end)

"""A block's words as a small tree: sentences hold marks, marks hold text. No format is known here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from accessible_release.editions.structure import Leaf
from accessible_release.editions.unnesting import LINKS, Wrap, unnested

SAFE_SCHEMES = ("http://", "https://", "mailto:", "tel:", "sms:")


@dataclass(frozen=True, slots=True)
class Node:
    """Text (kind `text`), or what holds it."""

    kind: str
    text: str = ""
    target: str = ""
    children: tuple[Node, ...] = ()
    language: str = ""
    """Of a sentence that is not in the release's language."""


@dataclass(frozen=True, slots=True)
class _Piece:
    text: str
    stack: tuple[Wrap, ...]


def safe(target: str | None) -> str:
    """The address if a reader may be sent there, else nothing."""
    return target if target and target.lower().startswith(SAFE_SCHEMES) else ""


def mark_wraps(leaf: Leaf) -> Iterator[Wrap]:
    """The marks of a block; a link with an address that is not allowed is left off its words."""
    for mark in leaf.block.marks:
        if mark.kind == "link":
            if safe(mark.target):
                yield Wrap("link", mark.start, mark.end, safe(mark.target))
        else:
            yield Wrap(mark.kind, mark.start, mark.end, mark.target or "")


def sentence_wraps(leaf: Leaf) -> Iterator[Wrap]:
    """The sentences of a block, each with its id as target."""
    for sentence in leaf.block.sentences:
        yield Wrap("sentence", sentence.start, sentence.end, sentence.id, sentence.language)


def nodes(leaf: Leaf, wraps: Iterable[Wrap]) -> tuple[Node, ...]:
    """The words of `leaf` as a tree in which no link holds another.

    Where two wraps cross, the inner one is closed and opened again.
    """
    kept = sorted(unnested(leaf.block.text, _clipped(leaf, wraps)), key=_outermost_first)
    return _tree(list(_pieces(leaf, kept)), 0)


def plain(tree: Iterable[Node]) -> str:
    """The words without what holds them."""
    return "".join(node.text if node.kind == "text" else plain(node.children) for node in tree)


def _clipped(leaf: Leaf, wraps: Iterable[Wrap]) -> Iterator[Wrap]:
    """The parts of the wraps that lie in the leaf."""
    for wrap in wraps:
        start, end = max(wrap.start, leaf.start), min(wrap.end, leaf.end)
        point = wrap.start == wrap.end and leaf.start <= wrap.start <= leaf.end
        if start < end or point:
            yield replace(wrap, start=start, end=end)


def _outermost_first(wrap: Wrap) -> tuple[int, int, bool]:
    return wrap.start, -wrap.end, wrap.kind != "sentence"


def _pieces(leaf: Leaf, wraps: Sequence[Wrap]) -> Iterator[_Piece]:
    """The text cut wherever a wrap begins or ends, each piece with the wraps around it."""
    edges = sorted({leaf.start, leaf.end} | {wrap.start for wrap in wraps} | {wrap.end for wrap in wraps})
    points = {start: list(group) for start, group in groupby(_points(wraps), key=lambda wrap: wrap.start)}
    ranges = [wrap for wrap in wraps if wrap.start < wrap.end]
    held: list[Wrap] = []
    used = 0
    for start, end in pairwise([*edges, leaf.end]):
        ended = [wrap for wrap in held if wrap.end <= start]
        yield from (_Piece("", (*_around(held, point), point)) for point in points.pop(start, ()))
        held = [wrap for wrap in held if wrap not in ended]
        while used < len(ranges) and ranges[used].start <= start:
            held.append(ranges[used])
            used += 1
        if start < end:
            yield _Piece(leaf.block.text[start:end], tuple(held))


def _points(wraps: Sequence[Wrap]) -> list[Wrap]:
    return [wrap for wrap in wraps if wrap.start == wrap.end]


def _around(held: Sequence[Wrap], point: Wrap) -> tuple[Wrap, ...]:
    """What holds a note sign: the sentence that it closes, and whatever goes on after it."""
    return tuple(wrap for wrap in held if wrap.end > point.start or wrap.kind == "sentence")


def _tree(pieces: Sequence[_Piece], depth: int) -> tuple[Node, ...]:
    made: list[Node] = []
    for wrap, group in groupby(pieces, key=lambda piece: piece.stack[depth] if len(piece.stack) > depth else None):
        members = list(group)
        if wrap is None:
            made.append(Node("text", "".join(piece.text for piece in members)))
        else:
            inside = _tree(members, depth + 1)
            blank = wrap.kind in LINKS and not plain(inside).strip()  # a space that marks cut off
            made += inside if blank else [Node(wrap.kind, target=wrap.target, children=inside, language=wrap.language)]
    return tuple(made)

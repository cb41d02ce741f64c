"""The flat list of blocks as a tree that can be printed: lists hold items, quotations hold paragraphs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from accessible_release.editions.quoting import Run, runs
from accessible_release.model import Block, Container, Release

BranchKind = Literal["quote", "list", "item", "footnote", "table", "quotation"]
LOWEST_HEADING = 6
LONGEST_LEAD = 120
"""Characters of a line that heads what follows it without being a heading."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """A block, or the stretch `text[start:end]` of it that stands in one place."""

    block: Block
    start: int
    end: int

    @property
    def kind(self) -> str:
        """What the block is."""
        return self.block.kind


@dataclass(frozen=True, slots=True)
class Branch:
    """Something that holds blocks."""

    kind: BranchKind
    children: tuple[Branch | Leaf, ...]
    box: Container | None = None
    run: Run | None = None
    """Of a quotation that stands apart."""
    lead: Leaf | None = None
    """The release's own words that say who speaks, if it has any."""

    @property
    def cells(self) -> tuple[tuple[Leaf | None, ...], ...]:
        """A table's rows, the header row first; None where a row has no cell."""
        leaves = [child for child in self.children if isinstance(child, Leaf)]
        width = max(leaf.block.column for leaf in leaves) + 1
        by_row = groupby(leaves, key=lambda leaf: leaf.block.row)
        rows = [{leaf.block.column: leaf for leaf in row} for _, row in by_row]
        return tuple(tuple(row.get(column) for column in range(width)) for row in rows)


@dataclass(frozen=True, slots=True)
class Document:
    """A release in the order and shape in which it is printed."""

    title: Leaf | None
    """The block that the title was read from, if the release has one."""
    body: tuple[Branch | Leaf, ...]
    footnotes: tuple[Branch, ...]


@dataclass(frozen=True, slots=True)
class _Entry:
    path: tuple[Container | Run, ...]
    leaf: Leaf


def document(release: Release) -> Document:
    """The release as a tree, its footnotes apart."""
    title = next((block for block in release.blocks if block.kind == "title"), None)
    nodes = _nodes(list(_entries(release)), 0)
    return Document(
        whole(title) if title else None,
        tuple(node for node in nodes if node.kind != "footnote"),
        tuple(node for node in nodes if isinstance(node, Branch) and node.kind == "footnote"),
    )


def leaves(tree: Document) -> Iterator[Leaf]:
    """Every stretch of words in the order in which it is printed, the title first and the footnotes last."""
    yield from [tree.title] if tree.title else []
    for node in (*tree.body, *tree.footnotes):
        yield from _leaves(node)


def _leaves(node: Branch | Leaf) -> Iterator[Leaf]:
    if isinstance(node, Leaf):
        yield node
        return
    yield from [node.lead] if node.lead else []
    for child in node.children:
        yield from _leaves(child)


def whole(block: Block) -> Leaf:
    """All of a block."""
    return Leaf(block, 0, len(block.text))


def leads(leaf: Leaf, after: Branch | Leaf | None) -> bool:
    """Whether a paragraph must stay on the page of what follows it, as a heading does.

    It ends with a colon ("Their staff include:"), or does not end at all and stands before a list, or is all in bold
    ("What you should NOT do").
    """
    words = leaf.block.text[leaf.start : leaf.end].strip()
    if after is None or leaf.kind != "paragraph" or not words:
        return False
    open_ended = words[-1].isalnum() and len(words) <= LONGEST_LEAD and "\n" not in words
    lists = isinstance(after, Branch) and after.kind in ("list", "table")
    return words.endswith((":", "：")) or (open_ended and (lists or _is_bold(leaf)))


def _is_bold(leaf: Leaf) -> bool:
    strong = [mark for mark in leaf.block.marks if mark.kind == "strong"]
    return any(mark.start <= leaf.start and leaf.end <= mark.end for mark in strong)


def heading_levels(release: Release, *, first: int = 2) -> dict[str, int]:
    """Block id → level of each heading, shifted so that none is skipped and none is above `first`."""
    levels: dict[str, int] = {}
    open_levels: list[int] = []
    for block in release.blocks:
        if block.kind == "heading":
            while open_levels and open_levels[-1] >= block.level:
                open_levels.pop()
            open_levels.append(block.level)
            levels[block.id] = min(first - 1 + len(open_levels), LOWEST_HEADING)
    return levels


def _entries(release: Release) -> Iterator[_Entry]:
    run_of = {block.id: run for run in runs(release) for block in run.blocks}
    for block in release.blocks:
        if block.kind == "title":
            continue
        run = run_of.get(block.id)
        path: tuple[Container | Run, ...] = (*run.within, run) if run else block.within
        rest = block.text[run.lead :].lstrip() if run and block is run.blocks[0] else block.text
        yield _Entry(path, Leaf(block, len(block.text) - len(rest), len(block.text)))


def _nodes(entries: Sequence[_Entry], depth: int) -> tuple[Branch | Leaf, ...]:
    made: list[Branch | Leaf] = []
    for _, group in groupby(entries, key=lambda entry: _key(entry, depth)):
        members = list(group)
        if len(members[0].path) == depth:
            made.append(members[0].leaf)
        else:
            made.append(_branch(members, depth))
    return tuple(made)


def _key(entry: _Entry, depth: int) -> str:
    """Equal for neighbours that stand in the same container at that depth, and for nothing else."""
    if len(entry.path) == depth:
        return f"block {entry.leaf.block.id}"
    box = entry.path[depth]
    return f"box {box.kind} {box.id}" if isinstance(box, Container) else f"run {box.blocks[0].id}"


def _branch(members: Sequence[_Entry], depth: int) -> Branch:
    box = members[0].path[depth]
    children = _nodes(members, depth + 1)
    if isinstance(box, Container):
        return Branch(box.kind, children, box)
    lead = Leaf(box.blocks[0], 0, box.lead) if box.lead else None
    return Branch("quotation", children, run=box, lead=lead)

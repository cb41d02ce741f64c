"""The words of each block with everything that a reader can use in them: sentences, marks, contacts, numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from accessible_release.editions.isolating import NUMBER
from accessible_release.editions.linking import ContactFinder
from accessible_release.editions.structure import Leaf
from accessible_release.editions.unnesting import Wrap
from accessible_release.editions.wording import Node, mark_wraps, nodes, sentence_wraps
from accessible_release.locales import direction
from accessible_release.model import Release


class Inline:
    """The words of a release's leaves as trees of sentences, marks and contacts; what every rich edition prints.

    The kinds of its nodes: `text`, `sentence` (target: its id), `strong`, `emphasis`, `code`, `deleted`,
    `link` and `phone` (target: the address), `address` (a link to be shown as its bare address), `number` (kept in one
    piece and, in right-to-left text, in its order), `image` (its words are the alternative text), `note` (target: its
    number).
    """

    def __init__(self, release: Release) -> None:
        self._finder = ContactFinder(release)
        self._right_to_left = direction(release.language) == "rtl"

    def words(self, leaf: Leaf) -> tuple[Node, ...]:
        """The words of a leaf."""
        return nodes(leaf, self._wraps(leaf))

    def _wraps(self, leaf: Leaf) -> Iterator[Wrap]:
        yield from sentence_wraps(leaf)
        yield from mark_wraps(leaf)
        known = list(self._finder.wraps(leaf))
        yield from known
        if self._right_to_left:
            yield from _other_numbers(leaf, known)


def _other_numbers(leaf: Leaf, known: Sequence[Wrap]) -> Iterator[Wrap]:
    """Numbers in groups that are none of the contacts, which right-to-left text would turn round."""
    for found in NUMBER.finditer(leaf.block.text):
        if not any(wrap.start < found.end() and found.start() < wrap.end for wrap in known):
            yield Wrap("number", found.start(), found.end())

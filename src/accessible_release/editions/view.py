"""What the templates of web pages and books ask for while they print a release."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from accessible_release.editions.card import Card
from accessible_release.editions.in_words import same_address, speaker_line
from accessible_release.editions.inline import Inline
from accessible_release.editions.structure import Branch, Leaf, document, heading_levels, leaves
from accessible_release.editions.wording import Node, plain
from accessible_release.locales import language_name
from accessible_release.model import Release
from accessible_release.phrases import phrases


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture in a page or book."""

    source: str
    """The address of its file."""
    alt: str
    """Its description; empty where it only decorates."""


@dataclass(slots=True)
class View:
    """What a template asks for while it prints the release from top to bottom.

    It counts what it has given out, because an id may stand only once in a page and the address of a
    link is printed on paper only the first time.
    """

    release: Release
    given: Counter[str]
    beside: Mapping[str, Sequence[Shown]] = field(default_factory=dict)
    """The pictures that stand beside a sentence, by its id."""
    levels: dict[str, int] = field(init=False)
    inline: Inline = field(init=False)
    parts: Mapping[str, int] = field(init=False)

    def __post_init__(self) -> None:
        self.levels = heading_levels(self.release)
        self.inline = Inline(self.release)
        self.parts = _longest_parts(self.release, self.inline)

    def words(self, leaf: Leaf) -> tuple[Node, ...]:
        """The words of a leaf as a tree of sentences, marks and contacts."""
        return self.inline.words(leaf)

    def longest(self, sentence: str) -> int:
        """Which part of a sentence has most of its words, 1 for the first: the one that has its id.

        `X said: "…` stands in two places, and most of the time it is the quotation that is heard.
        """
        return self.parts.get(sentence, 1)

    def level(self, leaf: Leaf) -> int:
        """The level of a heading on this page."""
        return self.levels[leaf.block.id]

    def first(self, name: str) -> bool:
        """Whether this is the first time that `name` is asked for."""
        self.given[name] += 1
        return self.given[name] == 1

    def next(self, name: str) -> int:
        """How often `name` has been asked for, this time included."""
        self.given[name] += 1
        return self.given[name]

    def names_address(self, node: Node) -> bool:
        """Whether a link's words are something else than its address."""
        return not same_address(node.target, plain(node.children))

    def around(self, language: str) -> list[str]:
        """What is said before and after a sentence in another language than the page's: "In English: "."""
        name = language_name(language, self.release.language)
        return phrases(self.release.language)["translation"]["part"].replace("{language}", name).split("{text}")

    def pictures(self, leaf: Leaf) -> list[Shown]:
        """The pictures beside the sentences of a leaf."""
        inside = (each for each in leaf.block.sentences if each.start < leaf.end and each.end > leaf.start)
        return [picture for sentence in inside for picture in self.beside.get(sentence.id, ())]

    def speaker(self, branch: Branch) -> str:
        """Who speaks, where the release's own words in this quotation do not say so; empty for nobody."""
        known = branch.run is not None and branch.run.quotation.speaker
        return speaker_line(branch, phrases(self.release.language)["page"]) if known else ""


def _longest_parts(release: Release, inline: Inline) -> dict[str, int]:
    lengths: dict[str, list[int]] = {}
    for leaf in leaves(document(release)):
        for node in _sentences(inline.words(leaf)):
            lengths.setdefault(node.target, []).append(len(plain(node.children)))
    return {sentence: found.index(max(found)) + 1 for sentence, found in lengths.items()}


def _sentences(nodes: Iterable[Node]) -> Iterator[Node]:
    for node in nodes:
        if node.kind == "sentence":
            yield node
        else:
            yield from _sentences(node.children)


def addresses(shown: Card | None) -> list[str]:
    """The addresses that the card prints."""
    return [row.href for entry in (shown.entries if shown else ()) for row in (*entry.rows, *entry.listed)]

"""The words of a leaf as runs: marks, links, numbers, other languages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from accessible_release.editions.in_words import same_address
from accessible_release.editions.inline import Inline
from accessible_release.editions.structure import Leaf
from accessible_release.editions.word.directions import held
from accessible_release.editions.word.parts import Mark, Run
from accessible_release.editions.wording import Node, plain
from accessible_release.locales import direction, language_name
from accessible_release.model import Release
from accessible_release.phrases import phrases

MARKS: Mapping[str, Mark] = {"strong": "strong", "emphasis": "emphasis", "code": "code", "deleted": "deleted"}
IN_NUMBERS = {**dict.fromkeys(map(ord, "\N{HYPHEN}\N{NON-BREAKING HYPHEN}"), "-"), ord(" "): "\N{NO-BREAK SPACE}"}
"""Hyphens stay what a reader types and copies: a no-break hyphen is another character, which no search finds."""


def in_one_piece(text: str) -> str:
    """A number whose groups no line's end can part, with hyphens that are found when they are typed."""
    return " ".join(text.split()).translate(IN_NUMBERS)


def shown_address(target: str) -> str:
    """An address without `mailto:` or `tel:`, which are for machines."""
    scheme, _, rest = target.partition(":")
    return rest if scheme.lower() in ("mailto", "tel", "sms") else target


class Words:
    """Walks the words of a release from top to bottom; it knows which addresses and languages were already told."""

    def __init__(self, release: Release) -> None:
        self._inline, self._language = Inline(release), release.language
        self._words = phrases(release.language)
        self._told: set[str] = set()
        boxes = (block.inside("footnote") for block in release.blocks)
        self._notes = {str(box.number) for box in boxes if box}
        self._signs: set[str] = set()

    def of(self, leaf: Leaf) -> tuple[Run, ...]:
        """The runs of a leaf, without white space at its ends; the first line of code keeps its own."""
        return stripped(tuple(self._all(self._inline.words(leaf), Run(""))), "\n" if leaf.kind == "code" else None)

    def has_sign(self, number: str) -> bool:
        """Whether the text has a sign that leads to this note."""
        return number in self._signs

    def _all(self, nodes: Sequence[Node], around: Run) -> Iterator[Run]:
        for node in nodes:
            yield from self._node(node, around)

    def _node(self, node: Node, around: Run) -> Iterator[Run]:
        if node.kind == "text":
            yield replace(around, text=node.text)
        elif node.kind == "sentence":
            yield from self._sentence(node, around)
        elif node.kind in ("phone", "number"):
            link = node.target or around.link
            yield replace(around, text=in_one_piece(plain(node.children)), link=link, in_order=True)
        elif node.kind in ("link", "address"):
            yield from self._link(node, around)
        elif node.kind == "note":
            yield replace(around, text=" ")
            yield self._note(node, around)
        else:
            yield from self._marked(node, around)

    def _sentence(self, node: Node, around: Run) -> Iterator[Run]:
        if not node.language:
            yield from self._all(node.children, around)
            return
        before, after = ("", "") if node.target in self._told else self._naming(node.language)
        self._told.add(node.target)
        yield replace(around, text=before)
        foreign = list(self._all(node.children, replace(around, language=node.language)))
        yield from self._held(foreign, node.language)
        yield replace(around, text=after)

    def _naming(self, language: str) -> tuple[str, str]:
        """What is said before and after a sentence in another language."""
        name = language_name(language, self._language)
        before, _, after = self._words["translation"]["part"].replace("{language}", name).partition("{text}")
        return before, after

    def _held(self, runs: list[Run], language: str) -> Iterator[Run]:
        """Runs that go the other way, between marks that keep their ends where they belong."""
        if direction(language) == direction(self._language):
            yield from runs
            return
        mark = Run(held("", direction(language))[:1], language=language)
        yield from (mark, *runs, mark)

    def _link(self, node: Node, around: Run) -> Iterator[Run]:
        address = Run(shown_address(node.target), link=node.target, in_order=True)
        if node.kind == "address":
            yield from self._in_brackets(address, around)
            return
        bare = same_address(node.target, plain(node.children))
        yield from self._all(node.children, replace(around, link=node.target, in_order=bare))
        if not bare and node.target not in self._told:
            self._told.add(node.target)
            yield from self._in_brackets(address, around)

    def _in_brackets(self, address: Run, around: Run) -> Iterator[Run]:
        """The address for those who read it on paper."""
        yield replace(around, text=" (")
        yield address
        yield replace(around, text=")")

    def _note(self, node: Node, around: Run) -> Run:
        sign = self._words["text"]["note_sign"].format(number=node.target)
        if node.target not in self._notes:
            return replace(around, text=sign)
        first = node.target not in self._signs
        self._signs.add(node.target)
        return replace(
            around, text=sign, link=f"#note_{node.target}", bookmark=f"note_from_{node.target}" if first else ""
        )

    def _marked(self, node: Node, around: Run) -> Iterator[Run]:
        """Strong words and the like; for a picture its description, for deleted words that they are."""
        form = {
            "image": self._words["page"]["picture"].replace("{alt}", "{text}"),
            "deleted": self._words["text"]["deleted"],
        }
        before, _, after = form.get(node.kind, "{text}").partition("{text}")
        mark = MARKS.get(node.kind)
        inner = replace(around, marks=(*around.marks, mark)) if mark and mark not in around.marks else around
        yield replace(around, text=before)
        yield from self._all(node.children, inner)
        yield replace(around, text=after)


def stripped(runs: Sequence[Run], leading: str | None = None) -> tuple[Run, ...]:
    """Runs without empty ones, without white space at the end and, if no other is named, at the beginning."""
    kept = [run for run in runs if run.text]
    while kept and not kept[0].text.strip(leading):
        kept.pop(0)
    while kept and not kept[-1].text.strip():
        kept.pop()
    if kept:
        kept[0] = replace(kept[0], text=kept[0].text.lstrip(leading))
        kept[-1] = replace(kept[-1], text=kept[-1].text.rstrip())
    return tuple(kept)


@dataclass(frozen=True, slots=True)
class Speech:
    """Words of ours or of a contact as a run, in the direction of their language."""

    language: str
    """The document's."""

    def run(self, text: str, language: str = "") -> Run:
        """The run; `language` where it is not the document's."""
        if language and direction(language) != direction(self.language):
            return Run(held(text, direction(language)), language=language)
        return Run(text, language=language)

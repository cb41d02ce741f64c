"""A release as paragraphs and tables, in the order in which they are read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from accessible_release.editions.in_words import speaker_line
from accessible_release.editions.structure import Branch, Document, Leaf, document, heading_levels, leads
from accessible_release.editions.word.illustrating import Illustrator
from accessible_release.editions.word.lists import LEVELS, Lists, list_style
from accessible_release.editions.word.parts import Paragraph, Part, Place, Run
from accessible_release.editions.word.runs import Words, stripped
from accessible_release.editions.word.tables import table_parts
from accessible_release.model import Release
from accessible_release.phrases import phrases

HARD_WORDS = "easy-words-list"
"""The id of the list in which an easy-read draft explains its hard words: "Term: meaning"."""
LONGEST_TERM = 60


class Body:
    """Walks the tree of a release; each thing yielded is a paragraph or a table."""

    def __init__(self, release: Release, illustrator: Illustrator, lists: Lists, *, size: int, room: int) -> None:
        self._release, self._pictures, self._lists = release, illustrator, lists
        self._size, self._room = size, room
        self._tree: Document = document(release)
        self._levels, self._inline = heading_levels(release), Words(release)
        self._words = phrases(release.language)
        self._tables, self._rule = 0, False
        self._branches: dict[str, Callable[[Branch, int], Iterator[Part]]] = {
            "list": self._list,
            "table": self._table,
            "quote": self._quote,
            "quotation": self._quotation,
        }

    def title(self) -> Paragraph:
        """The title, the one heading of the first level."""
        words = self._inline.of(self._tree.title) if self._tree.title else (Run(self._release.title),)
        return Paragraph(words, "Heading 1", keep_next=True)

    def parts(self) -> Iterator[Part]:
        """The body, then the footnotes. It begins with a heading, so that it does not stand below the card's."""
        first = next(iter(self._tree.body), None)
        if not isinstance(first, Leaf) or first.kind != "heading":
            yield Paragraph((Run(self._words["page"]["contents"]),), "Heading 2", keep_next=True)
        yield from self._all(self._tree.body, 0)
        if self._tree.footnotes:
            yield Paragraph((Run(self._words["page"]["footnotes"]),), "Heading 2", keep_next=True)
        for note in self._tree.footnotes:
            yield from self._note(note)

    def _all(self, children: Sequence[Branch | Leaf], depth: int) -> Iterator[Part]:
        """Everything in a container that stands in `depth` lists."""
        for child, after in zip_longest(children, children[1:]):
            if isinstance(child, Branch):
                yield from self._branches.get(child.kind, self._plain)(child, depth)
            else:
                held = leads(child, after)
                yield from (replace(part, keep_next=part.keep_next or held) for part in self._leaf(child, depth))

    def _leaf(self, leaf: Leaf, depth: int) -> Iterator[Paragraph]:
        if leaf.kind == "rule":
            self._rule = True
            return
        runs = self._inline.of(leaf)
        if not runs:
            return
        drawing = next(filter(None, map(self._pictures.before, _sentences(leaf))), None)
        if drawing:
            yield self._ruled(Paragraph(style="Picture", inside=depth, keep_next=True, drawing=drawing))
        yield self._ruled(self._styled(leaf, runs, depth))

    def _styled(self, leaf: Leaf, runs: tuple[Run, ...], depth: int) -> Paragraph:
        if leaf.kind == "heading":
            return Paragraph(runs, f"Heading {self._levels[leaf.block.id]}", inside=depth, keep_next=True)
        if leaf.kind == "code":
            return Paragraph(runs, "Code", inside=depth)
        return Paragraph(runs, list_style("Continue", depth - 1) if depth else "Normal", inside=depth)

    def _ruled(self, paragraph: Paragraph) -> Paragraph:
        """A line across the page is the upper edge of what follows: an empty paragraph would be read as "blank"."""
        ruled, self._rule = self._rule, False
        return replace(paragraph, rule_above=ruled)

    def _plain(self, branch: Branch, depth: int) -> Iterator[Part]:
        yield from self._all(branch.children, depth)

    def _list(self, branch: Branch, depth: int) -> Iterator[Part]:
        ordered, first = (branch.box.ordered, branch.box.number) if branch.box else (False, 1)
        level = min(depth, LEVELS - 1)
        number = self._lists.numbered(first, level) if ordered else self._lists.bullets()
        style = list_style("Number" if ordered else "Bullet", level)
        terms = bool(branch.box and branch.box.id == HARD_WORDS)
        for child in branch.children:
            inside = child.children if isinstance(child, Branch) else (child,)
            yield from self._item(inside, Place(number, level), style, terms=terms)

    def _item(self, children: Sequence[Branch | Leaf], place: Place, style: str, *, terms: bool) -> Iterator[Part]:
        """An item: its first paragraph has the number; where it begins with a list or a table, an empty one has it."""
        marked = False
        for part in self._all(children, place.level + 1):
            kept = part
            if not marked and not (isinstance(part, Paragraph) and part.drawing):
                marked = True
                if isinstance(part, Paragraph) and not part.place:
                    own = _with_term(part.runs) if terms else part.runs
                    kept = replace(part, style=style if _is_plain(part) else part.style, place=place, runs=own)
                else:
                    yield Paragraph(style=style, place=place)
            yield kept

    def _table(self, branch: Branch, depth: int) -> Iterator[Part]:  # noqa: ARG002 - all branches alike
        self._tables += 1
        rows = [[self._inline.of(cell) if cell else () for cell in row] for row in branch.cells]
        title = self._words["page"]["table"].format(number=self._tables)
        yield from table_parts(rows, title, self._words["text"], size=self._size, room=self._room)

    def _quote(self, branch: Branch, depth: int) -> Iterator[Part]:
        said = (Run(self._words["page"]["quotation_of_nobody"]),)
        yield self._ruled(Paragraph(said, "Speaker", inside=depth, keep_next=True))
        yield from self._in_quotation(branch, depth)

    def _quotation(self, branch: Branch, depth: int) -> Iterator[Part]:
        own = self._inline.of(branch.lead) if branch.lead else ()
        said = own or (Run(speaker_line(branch, self._words["page"])),)
        yield self._ruled(Paragraph(said, "Speaker", inside=depth, keep_next=True))
        yield from self._in_quotation(branch, depth)

    def _in_quotation(self, branch: Branch, depth: int) -> Iterator[Part]:
        for part in self._all(branch.children, depth):
            yield replace(part, style="Quotation") if isinstance(part, Paragraph) and _is_plain(part) else part

    def _note(self, note: Branch) -> Iterator[Part]:
        number = str(note.box.number) if note.box else ""
        paragraphs = iter(self._all(note.children, 0))
        before, _, after = self._words["text"]["footnote"].replace("{number}", number).partition("{text}")
        back = f"#note_from_{number}" if self._inline.has_sign(number) else ""
        label = Run(before.rstrip(), ("strong",), link=back, bookmark=f"note_{number}")
        first = next(paragraphs, None)
        own = first.runs if isinstance(first, Paragraph) and _is_plain(first) else ()
        yield Paragraph(stripped((label, Run(" "), *own, Run(after))), "Note text")
        if first and not own:
            yield first
        yield from paragraphs


def _sentences(leaf: Leaf) -> Iterator[str]:
    """The ids of the sentences that begin in a leaf."""
    return (each.id for each in leaf.block.sentences if leaf.start <= each.start < leaf.end)


def _is_plain(paragraph: Paragraph) -> bool:
    """Whether a paragraph is a common one, that takes the style of what it stands in."""
    return paragraph.style == "Normal" or paragraph.style.startswith("List Continue")


def _with_term(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """Runs with the hard word, up to the colon, set off."""
    if not runs or runs[0].marks or not 0 < runs[0].text.find(":") <= LONGEST_TERM:
        return runs
    term, _, meaning = runs[0].text.partition(":")
    return replace(runs[0], text=f"{term}:", marks=("term",)), replace(runs[0], text=meaning), *runs[1:]

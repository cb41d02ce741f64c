"""What the edition says, paragraph by paragraph, in print and with the place that each has on a page of braille."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from accessible_release.dates import shown_date
from accessible_release.editions.card import Card, Entry, Row, card
from accessible_release.editions.in_words import InWords, end_line, speaker_line
from accessible_release.editions.inline import Inline
from accessible_release.editions.opening import content_note, level_label, origin_notices
from accessible_release.editions.structure import Branch, Leaf, document, heading_levels, whole
from accessible_release.locales import language_name
from accessible_release.model import Release
from accessible_release.phrases import phrases
from accessible_release.settings import Settings

FIRST_LEVEL = 2
"""Of headings below the title."""
Style = Literal["title", "heading", "subheading", "paragraph", "quotation", "item", "line"]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words that begin on a line of their own."""

    text: str
    style: Style = "paragraph"
    depth: int = 0
    """How many lists it stands inside of, beyond the first."""
    apart: bool = False
    """Whether a blank line stands before it."""
    keep: bool = False
    """Whether the next paragraph begins on the same page."""


def paragraphs(release: Release, settings: Settings, grade: int) -> tuple[Paragraph, ...]:
    """The whole edition: notices, title, card, release, card again. `grade` is that of the table."""
    words = phrases(release.language)
    body = _Body(release)
    shown = card(release)
    cards = list(_card(shown)) if shown else []
    made = [
        *_notices(release, grade),
        body.title(),
        *cards,
        *_opening(release, settings),
        *body.all(),
        *cards,
        Paragraph(words["text"]["end"], apart=True),
    ]
    return tuple(each for each in made if each.text.strip())


def _notices(release: Release, grade: int) -> Iterator[Paragraph]:
    """Who made the braille and in which grade, and who translated the words."""
    words = phrases(release.language)["braille"]
    notice = f"{words['notice']} {words.get(f'grade_{grade}', '')}"
    yield Paragraph(notice)
    for each in origin_notices(release):
        if each.language == release.language:
            yield Paragraph(each.text)
        else:
            name = language_name(each.language, release.language)
            yield Paragraph(phrases(release.language)["translation"]["part"].format(language=name, text=each.text))


def _opening(release: Release, settings: Settings) -> Iterator[Paragraph]:
    page = phrases(release.language)["page"]
    yield Paragraph(page["contents"], "heading", apart=True, keep=True)
    if release.site_name:
        yield Paragraph(f"{page['publisher']}: {release.site_name}", "item")
    if release.published:
        yield Paragraph(f"{page['published']}: {shown_date(release.published, release.language)}", "item")
    yield Paragraph(level_label(release))
    yield Paragraph(content_note(release, settings))


def _card(shown: Card) -> Iterator[Paragraph]:
    yield Paragraph(shown.title, "heading", apart=True, keep=True)
    for entry in shown.entries:
        lines = list(_entry(entry, shown))
        yield from (replace(line, keep=True) for line in lines[:-1])
        yield lines[-1]


def _entry(entry: Entry, shown: Card) -> Iterator[Paragraph]:
    yield Paragraph(entry.heading, "subheading", apart=True)
    for row in entry.rows:
        yield _row(row)
    if entry.listed:
        yield Paragraph(f"{shown.from_directory}:")
        for row in entry.listed:
            yield _row(row)


def _row(row: Row) -> Paragraph:
    return Paragraph(f"{row.label}: {row.text}{row.after}", "item")


class _Body:
    """Walks the tree of a release."""

    def __init__(self, release: Release) -> None:
        self._release = release
        self._words = phrases(release.language)
        self._inline = InWords(release.language, Inline(release).words)
        self._levels = heading_levels(release)

    def title(self) -> Paragraph:
        """The title; with its language where it could not be translated."""
        block = next((each for each in self._release.blocks if each.kind == "title"), None)
        foreign = block and any(sentence.language for sentence in block.sentences)
        text = self._inline.text(whole(block)) if block and foreign else self._release.title
        return Paragraph(text, "title", apart=True, keep=True)

    def all(self) -> Iterator[Paragraph]:
        """The body, then the footnotes."""
        tree = document(self._release)
        for child in tree.body:
            yield from self._node(child, 0)
        for note in tree.footnotes:
            inside = [made for child in note.children for made in self._node(child, 0)]
            form, number = self._words["text"]["footnote"], note.box.number if note.box else ""
            if inside:
                yield replace(inside[0], text=form.format(number=number, text=inside[0].text), apart=True)
            yield from inside[1:]

    def _node(self, node: Branch | Leaf, depth: int) -> Iterator[Paragraph]:
        if isinstance(node, Leaf):
            yield from self._leaf(node)
        elif node.kind == "list":
            yield from self._list(node, depth)
        elif node.kind == "table":
            yield from self._table(node)
        elif node.kind in ("quote", "quotation"):
            yield from self._quotation(node, depth)
        else:
            for child in node.children:
                yield from self._node(child, depth)

    def _leaf(self, leaf: Leaf) -> Iterator[Paragraph]:
        text = self._inline.text(leaf)
        if leaf.kind == "heading":
            high = self._levels[leaf.block.id] == FIRST_LEVEL
            yield Paragraph(text, "heading" if high else "subheading", apart=True, keep=True)
        else:
            for line in text.split("\n"):
                yield Paragraph(line)

    def _list(self, branch: Branch, depth: int) -> Iterator[Paragraph]:
        """Items that hang; a list in an item hangs two cells deeper. What follows a list stands apart from it."""
        ordered, first = (branch.box.ordered, branch.box.number) if branch.box else (False, 1)
        for place, child in enumerate(branch.children):
            children = child.children if isinstance(child, Branch) else (child,)
            sign = f"{first + place}. " if ordered else ""
            yield from self._item(children, sign, depth, apart=place == 0 and depth == 0)

    def _item(self, children: tuple[Branch | Leaf, ...], sign: str, depth: int, *, apart: bool) -> Iterator[Paragraph]:
        for child in children:
            inner = isinstance(child, Branch) and child.kind == "list"
            for made in self._node(child, depth + 1 if inner else depth):
                if inner:
                    yield made
                else:
                    yield replace(made, text=sign + made.text, style="item", depth=depth, apart=apart)
                sign, apart = "", False

    def _table(self, branch: Branch) -> Iterator[Paragraph]:
        """Row by row, for a line of braille is too short for columns."""
        words, (header, *rows) = self._words["text"], branch.cells
        names = [self._inline.text(cell) if cell else "" for cell in header]
        yield Paragraph(words["table_start"].format(rows=len(rows), columns=len(header)), apart=True, keep=True)
        for name in names if not rows else ():
            yield Paragraph(name, "item")
        for number, row in enumerate(rows, 1):
            values = [self._inline.text(cell) if cell else "" for cell in row]
            yield Paragraph(words["table_row"].format(number=number), "line", keep=True)
            for name, value in zip(names, values, strict=False):
                if value:
                    yield Paragraph(f"{name}: {value}" if name else value, "item", 1)
        yield Paragraph(words["table_end"], "line")

    def _quotation(self, branch: Branch, depth: int) -> Iterator[Paragraph]:
        """Who speaks, then the words, indented; the next paragraph stands apart."""
        page = self._words["page"]
        if branch.kind == "quote":
            lead = page["quotation_of_nobody"]
        else:
            lead = self._inline.text(branch.lead) if branch.lead else speaker_line(branch, page)
        yield Paragraph(lead, apart=True, keep=True)
        for child in branch.children:
            for made in self._node(child, depth):
                yield replace(made, style="quotation") if made.style == "paragraph" else made
        yield Paragraph(end_line(branch, self._words), "quotation")

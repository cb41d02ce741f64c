"""An easy-read edition as the lines of its file: one sentence a line, tagged, pictures before their sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from accessible_release.finishing.inline_markdown import escaped, inline
from accessible_release.finishing.text import Line
from accessible_release.model import Block, Container, Release, Sentence

OWN_TAGS = {"easy-publisher": "publisher", "easy-published": "published", "easy-words": "words"}
BULLETS = "-*"
"""Two lists that follow each other have different ones, or they would be one list."""
FOOTNOTE_INDENT = 4


def lines_of(easy: Release, release: Release, descriptions: Mapping[str, str]) -> tuple[Line, ...]:
    """The lines of an easy edition of `release`; `descriptions` are those of its pictures, by name."""
    writer = _Writer(easy, release, descriptions)
    title = next((block.text for block in easy.blocks if block.kind == "title"), easy.title)
    written = [f"# {escaped(' '.join(title.split()))} {{title}}"]
    for block in easy.blocks:
        if block.kind != "title":
            written += writer.block(block)
    return tuple(Line(each.rstrip()) for each in written)


@dataclass(slots=True)
class _Writer:
    easy: Release
    release: Release
    descriptions: Mapping[str, str]
    before: tuple[Container, ...] = ()
    """What the block before stood in."""
    lists: list[str] = field(default_factory=list)
    """The ids of the lists so far."""
    row: tuple[str, int] = ("", -1)
    """The table and the row of the cell before."""
    cells: list[Block] = field(default_factory=list)

    def block(self, block: Block) -> Iterator[str]:
        """The lines of a block, with the empty line before it where one is needed."""
        table = block.inside("table")
        if table is not None:
            yield from self._cell(block, table)
            return
        if self._wants_gap(block):
            yield self._gap(block)
        first, rest = self._prefixes(block)
        if block.kind == "rule":
            yield f"{first}***"
        elif block.kind == "code":
            yield from self._code(block, first, rest)
        else:
            for number, text in enumerate(self._sentences(block)):
                yield f"{rest if number else first}{text}"
        self.before = block.within

    def _sentences(self, block: Block) -> Iterator[str]:
        head = "#" * max(block.level, 2) + " " if block.kind == "heading" else ""
        for place, sentence in enumerate(block.sentences):
            following = block.sentences[place + 1] if place + 1 < len(block.sentences) else None
            text = inline(block, sentence.start, following.start if following else len(block.text))
            broken = following is not None and "\n" in block.text[sentence.end : following.start]
            if block.kind == "heading":
                text, broken = " ".join(text.split()), False
            end = f"{self._break(block, sentence, broken)}{self._tag(block, sentence)}"
            yield f"{head}{self._picture(sentence)}{text}{end}"

    def _break(self, block: Block, sentence: Sentence, broken: bool) -> str:
        """A line of its own is kept by a backslash; what a picture was described by stands alone anyway."""
        described = any(mark.kind == "image" and mark.end >= sentence.start for mark in block.marks)
        return "\\" if broken and not described else ""

    def _picture(self, sentence: Sentence) -> str:
        name = next((each.picture for each in self.easy.illustrations if each.sentence == sentence.id), "")
        return f"![{escaped(self.descriptions.get(name, name))}](picture:{name}) " if name else ""

    def _tag(self, block: Block, sentence: Sentence) -> str:
        tag = self._source(block, sentence)
        return f" {{{tag}}}" if tag else ""

    def _source(self, block: Block, sentence: Sentence) -> str:
        """The id of the sentence that a line tells; of a line of ours about a paragraph, its first sentence."""
        name = sentence.id.partition(".")[0]
        if name in OWN_TAGS:
            return OWN_TAGS[name]
        if name.startswith("s") and name[1:].isdigit():
            return name
        about = self.release.by_id.get(block.id.partition("-")[0].partition(".")[0])
        return about.sentences[0].id if about and about.sentences and block.kind == "paragraph" else ""

    def _cell(self, block: Block, table: Container) -> Iterator[str]:
        """A row of a table when its last cell has come."""
        if not self.cells and self.row != (table.id, block.row - 1):
            yield from ([self._gap(block)] if block.row == 0 else ())
        self.cells.append(block)
        if block.column < table.size - 1:
            return
        shown = [inline(each, 0, len(each.text)).replace("\n", " ") for each in self.cells]
        tags = " ".join(self._source(each, sentence) for each in self.cells for sentence in each.sentences)
        yield f"| {' | '.join(shown)} |" + (f" {{{tags}}}" if tags else "")
        if block.row == 0:
            yield "|" + " --- |" * table.size
        self.cells, self.row, self.before = [], (table.id, block.row), block.within

    def _code(self, block: Block, first: str, rest: str) -> Iterator[str]:
        fence = "```"
        while fence in block.text:
            fence += "`"
        yield f"{first}{fence}"
        yield from (f"{rest}{line}" for line in block.text.split("\n"))
        yield f"{rest}{fence}"

    def _wants_gap(self, block: Block) -> bool:
        """Items of one list stand close together, and so does a list within an item."""
        mine, theirs = _items(block.within), _items(self.before)
        new_item = bool(mine) and mine[-1] not in theirs
        lists = [each.id for each in self.before if each.kind == "list"]
        shared = [each.id for each in block.within if each.kind == "list" and each.id in lists]
        return not (new_item and shared)

    def _gap(self, block: Block) -> str:
        """An empty line inside of what both blocks stand in."""
        shared = []
        for mine, theirs in zip(block.within, self.before, strict=False):
            if mine.id != theirs.id:
                break
            shared.append(mine)
        return "".join(self._indent(each) for each in shared).rstrip()

    def _prefixes(self, block: Block) -> tuple[str, str]:
        """What stands before the first line of a block, and before its other lines."""
        known = {each.id for each in self.before}
        first = rest = ""
        for box in block.within:
            if box.kind == "list" and box.id not in self.lists:
                self.lists.append(box.id)
            rest += self._indent(box)
            first += self._indent(box) if box.id in known or box.kind not in ("item", "footnote") else self._sign(box)
        return first, rest

    def _sign(self, box: Container) -> str:
        return f"[^{box.number}]: " if box.kind == "footnote" else self._marker(box)

    def _indent(self, box: Container) -> str:
        if box.kind == "quote":
            return "> "
        if box.kind == "footnote":
            return " " * FOOTNOTE_INDENT
        return " " * len(self._marker(box)) if box.kind == "item" else ""

    def _marker(self, item: Container) -> str:
        home = self._list_of(item)
        if home is not None and home.ordered:
            return f"{item.number}. "
        place = self.lists.index(home.id) if home is not None and home.id in self.lists else 0
        return f"{BULLETS[place % len(BULLETS)]} "

    def _list_of(self, item: Container) -> Container | None:
        for block in self.easy.blocks:
            for outer, inner in zip(block.within, block.within[1:], strict=False):
                if inner.id == item.id:
                    return outer
        return None


def _items(within: tuple[Container, ...]) -> list[str]:
    return [each.id for each in within if each.kind == "item"]

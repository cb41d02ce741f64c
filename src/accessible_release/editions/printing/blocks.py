"""The shape of a release as plain values for a Typst template: headings, paragraphs, lists, quotations, tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from accessible_release.editions.in_words import speaker_line
from accessible_release.editions.printing.words import Value, Words, around, pieces
from accessible_release.editions.structure import Branch, Document, Leaf, heading_levels, leads
from accessible_release.model import Release
from accessible_release.phrases import phrases

HARD_WORDS = "easy-words-list"
"""The id of the list in which an easy-read draft explains its hard words."""
MAIN_HEADING = 2
MOST_COLUMNS = 4
MOST_WORDS = 12
"""Words in a cell beyond which a table is printed row by row."""


class Blocks:
    """Walks the tree of a release. `pictures` are sentence id → the picture beside it, as a value."""

    def __init__(self, release: Release, tree: Document, pictures: Mapping[str, Value]) -> None:
        self._phrases = phrases(release.language)
        self._levels = heading_levels(release)
        self._tree, self._pictures = tree, pictures
        self._one_idea = release.level == "easy"
        self._words = Words(release, [note.box.number for note in tree.footnotes if note.box])

    def title(self) -> list[Value]:
        """The words of the title; empty where no block of the release holds it."""
        return self._words.of(self._tree.title) if self._tree.title else []

    def sections(self) -> list[Value]:
        """The release without its footnotes, by its main headings; whether there is a picture in each."""
        sections: list[list[Value]] = [[]]
        for block in self._all(self._tree.body):
            begins = block["kind"] == "heading" and block["level"] == MAIN_HEADING
            if begins and any(each["kind"] != "heading" for each in sections[-1]):
                sections.append([])
            sections[-1].append(block)
        return [{"pictured": any(map(_pictured, section)), "blocks": section} for section in sections if section]

    def notes(self) -> list[Value]:
        """The footnotes, each with its number before it."""
        return [self._note(note) for note in self._tree.footnotes]

    def _note(self, branch: Branch) -> Value:
        number = branch.box.number if branch.box else 0
        blocks = list(self._all(branch.children))
        lead = around(self._phrases["text"]["footnote"].format(number=number, text="{text}"), "{text}", [])
        if blocks and blocks[0]["kind"] == "paragraph":
            first = blocks[0]["sentences"][0]
            blocks[0]["sentences"][0] = [{"kind": "strong", "words": lead}, *first]
        else:
            blocks.insert(0, _paragraph([lead]))
        return {"target": f"note-{number}", "blocks": blocks}

    def _all(self, children: Sequence[Branch | Leaf]) -> Iterator[Value]:
        for place, child in enumerate(children):
            made = list(self._branch(child) if isinstance(child, Branch) else self._leaf(child))
            if isinstance(child, Leaf) and made and made[-1]["kind"] == "paragraph":
                made[-1]["leads"] = leads(child, next(iter(children[place + 1 : place + 2]), None))
            yield from made

    def _leaf(self, leaf: Leaf) -> Iterator[Value]:
        if leaf.kind == "rule":
            yield {"kind": "rule"}
        elif not leaf.block.text[leaf.start : leaf.end].strip():
            return
        elif leaf.kind == "heading":
            yield {"kind": "heading", "level": self._levels[leaf.block.id], "words": self._words.of(leaf)}
        elif leaf.kind == "code":
            yield {"kind": "code", "lines": _code_lines(leaf)}
        else:
            yield from self._paragraphs(leaf)

    def _paragraphs(self, leaf: Leaf) -> Iterator[Value]:
        """One paragraph; in easy read one a sentence, each with its picture."""
        found = self._words.sentences(leaf)
        if not self._one_idea:
            yield _paragraph([words for _, words in found])
            return
        for place, (name, words) in enumerate(found):
            yield {**_paragraph([words]), "picture": self._pictures.get(name), "goes_on": place < len(found) - 1}

    def _branch(self, branch: Branch) -> Iterator[Value]:
        if branch.kind == "table":
            yield self._table(branch)
        elif branch.kind == "list" and branch.box and branch.box.id == HARD_WORDS:
            yield {"kind": "terms", "items": list(self._terms(branch))}
        elif branch.kind == "list":
            yield self._list(branch)
        elif branch.kind == "quote" and _only_quotations(branch):
            yield from self._all(branch.children)
        elif branch.kind in ("quote", "quotation"):
            yield {"kind": "quote", "who": self._who(branch), "blocks": list(self._all(branch.children))}
        else:
            yield from self._all(branch.children)

    def _list(self, branch: Branch) -> Value:
        ordered, start = (branch.box.ordered, branch.box.number) if branch.box else (False, 1)
        inside = [child.children if isinstance(child, Branch) else (child,) for child in branch.children]
        items = [list(self._all(children)) for children in inside]
        return {"kind": "list", "ordered": ordered, "start": start, "items": items}

    def _terms(self, branch: Branch) -> Iterator[Value]:
        between = self._phrases["easy"]["meaning"].partition("{term}")[2].partition("{meaning}")[0]
        for item in branch.children:
            for leaf in item.children if isinstance(item, Branch) else (item,):
                yield self._term(leaf, between) if isinstance(leaf, Leaf) else {"term": [], "meaning": []}

    def _term(self, leaf: Leaf, between: str) -> Value:
        place = leaf.block.text.find(between.rstrip(), leaf.start) if between.strip() else -1
        end = place + len(between.rstrip()) if place > 0 else leaf.start
        meaning = leaf.block.text[end : leaf.end]
        rest = Leaf(leaf.block, end + len(meaning) - len(meaning.lstrip()), leaf.end)
        return {
            "term": self._words.of(Leaf(leaf.block, leaf.start, end)) if place > 0 else [],
            "meaning": self._words.of(rest),
        }

    def _who(self, branch: Branch) -> list[Value]:
        if branch.lead:
            return self._words.of(branch.lead)
        return pieces(speaker_line(branch, self._phrases["page"]))

    def _table(self, branch: Branch) -> Value:
        header, *rows = [[self._words.of(cell) if cell else [] for cell in row] for row in branch.cells]
        named = [self._row(number, header, row) for number, row in enumerate(rows, 1)]
        if not rows:
            named = [{"label": "", "lines": [cell for cell in header if cell]}]
        # What stands under a heading without words belongs to nothing.
        wide = _is_wide(branch) or not all(header)
        return {"kind": "table", "header": header, "rows": rows, "named": named, "wide": wide}

    def _row(self, number: int, header: Sequence[list[Value]], row: Sequence[list[Value]]) -> Value:
        lines = [
            [{"kind": "strong", "words": [*name, *pieces(":")]}, *pieces(" "), *value] if name else value
            for name, value in zip(header, row, strict=False)
            if value
        ]
        return {"label": self._phrases["text"]["table_row"].format(number=number), "lines": lines}


def _is_wide(table: Branch) -> bool:
    """Whether a table has so many columns, or so many words in a cell, that it is no table on paper."""
    texts = [cell.block.text for row in table.cells for cell in row if cell]
    return len(table.cells[0]) > MOST_COLUMNS or any(len(text.split()) > MOST_WORDS for text in texts)


def _pictured(block: Value) -> bool:
    """Whether there is a picture beside a block, or beside one in it."""
    inside = [
        *block.get("blocks", ()),
        *(each for item in block.get("items", ()) if isinstance(item, list) for each in item),
    ]
    return bool(block.get("picture")) or any(map(_pictured, inside))


def _only_quotations(branch: Branch) -> bool:
    """Whether a block quotation holds nothing but quotations, which say by themselves who speaks."""
    return all(isinstance(child, Branch) and child.kind in ("quote", "quotation") for child in branch.children)


def _paragraph(sentences: list[list[Value]]) -> Value:
    return {"kind": "paragraph", "sentences": sentences, "picture": None, "goes_on": False, "leads": False}


def _code_lines(leaf: Leaf) -> list[list[Value]]:
    """The lines of code, whose spaces at the beginning mean something."""
    lines = leaf.block.text[leaf.start : leaf.end].expandtabs(4).rstrip("\n").split("\n")
    indents = [len(line) - len(line.lstrip(" ")) for line in lines]
    return [
        pieces("\N{NO-BREAK SPACE}" * indent + line.lstrip(" ")) for indent, line in zip(indents, lines, strict=True)
    ]

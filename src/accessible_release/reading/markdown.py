"""Markdown → blocks: plain text with marks, each block knowing what it stands in.

markdown-it-py parses; this module walks its tokens. Text is never lost: nesting that the parser
would cut short is refused before, and what it dropped all the same is noticed after (`losses`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from accessible_release.findings import Finding, finding
from accessible_release.model import Block, BlockKind, Container, ContainerKind
from accessible_release.reading.entities import without_unseen
from accessible_release.reading.inline import InlineReader, InlineText
from accessible_release.reading.limits import limit_parts
from accessible_release.reading.losses import MAX_NESTING, check_nesting, check_nothing_lost
from accessible_release.reading.markers import keep_broken_numbers
from accessible_release.reading.masking import BREAK, GONE, mask


@dataclass(frozen=True, slots=True)
class Parsed:
    """A body in blocks, still without sentences."""

    blocks: tuple[Block, ...]
    findings: tuple[Finding, ...]
    origins: Mapping[str, InlineText]
    """Block → where its characters stood in the source."""


def parse(source: str, body_start: int, *, where: str, base_url: str | None = None) -> Parsed:
    """The blocks of `source[body_start:]`, without sentences.

    Raises `Unusable` for nesting deeper than 100, for more parts than a release has, and for a text of which the
    parser lost something.
    """
    first_line = source.count("\n", 0, body_start) + 1
    body, unseen = without_unseen(source[body_start:], first_line)
    body, first_tag = mask(body)
    check_nesting(body, where, first_line)
    env: dict[str, Any] = {}
    parser = _parser()
    limit_parts(parser, where, first_line)
    keep_broken_numbers(parser)
    tokens = parser.parse(body, env)
    walker = _Walker(InlineReader(body, body_start, first_line, base_url, where), first_line)
    walker.walk(tokens)
    check_nothing_lost(body, tokens, env, walker.blocks, where)
    found = [*unseen, *walker.reader.findings]
    if first_tag is not None:
        found.append(finding("html-dropped", "HTML tags were dropped from here on.", line=first_line + first_tag))
    return Parsed(tuple(walker.blocks), tuple(found), walker.reader.texts)


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": 20 * MAX_NESTING, "store_labels": True})
    parser.enable(["table", "strikethrough"]).use(footnote_plugin, inline=False)
    # Addresses are judged by our own list of schemes; the parser would leave a refused link as raw Markdown.
    parser.validateLink = _accepted  # type: ignore[method-assign]
    parser.normalizeLink = str  # type: ignore[method-assign, assignment]
    return parser


def _accepted(url: str) -> bool:  # noqa: ARG001 - the parser's signature
    return True


@dataclass(slots=True)
class _Walker:
    """Goes through the tokens once; `stack` is what it stands in, `row` and `column` where in a table."""

    reader: InlineReader
    first_line: int
    blocks: list[Block] = field(default_factory=list)
    stack: list[Container] = field(default_factory=list)
    heading: int = 0
    boxes: int = 0
    header: list[str] = field(default_factory=list)
    row: int = -1
    column: int = 0
    row_end: int = 0
    """Where the words of the row's last cell ended."""

    def walk(self, tokens: list[Token]) -> None:
        sizes = _sizes(tokens)
        for place, token in enumerate(tokens):
            if token.type in OPENS:
                self._open(token, sizes.get(place, 0))
            elif token.type in CLOSES:
                self.stack.pop()
            elif token.type in {"tr_open", "heading_open", "heading_close", "td_close", "th_close"}:
                self._place(token)
            else:
                self._block(token)

    def _open(self, token: Token, size: int) -> None:
        self.boxes += 1
        kind = OPENS[token.type]
        box = Container(kind, f"c{self.boxes:04d}", size=size)
        if kind == "list":
            start = token.attrGet("start")
            box = replace(box, ordered=token.type == "ordered_list_open", number=1 if start is None else int(start))
        elif kind == "item":
            box = replace(box, number=int(token.info) if token.info.isdigit() else 1)
        elif kind == "footnote":
            box = replace(box, number=token.meta["id"] + 1)
        elif kind == "table":
            self.row, self.header = -1, []
        self.stack.append(box)

    def _place(self, token: Token) -> None:
        if token.type == "tr_open":
            self.row, self.column, self.row_end = self.row + 1, 0, 0
        elif token.type in {"td_close", "th_close"}:
            self.column += 1
        else:
            self.heading = int(token.tag[1]) if token.nesting > 0 else 0

    def _block(self, token: Token) -> None:
        lines = token.map or [0, 0]
        if token.type == "inline":
            self._inline(token, lines)
        elif token.type in {"fence", "code_block"}:
            text = token.content.rstrip("\n").replace(GONE, "").replace(BREAK, "")
            if text.strip():
                self._add("code", self.reader.verbatim(text, lines[0]), lines)
        elif token.type == "hr":
            self._add("rule", InlineText("", (), ()), lines)

    def _inline(self, token: Token, lines: list[int]) -> None:
        if self.stack and self.stack[-1].kind == "table":
            words, self.row_end = self.reader.read(token, lines, after=self.row_end)
            if self.row == 0:
                self.header.append(words.text)
            self._add("cell", words, lines, row=self.row, column=self.column, header=self.header[self.column])
            return
        words, _ = self.reader.read(token, lines)
        if words.text.strip():
            self._add("heading" if self.heading else "paragraph", words, lines, level=self.heading)

    def _add(self, kind: BlockKind, words: InlineText, lines: list[int], **place: Any) -> None:
        name = f"b{len(self.blocks) + 1:04d}"
        self.reader.texts[name] = words
        self.blocks.append(
            Block(
                id=name,
                kind=kind,
                text=words.text,
                line=self.first_line + lines[0],
                end_line=self.first_line + max(lines[1] - 1, lines[0]),
                marks=words.marks,
                within=tuple(self.stack),
                **place,
            )
        )


OPENS: dict[str, ContainerKind] = {
    "blockquote_open": "quote",
    "bullet_list_open": "list",
    "ordered_list_open": "list",
    "list_item_open": "item",
    "footnote_open": "footnote",
    "table_open": "table",
}
CLOSES = {name.replace("_open", "_close"): kind for name, kind in OPENS.items()}


def _sizes(tokens: list[Token]) -> dict[int, int]:
    """Place of a list's or table's opening token → how many items or columns it has."""
    sizes: dict[int, int] = {}
    opened: list[int] = []
    for place, token in enumerate(tokens):
        if OPENS.get(token.type) in {"list", "table"}:
            opened.append(place)
        elif CLOSES.get(token.type) in {"list", "table"}:
            opened.pop()
        elif token.type in {"list_item_open", "th_open"}:
            sizes[opened[-1]] = sizes.get(opened[-1], 0) + 1
    return sizes

"""Markdown → blocks: plain text with marks, each block knowing what it stands in.

markdown-it-py parses; this module walks its tokens. Text is never lost: nesting that the parser
would cut short is refused before, and every digit of the source must be in the blocks after.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from html import unescape
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from accessible_release.errors import Unusable
from accessible_release.findings import Finding, finding
from accessible_release.model import Block, BlockKind, Container
from accessible_release.reading.inline import InlineReader, InlineText
from accessible_release.reading.masking import BREAK, GONE, mask

MAX_NESTING = 100
DIGIT = re.compile(r"[0-9]")
NESTING_MARKS = re.compile(r"(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))*")


@dataclass(frozen=True, slots=True)
class Parsed:
    blocks: tuple[Block, ...]
    findings: tuple[Finding, ...]
    origins: Mapping[str, InlineText]


def parse(source: str, body_start: int, *, where: str, base_url: str | None = None) -> Parsed:
    """The blocks of `source[body_start:]`, without sentences.

    Raises `Unusable` for nesting deeper than 100 and for a text of which the parser lost a digit.
    """
    body, first_tag = mask(source[body_start:])
    first_line = source.count("\n", 0, body_start) + 1
    _check_nesting(body, where, first_line)
    env: dict[str, Any] = {}
    tokens = _parser().parse(body, env)
    walker = _Walker(InlineReader(source, body, body_start, base_url), first_line)
    walker.walk(tokens)
    _check_digits(body, tokens, env, walker.blocks, where)
    found = list(walker.reader.findings)
    if first_tag is not None:
        found.append(finding("html-dropped", "HTML tags were dropped from here on.", line=first_line + first_tag))
    return Parsed(tuple(walker.blocks), tuple(found), walker.reader.texts)


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": 20 * MAX_NESTING})
    parser.enable(["table", "strikethrough"]).use(footnote_plugin, inline=False)
    # Addresses are judged by our own list of schemes; the parser would leave a refused link as raw Markdown.
    parser.validateLink = lambda url: True  # type: ignore[method-assign]
    parser.normalizeLink = lambda url: url  # type: ignore[method-assign]
    return parser


def _check_nesting(body: str, where: str, first_line: int) -> None:
    """Count before parsing: the parser drops what is nested too deep, and says nothing."""
    open_brackets = 0
    for number, line in enumerate(body.split("\n"), start=first_line):
        opening = NESTING_MARKS.match(line)
        marks = re.sub(r"[\s\d.)]", "", opening.group()) if opening else ""
        indent = (len(line) - len(line.lstrip(" \t"))) // 2
        open_brackets = 0 if not line.strip() else max(0, open_brackets + line.count("[") - line.count("]"))
        if max(len(marks), indent, open_brackets) > MAX_NESTING:
            raise Unusable("nesting", f"nested deeper than {MAX_NESTING}.", where=f"{where}, line {number}")


def _check_digits(
    body: str, tokens: list[Token], env: dict[str, Any], blocks: Iterable[Block], where: str
) -> None:
    shown = "".join(block.text for block in blocks) + "".join(_unseen(tokens))
    shown += "".join(f"{each['href']}{each['title']}" for each in env.get("references", {}).values())
    shown += "".join(f"{each['label']}{each['href']}{each['title']}" for each in env.get("duplicate_refs", ()))
    shown += "".join(env.get("references", {}))
    lost = Counter(DIGIT.findall(unescape(body))) - Counter(DIGIT.findall(shown))
    if lost:
        digits = ", ".join(sorted(lost))
        raise Unusable(
            "text-lost",
            f"the digits {digits} would be lost: the Markdown is ambiguous.",
            where=where,
            hint="Look for a table row with too many cells, or a broken link.",
        )


def _unseen(tokens: list[Token]) -> Iterator[str]:
    """What the parser understood and a reader does not see: addresses, item numbers, note labels."""
    for token in tokens:
        yield from (str(value) for key, value in token.attrs.items() if key in {"href", "src", "title"})
        yield str(token.meta.get("label", "")) if token.type in {"footnote_ref", "footnote_open"} else ""
        yield token.info if token.type in {"list_item_open", "fence"} else ""
        yield from _unseen(token.children or [])


@dataclass(slots=True)
class _Walker:
    reader: InlineReader
    first_line: int
    blocks: list[Block] = field(default_factory=list)
    stack: list[Container] = field(default_factory=list)
    heading: int = 0
    boxes: int = 0
    header: list[str] = field(default_factory=list)
    row: int = -1
    column: int = 0

    def walk(self, tokens: list[Token]) -> None:
        for place, token in enumerate(tokens):
            handle = getattr(self, f"_{token.type}", None)
            if token.type in OPENS:
                self._open(tokens, place)
            elif token.type in CLOSES:
                self.stack.pop()
            elif handle:
                handle(token)

    def _open(self, tokens: list[Token], place: int) -> None:
        token, self.boxes = tokens[place], self.boxes + 1
        kind = OPENS[token.type]
        box = Container(kind, f"c{self.boxes:04d}")
        if kind == "list":
            box = replace(
                box,
                ordered=token.type == "ordered_list_open",
                number=int(token.attrGet("start") or 1),
                size=_children(tokens, place, "list_item_open"),
            )
        elif kind == "item":
            box = replace(box, number=int(token.info) if token.info.isdigit() else 1)
        elif kind == "footnote":
            box = replace(box, number=token.meta["id"] + 1)
        elif kind == "table":
            self.row, self.header = -1, []
            box = replace(box, size=_columns(tokens, place))
        self.stack.append(box)

    def _heading_open(self, token: Token) -> None:
        self.heading = int(token.tag[1])

    def _heading_close(self, token: Token) -> None:
        self.heading = 0

    def _tr_open(self, token: Token) -> None:
        self.row, self.column = self.row + 1, 0

    def _th_close(self, token: Token) -> None:
        self.column += 1

    _td_close = _th_close

    def _inline(self, token: Token) -> None:
        lines = token.map or [0, 0]
        inline = self.reader.read(token, lines[0], lines[1])
        if self.stack and self.stack[-1].kind == "table":
            self._cell(inline, lines)
        elif inline.text.strip():
            self._add("heading" if self.heading else "paragraph", inline, lines, level=self.heading)

    def _cell(self, inline: InlineText, lines: list[int]) -> None:
        if self.row == 0:
            self.header.append(inline.text)
        header = self.header[self.column] if self.column < len(self.header) else ""
        self._add("cell", inline, lines, row=self.row, column=self.column, header=header)

    def _code(self, token: Token) -> None:
        text = token.content.rstrip("\n").replace(GONE, "").replace(BREAK, "")
        lines = token.map or [0, 0]
        if text.strip():
            self._add("code", self.reader.verbatim(text, lines[0]), lines)

    _fence = _code_block = _code

    def _hr(self, token: Token) -> None:
        self._add("rule", InlineText("", (), (), ()), token.map or [0, 0])

    def _add(self, kind: BlockKind, inline: InlineText, lines: list[int], **place: Any) -> None:
        self.reader.keep(f"b{len(self.blocks) + 1:04d}", inline)
        self.blocks.append(
            Block(
                id=f"b{len(self.blocks) + 1:04d}",
                kind=kind,
                text=inline.text,
                line=self.first_line + lines[0],
                end_line=self.first_line + max(lines[1] - 1, lines[0]),
                marks=inline.marks,
                within=tuple(self.stack),
                **place,
            )
        )


OPENS: dict[str, Any] = {
    "blockquote_open": "quote",
    "bullet_list_open": "list",
    "ordered_list_open": "list",
    "list_item_open": "item",
    "footnote_open": "footnote",
    "table_open": "table",
}
CLOSES = frozenset(name.replace("_open", "_close") for name in OPENS)


def _children(tokens: list[Token], place: int, kind: str) -> int:
    """How many tokens of that kind stand directly in the container that opens at `place`."""
    level, count = tokens[place].level, 0
    for token in tokens[place + 1 :]:
        if token.level == level and token.nesting < 0:
            break
        count += token.type == kind and token.level == level + 1
    return count


def _columns(tokens: list[Token], place: int) -> int:
    count = 0
    for token in tokens[place:]:
        if token.type == "thead_close":
            break
        count += token.type == "th_open"
    return count

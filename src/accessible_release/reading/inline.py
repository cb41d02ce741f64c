"""Inline Markdown → plain text with marks, each character knowing where it stood in the source.

The parser does not say where an inline token stands, so the source is read along with the tokens:
line by line, and within a line from left to right. Each look ahead is bounded, which keeps a
paragraph of a megabyte linear.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from urllib.parse import quote, urljoin

from markdown_it.token import Token

from accessible_release.errors import quoted
from accessible_release.findings import Finding, finding
from accessible_release.model import Mark, MarkKind
from accessible_release.reading.losses import MAX_NESTING, too_deep
from accessible_release.reading.masking import BREAK, GONE
from accessible_release.reading.wrapping import SOFT, settle_breaks

SCHEMES = ("http://", "https://", "mailto:", "tel:", "sms:")
HAS_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
PAIRED: dict[str, MarkKind] = {"strong": "strong", "em": "emphasis", "s": "deleted", "link": "link"}
COVERED = re.compile(rf"{GONE}|{BREAK}|{quote(GONE)}|{quote(BREAK)}")
"""What was covered in the address of a link."""
SEARCH_AHEAD = 16
"""An entity or escape is at most this much longer than the character it stands for."""
SEARCH_MARKUP = 200
"""Markup between two runs of words, link addresses not counted, is at most this long."""
AFTER_LABEL = re.compile(
    r"""[*_~`\s]*+\]
    (?:\(\s*+
        (?:<[^<>\n]*+>|(?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.|\([^\s()]*+\))*+\))*+)
        (?:\s++(?:"(?:[^"\\]|\\.)*+"|'(?:[^'\\]|\\.)*+'|\((?:[^()\\]|\\.)*+\)))?+
        \s*+\)
    |\[[^\[\]]*+\])?+""",
    re.DOTALL | re.VERBOSE,
)
"""From the end of a link's words to the end of the link: `](address "title")` or `][name]`."""


@dataclass(frozen=True, slots=True)
class InlineText:
    """A block's words."""

    text: str
    marks: tuple[Mark, ...]
    origins: Sequence[int]
    """For each character of `text`, its position in the source."""


@dataclass(slots=True)
class InlineReader:
    """Reads the inline tokens of one release."""

    body: str
    body_start: int
    first_line: int
    """The line of the source on which the body begins."""
    base_url: str | None
    where: str = ""
    """The release, for what is said of a line of it."""
    findings: list[Finding] = field(default_factory=list)
    texts: dict[str, InlineText] = field(default_factory=dict)
    """Block → where its characters came from, for the spans of its sentences."""
    starts: list[int] = field(default_factory=list)
    """Where each line of the body begins, and where one more would."""

    def __post_init__(self) -> None:
        self.starts = [0, *(found.end() for found in re.finditer("\n", self.body)), len(self.body) + 1]

    def read(self, token: Token, lines: Sequence[int], *, after: int = 0) -> tuple[InlineText, int]:
        """The words of an `inline` token on the body's lines `lines[0]` to `lines[1]` (exclusive), and where they end.

        `after` is where the words before it on the same line ended (the cells of one row).
        """
        first, last = lines[0], min(max(lines[1], lines[0] + 1), len(self.starts) - 1)
        builder = _Builder(self, max(after, self.starts[first]), self.starts[last] - 1)
        builder.begin(token.content, first)
        builder.add(token.children or [])
        return builder.finish(), builder.cursor

    def verbatim(self, text: str, line: int) -> InlineText:
        """The words of a code block: nothing in it is markup, and each line is the end of a source line."""
        at = max(self.body.find(text.split("\n", 1)[0], self.starts[line]), self.starts[line])
        builder = _Builder(self, at, min(at + 2 * len(text) + SEARCH_MARKUP, len(self.body)))
        for place, words in enumerate(text.split("\n")):
            if place:
                builder.break_line("\n")
            builder.words(words)
        return builder.finish()

    def address(self, target: str, line: int) -> str | None:
        """`target` as an absolute address of an allowed scheme, or None with a finding."""
        full = self._absolute(COVERED.sub("", target).strip())
        if full.lower().startswith(SCHEMES):
            return re.sub(r"\s", "%20", full)
        if full:
            message = f"The address {quoted(target)} is not one that may be linked; its words were kept."
            self.findings.append(finding("link-not-allowed", message, line=line, hint="Use a full https address."))
        return None

    def _absolute(self, target: str) -> str:
        if not self.base_url or not target or HAS_SCHEME.match(target):
            return target
        try:
            return urljoin(self.base_url, target)
        except ValueError:  # for example "//[": no address at all
            return target

    def line_of(self, place: int) -> int:
        """The source line of a position in the body."""
        return self.first_line + bisect_right(self.starts, place) - 1


@dataclass(slots=True)
class _Builder:
    """One block's words while they are put together; `cursor` is how far the body has been read."""

    reader: InlineReader
    cursor: int
    limit: int
    chars: list[str] = field(default_factory=list)
    origins: list[int] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    open: list[tuple[MarkKind, int, str | None]] = field(default_factory=list)
    line_words: dict[int, int] = field(default_factory=dict)
    """Start of a source line → where its words begin, behind `> `, `- `, `1. ` or `[^1]: `."""

    def begin(self, content: str, first: int) -> None:
        """Find where the words of each line begin; `content` is the token's text without what stands before it."""
        starts, body = self.reader.starts, self.reader.body
        for line, content_line in enumerate(content.split("\n"), start=first):
            words = content_line.rstrip()
            end = starts[line] + len(body[starts[line] : starts[line + 1] - 1].rstrip())
            if body.endswith(words, starts[line], end):
                self.line_words[starts[line]] = end - len(words)
        self.cursor = max(self.cursor, self.line_words.get(starts[first], 0))

    def add(self, tokens: Sequence[Token]) -> None:
        for token in tokens:
            name, _, edge = token.type.rpartition("_")
            if edge == "open" and name in PAIRED:
                target = str(token.attrGet("href") or "")
                href = self.reader.address(target, self.reader.line_of(self.cursor)) if name == "link" else None
                self.open.append((PAIRED[name], len(self.chars), href))
                if len(self.open) > MAX_NESTING:
                    raise too_deep(self.reader.where, self.reader.line_of(self.cursor))
            elif edge == "close" and name in PAIRED:
                self._close()
            else:
                self._leaf(token)

    def _leaf(self, token: Token) -> None:
        if token.type in {"softbreak", "hardbreak"}:
            self.break_line(SOFT if token.type == "softbreak" else "\n")
        elif token.type == "image":
            self._image(token)
        elif token.type == "footnote_ref":
            self.marks.append(Mark("note", len(self.chars), len(self.chars), str(token.meta["id"] + 1)))
            self.cursor = self._behind(f"[^{token.meta['label']}]")
        elif token.type == "code_inline":
            start = len(self.chars)
            self.words(token.content)
            self.marks.append(Mark("code", start, len(self.chars)))
        else:
            self.words(token.content)

    def _close(self) -> None:
        kind, start, target = self.open.pop()
        if kind != "link" or target:
            self.marks.append(Mark(kind, start, len(self.chars), target))
        if kind == "link":
            self._skip_address()

    def _skip_address(self) -> None:
        """The address itself must not be taken for the words that follow it."""
        found = AFTER_LABEL.match(self.reader.body, self.cursor, self.limit)
        self.cursor = found.end() if found else self.cursor

    def _behind(self, label: str) -> int:
        at = self.reader.body.find(label, self.cursor, min(self.cursor + len(label) + SEARCH_AHEAD, self.limit))
        return at + len(label) if at >= 0 else self.cursor

    def break_line(self, char: str) -> None:
        """A line end of the source: `SOFT`, or a newline that the author forced."""
        at = self.reader.body.find("\n", self.cursor, self.limit)
        at = at if at >= 0 else self.cursor
        self._put(char, at)
        self.cursor = max(self.cursor, self.line_words.get(at + 1, self.cursor))

    def _image(self, token: Token) -> None:
        alt = "".join(child.content for child in token.children or [])
        message = f"The picture {quoted(alt)} is described, not shown."
        self.reader.findings.append(finding("image-not-shown", message, line=self.reader.line_of(self.cursor)))
        if alt.strip():
            if self.chars and self.chars[-1] not in f"\n{SOFT}":
                self._put("\n", self.cursor)
            start, source = len(self.chars), str(token.attrGet("src") or "")
            self.words(alt)
            shown = source.lower().startswith(("http://", "https://")) or not HAS_SCHEME.match(source.strip())
            self.marks.append(Mark("image", start, len(self.chars), source if shown else None))
        else:
            self.cursor = self._behind("![")
        self._skip_address()
        if alt.strip():
            self._put("\n", self.cursor)

    def words(self, content: str) -> None:
        """Text without markup."""
        farthest = min(self.cursor + len(content) + SEARCH_MARKUP, self.limit)
        at = self.reader.body.find(content, self.cursor, farthest)
        for place, char in enumerate(content):
            here = at + place if at >= 0 else self._near(char)
            if char == BREAK:
                if self.chars and self.chars[-1] != "\n":
                    self._put("\n", here)
            elif char != GONE:
                self._put(char, here)
            self.cursor = here + 1

    def _near(self, char: str) -> int:
        """Where `char` stands behind an escape, entity or line end; the cursor where it is not to be seen."""
        body, last = self.reader.body, min(self.cursor + SEARCH_AHEAD, self.limit)
        if char == " " and body[self.cursor : self.cursor + 1].isspace():
            return self.cursor
        found = body.find(char, self.cursor, last)
        return found if found >= 0 else self.cursor

    def _put(self, char: str, origin: int) -> None:
        self.chars.append(char)
        self.origins.append(min(origin, len(self.reader.body) - 1))

    def finish(self) -> InlineText:
        """The block's words, without white space at the end."""
        text = settle_breaks("".join(self.chars))
        end = len(text.rstrip())
        marks = tuple(
            Mark(mark.kind, mark.start, min(mark.end, end), mark.target)
            for mark in sorted(self.marks, key=lambda each: (each.start, -each.end))
            if mark.start < end or mark.kind == "note"
        )
        shift = self.reader.body_start
        return InlineText(text[:end], marks, [origin + shift for origin in self.origins[:end]])

"""Inline Markdown → plain text with marks, each character knowing where it stood in the source."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from urllib.parse import urljoin

from markdown_it.token import Token

from accessible_release.errors import quoted
from accessible_release.findings import Finding, finding
from accessible_release.model import Mark, MarkKind
from accessible_release.reading.masking import BREAK, GONE

SCHEMES = ("http://", "https://", "mailto:", "tel:", "sms:")
HAS_SCHEME = re.compile(r"\s*[a-z][a-z0-9+.-]*:", re.IGNORECASE)
SOFT = "\r"
"""Stands for a line end of the source until it is clear whether the author meant it as a break."""
PAIRED: dict[str, MarkKind] = {"strong": "strong", "em": "emphasis", "s": "deleted", "link": "link"}
SEARCH_AHEAD = 16
"""An entity or escape is at most this much longer than the character it stands for."""


@dataclass(frozen=True, slots=True)
class InlineText:
    """A block's words."""

    text: str
    marks: tuple[Mark, ...]
    origins: tuple[int, ...]
    """For each character of `text`, its position in the source."""
    line_starts: tuple[int, ...]
    """Positions in `text` at which a new source line begins."""


@dataclass(slots=True)
class InlineReader:
    """Reads the inline tokens of one release."""

    source: str
    body: str
    body_start: int
    base_url: str | None
    findings: list[Finding] = field(default_factory=list)
    texts: dict[str, InlineText] = field(default_factory=dict)
    starts: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.starts = [0, *(found.end() for found in re.finditer("\n", self.body)), len(self.body) + 1]

    def keep(self, block: str, inline: InlineText) -> None:
        """Remember where a block's characters came from, for the spans of its sentences."""
        self.texts[block] = inline

    def read(self, token: Token, first: int, last: int) -> InlineText:
        """The words of an `inline` token that covers the body's lines `first` to `last` (exclusive)."""
        limit = self.starts[min(max(last, first + 1), len(self.starts) - 1)] - 1
        line = self.source.count("\n", 0, self.body_start) + first + 1
        builder = _Builder(self, self.starts[first], limit, line)
        builder.add(token.children or [])
        return builder.finish(self.body_start)

    def verbatim(self, text: str, line: int) -> InlineText:
        """The words of a code block: nothing in it is markup."""
        at = self.body.find(text.split("\n", 1)[0], self.starts[line])
        origins = tuple(range(self.body_start + at, self.body_start + at + len(text)))
        return InlineText(text, (), origins, tuple(found.end() for found in re.finditer("\n", text)))

    def address(self, target: str, line: int) -> str | None:
        """`target` as an absolute address of an allowed scheme, or None with a finding."""
        if self.base_url and target and not HAS_SCHEME.match(target):
            target = urljoin(self.base_url, target)
        if target.lower().startswith(SCHEMES):
            return re.sub(r"\s", "%20", target.strip())
        if target:
            message = f"The address {quoted(target)} is not one that may be linked; its words were kept."
            self.findings.append(finding("link-not-allowed", message, line=line, hint="Use a full https address."))
        return None


@dataclass(slots=True)
class _Builder:
    reader: InlineReader
    cursor: int
    limit: int
    line: int
    chars: list[str] = field(default_factory=list)
    origins: list[int] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    open: list[tuple[MarkKind, int, str | None]] = field(default_factory=list)

    def add(self, tokens: Sequence[Token]) -> None:
        for token in tokens:
            name, _, edge = token.type.rpartition("_")
            if edge == "open" and name in PAIRED:
                href = self.reader.address(str(token.attrGet("href") or ""), self.line) if name == "link" else None
                self.open.append((PAIRED[name], len(self.chars), href))
            elif edge == "close" and name in PAIRED:
                self._close()
            else:
                self._leaf(token)

    def _leaf(self, token: Token) -> None:
        if token.type in {"softbreak", "hardbreak"}:
            self._break(SOFT if token.type == "softbreak" else "\n")
        elif token.type == "image":
            self._image(token)
        elif token.type == "footnote_ref":
            self.marks.append(Mark("note", len(self.chars), len(self.chars), str(token.meta["id"] + 1)))
        elif token.type == "code_inline":
            start = len(self.chars)
            self._words(token.content)
            self.marks.append(Mark("code", start, len(self.chars)))
        else:
            self._words(token.content)

    def _close(self) -> None:
        kind, start, target = self.open.pop()
        if kind != "link" or target:
            self.marks.append(Mark(kind, start, len(self.chars), target))
        if kind == "link":
            # The address itself must not be taken for the words that follow it.
            found = re.compile(r"\]\([^)]*\)").match(self.reader.body, self.cursor)
            self.cursor = found.end() if found else self.cursor

    def _break(self, char: str) -> None:
        self.line += 1
        at = self.reader.body.find("\n", self.cursor, self.limit)
        self._put(char, at if at >= 0 else self.cursor)

    def _image(self, token: Token) -> None:
        alt = "".join(child.content for child in token.children or [])
        self.reader.findings.append(
            finding("image-not-shown", f"The picture {quoted(alt)} is described, not shown.", line=self.line)
        )
        if not alt.strip():
            return
        if self.chars and self.chars[-1] not in f"\n{SOFT}":
            self._put("\n", self.cursor)
        start = len(self.chars)
        self._words(alt)
        self.marks.append(Mark("image", start, len(self.chars), str(token.attrGet("src") or "")))
        self._put("\n", self.cursor)

    def _words(self, content: str) -> None:
        body = self.reader.body
        at = body.find(content, self.cursor, self.limit)
        for place, char in enumerate(content):
            here = at + place if at >= 0 else self._near(char)
            if char == BREAK:
                if self.chars and self.chars[-1] != "\n":
                    self._put("\n", here)
            elif char != GONE:
                self._put("\n" if char == "\n" else char, here)
            self.cursor = here + 1

    def _near(self, char: str) -> int:
        found = self.reader.body.find(char, self.cursor, min(self.cursor + SEARCH_AHEAD, self.limit))
        return found if found >= 0 else self.cursor

    def _put(self, char: str, origin: int) -> None:
        self.chars.append(char)
        self.origins.append(origin)

    def finish(self, shift: int) -> InlineText:
        text = _settle_breaks("".join(self.chars))
        end = len(text.rstrip())
        starts = tuple(place + 1 for place, char in enumerate(self.chars) if char in f"\n{SOFT}")
        marks = tuple(
            Mark(mark.kind, mark.start, min(mark.end, end), mark.target)
            for mark in sorted(self.marks, key=lambda each: (each.start, -each.end))
            if mark.start < end or mark.kind == "note"
        )
        return InlineText(text[:end], marks, tuple(origin + shift for origin in self.origins[:end]), starts)


def _settle_breaks(text: str) -> str:
    """Line ends of the source become spaces, or newlines where the author was not just wrapping.

    An editor that wraps would have pulled the next word up onto a line with room for it; where it
    was not pulled up, and the next line begins like something new, the break was meant.
    """
    if SOFT not in text:
        return text
    lines = text.split(SOFT)
    width = max(len(line) for line in lines)
    settled = lines[0]
    for before, after in zip(lines, lines[1:], strict=False):
        words = after.split()
        room = len(before) + 1 + len(words[0] if words else "") <= width
        fresh = bool(words) and (after.lstrip("\"'“‘([ ")[:1].isupper() or (words[0][0].isdigit() and not before.rstrip(" -)")[-1:].isdigit()) or "@" in words[0])
        meant = room and fresh and not before.rstrip().endswith((",", ";", "–", "-"))
        settled += ("\n" if meant else " ") + after
    return settled

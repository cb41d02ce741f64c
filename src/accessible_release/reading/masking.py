"""Takes HTML out of Markdown without moving anything: each tag is covered by as many masking characters.

Words between tags stay; scripts, styles and comments go with what is in them. Because nothing moves,
every later position still points into the author's own file.
"""

from __future__ import annotations

import re

GONE = "\ue000"
"""Covers a character that leaves nothing behind."""
BREAK = "\ue001"
"""Covers a tag at which the words before and after are apart."""

HIDDEN = re.compile(r"<!--.*?(?:-->|\Z)|<(script|style)\b[^>]*>.*?</\1\s*>", re.DOTALL | re.IGNORECASE)
TAG = re.compile(r"</?([A-Za-z][A-Za-z0-9-]*)(?:\s[^<>]*)?/?>")
APART = frozenset("br p div li ul ol tr td th table h1 h2 h3 h4 h5 h6 hr section article header footer blockquote".split())
NOTE_DEFINITION = re.compile(r"^( {0,3})\[\^([^\]\s]+)\]:", re.MULTILINE)
CODE = re.compile(r"^(```|~~~).*?^\1|(`+)(?!`).+?(?<!`)\2(?!`)", re.DOTALL | re.MULTILINE)


def mask(body: str) -> tuple[str, int | None]:
    """`body` with tags covered, and the line offset (0-based) of the first one, or None."""
    code = [(found.start(), found.end()) for found in CODE.finditer(body)]
    first: list[int] = []

    def cover(found: re.Match[str]) -> str:
        if any(start <= found.start() < end for start, end in code):
            return found.group()
        first.append(body.count("\n", 0, found.start()))
        apart = (found.group(1) or "").lower() in APART
        return "".join(_covered(char, apart) for char in found.group())

    masked = TAG.sub(cover, HIDDEN.sub(cover, body)) if "<" in body else body
    return _keep_unused_notes(masked), min(first, default=None)


def _covered(char: str, apart: bool) -> str:
    if char == "\n":
        return char
    return BREAK if apart else GONE


def _keep_unused_notes(body: str) -> str:
    """A footnote that nothing refers to would be dropped by the parser; it becomes a paragraph instead."""

    def cover(found: re.Match[str]) -> str:
        label = found.group(2)
        if len(re.findall(re.escape(f"[^{label}]"), body)) > 1:
            return found.group()
        return f"{found.group(1)}{GONE * 2}{label}{GONE * 2}"

    return NOTE_DEFINITION.sub(cover, body)

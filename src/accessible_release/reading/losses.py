"""Nothing is lost in silence: what the parser would cut short is refused, what it dropped is noticed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from string import ascii_uppercase, digits
from typing import Any

from markdown_it.token import Token

from accessible_release.errors import Unusable, quoted
from accessible_release.model import Block

MAX_NESTING = 100
COLUMNS_A_LEVEL = 2
"""The least indentation by which one list stands inside another."""
NESTING_MARK = re.compile(r"[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))")
BRACKET = re.compile(r"[\[\]]")
ENTITY = re.compile(r"&#?\w{1,32};")
LETTERS_AND_DIGITS = frozenset(ascii_uppercase + digits)
ADDRESSES = ("href", "src", "title")
LABELLED = frozenset({"footnote_ref", "footnote_open", "link_open", "image"})


def check_nesting(body: str, where: str, first_line: int) -> None:
    """Raise `Unusable` for nesting deeper than 100: the parser drops what is nested too deep, and says nothing."""
    open_brackets = 0
    for number, line in enumerate(body.split("\n"), start=first_line):
        words = line.strip(" \t")
        indent = (len(line) - len(line.lstrip(" \t"))) // COLUMNS_A_LEVEL
        open_brackets, deepest = _brackets(line, open_brackets) if words else (0, 0)
        if words and max(_marks(line), indent, deepest) > MAX_NESTING:
            raise too_deep(where, number)


def too_deep(where: str, line: int) -> Unusable:
    """The error for a line that is nested deeper than anybody nests."""
    return Unusable(
        "nesting",
        f"nested deeper than {MAX_NESTING}.",
        where=f"{where}, line {line}",
        hint="Take out marks of quotations, lists, links or emphasis, or the spaces before the line.",
    )


def _brackets(line: str, opened: int) -> tuple[int, int]:
    """How many square brackets are open at the end of `line`, and at most inside it."""
    deepest = opened
    for bracket in BRACKET.finditer(line):
        opened = opened + 1 if bracket.group() == "[" else max(0, opened - 1)
        deepest = max(deepest, opened)
    return opened, deepest


def _marks(line: str) -> int:
    """How many marks of block quotations and list items stand at the start of `line`."""
    count, found = 0, NESTING_MARK.match(line)
    while found and count <= MAX_NESTING:
        count, found = count + 1, NESTING_MARK.match(line, found.end())
    return count


def check_nothing_lost(
    body: str, tokens: list[Token], env: Mapping[str, Any], blocks: Iterable[Block], where: str
) -> None:
    """Raise `Unusable` where a letter or digit of `body` is neither in the blocks nor in their addresses and labels."""
    shown = "".join((*(block.text for block in blocks), *_unseen(tokens), *_definitions(env)))
    lost = {char for char in (_count(ENTITY.sub("", body)) - _count(shown)) if char in LETTERS_AND_DIGITS}
    if lost:
        raise Unusable(
            "text-lost",
            f"the characters {quoted(', '.join(sorted(lost)))} would be lost: the Markdown is ambiguous.",
            where=where,
            hint="Look for a table row with too many cells, a footnote that is written twice, or a broken link.",
        )


def _count(text: str) -> Counter[str]:
    """How often each character is there; a link's name may be written in capitals or small letters."""
    return Counter(text.upper())


def _unseen(tokens: list[Token]) -> Iterator[str]:
    """What the parser understood and a reader does not see: addresses, item numbers, note labels."""
    for token in tokens:
        yield from (str(value) for key, value in token.attrs.items() if key in ADDRESSES)
        yield str(token.meta.get("label", "")) if token.type in LABELLED else ""
        yield token.info if token.type in {"list_item_open", "fence"} else ""
        yield from _unseen(token.children or [])


def _definitions(env: Mapping[str, Any]) -> Iterator[str]:
    """Names, addresses and titles of the link definitions, those that stand twice included."""
    for label, each in env.get("references", {}).items():
        yield f"{label}{each['href']}{each['title']}"
    for each in env.get("duplicate_refs", ()):
        yield f"{each['label']}{each['href']}{each['title']}"

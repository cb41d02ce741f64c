r"""Figures that begin a line and number no item of a list: the end of a telephone number that is broken over two lines.

To Markdown "…call 01632\n960114. The line is free." is a list whose item bears the number 960114, and a reader sees the
half of a telephone number.
"""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_block.list import list_block

MARKER = re.compile(r"[ \t>]*(?:[-*+][ \t]+)*(\d+)[.)](?=[ \t]|$)")
LEAST = 3
"""Digits from which a figure in running text is hardly the number of an item, unless it goes on with the one above."""
INTERRUPTS = ["paragraph", "reference", "blockquote"]
"""What a list can interrupt; so the parser has it, too."""


def keep_broken_numbers(parser: MarkdownIt) -> None:
    """Make `parser` read a long figure at the start of a line as a part of the paragraph in whose midst it stands."""
    parser.block.ruler.at("list", _list, {"alt": INTERRUPTS})


def _list(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    # The parser asks silently whether a paragraph ends here.
    return not (silent and start and _is_broken(state, start)) and list_block(state, start, end, silent)


def _is_broken(state: StateBlock, line: int) -> bool:
    marker = MARKER.match(_line(state, line))
    if marker is None or len(marker[1]) < LEAST:
        return False
    above = MARKER.match(_line(state, line - 1))
    return above is None or int(above[1]) + 1 != int(marker[1])


def _line(state: StateBlock, line: int) -> str:
    return state.src[state.bMarks[line] : state.eMarks[line]]

"""The furniture of a press release: end markers, which an easy reader need not see, and headings in disguise.

“-ENDS-”, “###” and “For immediate release” speak to an editor and say nothing to a reader: no line of the easy
edition is made of them. “Notes to editors:” is a heading, even where it is printed as a paragraph.
"""

from __future__ import annotations

from accessible_release.model import Block
from accessible_release.simplifying.genre.wordlists import entries

SIGNS = " -–—*#_~=|/\\<>[]()."
LAST = frozenset({"-30-", "- 30 -", "–30–"})
"""An end marker of North America; a bare 30 is a number."""
PRINTED = frozenset({"strong", "emphasis"})
"""Marks that change nothing in what the words are."""


def is_marker(block: Block) -> bool:
    """Whether a paragraph only marks where the text begins or ends; one item among others of a list never does."""
    alone = all(each.kind not in ("list", "table") or each.size == 1 for each in block.within)
    if block.kind != "paragraph" or not alone or not _is_bare(block):
        return False
    words = block.text.strip(SIGNS).lower()
    return not words or words in entries("markers") or block.text.strip() in LAST


def is_heading(block: Block) -> bool:
    """Whether a paragraph that stands free is a heading in all but name."""
    words = block.text.strip(" :.*_").lower().replace("’", "'")
    return block.kind == "paragraph" and not block.within and _is_bare(block) and words in entries("headings")


def _is_bare(block: Block) -> bool:
    return all(mark.kind in PRINTED for mark in block.marks)

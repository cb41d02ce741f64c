"""What the blocks around a quotation say of it: who is named under it, and whether it goes on."""

from __future__ import annotations

from accessible_release.model import Block
from accessible_release.reading.attribution import DASHES, LONGEST_ATTRIBUTION, signature, told_after
from accessible_release.reading.paragraph import SPEECH_ENDS
from accessible_release.reading.quotemarks import Quoted, quoted_parts
from accessible_release.reading.speaker import Speaker

MOST_UNMARKED = 3
"""Paragraphs without a mark between one that opens a quotation and one that closes it."""


def closed_later(blocks: list[Block], marked: list[list[Quoted]]) -> list[bool]:
    """For each block, whether it has no marks and soon one follows that closes what it does not open."""
    reach = [0] * (len(blocks) + 1)
    for place in range(len(blocks) - 1, -1, -1):
        block, parts = blocks[place], marked[place]
        if block.kind == "paragraph" and parts and not parts[0].opened:
            ends = block.text[: parts[0].end].endswith(SPEECH_ENDS)
            reach[place] = MOST_UNMARKED + 1 if ends else 0
        elif block.kind == "paragraph" and not parts:
            reach[place] = max(reach[place + 1] - 1, 0)
    return [bool(reach[place]) and not marked[place] for place in range(len(blocks))]


def name_line(block: Block | None, above: Block | None = None) -> Speaker | None:
    """Who is named in a paragraph that is nothing but a name and a role; `above` are the words it may be under."""
    if block is None or block.kind != "paragraph" or len(block.text) > LONGEST_ATTRIBUTION or quoted_parts(block.text):
        return None
    return signature(f"{DASHES[0]} {block.text}" if above and _is_set_under(block, above) else block.text)


def told_below(block: Block | None) -> Speaker | None:
    """Who said the paragraph before, where a paragraph begins "That is the message from Jo Marlow"."""
    return told_after(block.text[:LONGEST_ATTRIBUTION]) if block is not None and block.kind == "paragraph" else None


def _is_set_under(block: Block, above: Block) -> bool:
    """Whether `block` is in bold or italics throughout, in the block quotation of `above`: as good as a dash."""
    box, whole = above.inside("quote"), len(block.text.rstrip(" ."))
    styled = any(mark.kind in {"strong", "emphasis"} and mark.end - mark.start >= whole for mark in block.marks)
    return styled and box is not None and block.inside("quote") == box and not block.text.endswith(".")


def is_notice(block: Block) -> bool:
    """Whether a block quotation only sets a notice apart: it begins in bold ("**UPDATE** – The road is open.")."""
    return any(mark.kind == "strong" and mark.start == 0 for mark in block.marks)

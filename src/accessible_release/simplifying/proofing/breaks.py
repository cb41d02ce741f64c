"""What a page or an e-mail tore apart: “NAME said:” from the quotation, a line from its end, a list from its marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from accessible_release.model import Block, Container
from accessible_release.simplifying.proofing.rewriting import Written, joined

SAYING = re.compile(r"\b(?:said|says|added|adds|commented|explained|continued|concluded|told [^:,.]{2,40})\s*[:,]$")
OPENING = re.compile(r"[\s\"'“‘”]*")
LOWER = re.compile(r"[a-z]{2,}[ ,]")
OPEN_END = re.compile(r"[a-z0-9,][)”’]?$")
FEWEST_ITEMS = 2
FEWEST_WORDS = 4
"""Words of a line that may be the beginning of a sentence."""
MOST_ITEM_WORDS = 30


def labels_joined(written: Sequence[Written]) -> Iterator[tuple[Written, str]]:
    """Each block, with what was done to it: a label that ends with *said:* stands with the quotation behind it."""
    waiting: Written | None = None
    for each in written:
        if waiting is not None and _begins_with_speech(each) and each.block.within == waiting.block.within:
            yield joined(waiting, each, whole=False), "The words that lead to a quotation stood apart from it."
            waiting = None
            continue
        if waiting is not None:
            yield waiting, ""
        waiting = each if _is_free(each.block) and SAYING.search(each.block.text) and not each.passages else None
        if waiting is None:
            yield each, ""
    if waiting is not None:
        yield waiting, ""


def lines_joined(written: Sequence[Written]) -> Iterator[tuple[Written, str]]:
    """Each block, with what was done to it: a line without an end stands with its rest in small letters."""
    before: Written | None = None
    done = ""
    for each in written:
        if before is not None and _goes_on(before.block, each.block):
            before, done = joined(before, each, whole=True), "A sentence was broken into two paragraphs."
            continue
        if before is not None:
            yield before, done
        before, done = each, ""
    if before is not None:
        yield before, done


def lists_made(written: Sequence[Written]) -> Iterator[tuple[Written, str]]:
    """Each block, with what was done to it: lines in small letters behind a colon are the items of a list."""
    place = 0
    while place < len(written):
        yield written[place], ""
        place += 1
        if not (_is_free(written[place - 1].block) and written[place - 1].block.text.rstrip().endswith(":")):
            continue
        last = place
        while last < len(written) and _is_item(written[last].block):
            last += 1
        if last - place >= FEWEST_ITEMS:
            box = Container("list", f"{written[place].block.id}-items", size=last - place)
            for number, item in enumerate(written[place:last], start=1):
                inside = (box, Container("item", f"{item.block.id}-item", number=number))
                why = "A list had lost its marks." if number == 1 else ""
                yield Written(replace(item.block, within=inside), item.passages), why
            place = last


def _is_free(block: Block) -> bool:
    return block.kind == "paragraph" and not block.within


def _begins_with_speech(written: Written) -> bool:
    first = next(iter(written.passages), None)
    return first is not None and _is_free(written.block) and not OPENING.sub("", written.block.text[: first.start])


def _goes_on(before: Block, after: Block) -> bool:
    """Whether the second paragraph is the rest of the first one's last sentence."""
    free = _is_free(before) and _is_free(after)
    return (
        free
        and bool(OPEN_END.search(before.text) and LOWER.match(after.text))
        and len(before.text.split()) >= FEWEST_WORDS
    )


def _is_item(block: Block) -> bool:
    return _is_free(block) and bool(LOWER.match(block.text)) and len(block.text.split()) <= MOST_ITEM_WORDS

"""Headings that were typed as a line of their own: “How to apply” above what it heads."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from accessible_release.model import Block
from accessible_release.simplifying.proofing.rewriting import Written

MOST_WORDS = 8
ENDS = ".,;:!…"
SIGNS = "@|/•\n"
LEVEL = 2
BARE_NAMES = 3
"""Words, all with capitals, that may be a person's or a place's name and no heading."""


def headings_seen(written: Sequence[Written]) -> Iterator[tuple[Written, str]]:
    """Each block, with what was done to it: a short line without an end, before text or a list, is a heading."""
    title = next((place for place, each in enumerate(written) if each.block.kind == "title"), -1)
    for place, each in enumerate(written):
        following = written[place + 1].block if place + 1 < len(written) else None
        if place > title and following is not None and _is_heading(each, following):
            marks = tuple(mark for mark in each.block.marks if mark.kind not in ("strong", "emphasis"))
            yield (
                Written(replace(each.block, kind="heading", level=LEVEL, marks=marks), each.passages),
                "A heading was typed as a paragraph.",
            )
        else:
            yield each, ""


def _is_heading(written: Written, following: Block) -> bool:
    return _is_free_line(written) and _has_shape(written.block.text) and _can_be_headed(following)


def _is_free_line(written: Written) -> bool:
    block = written.block
    return block.kind == "paragraph" and not block.within and not written.passages and len(block.sentences) == 1


def _has_shape(text: str) -> bool:
    words = text.split()
    short = 0 < len(words) <= MOST_WORDS and text[-1] not in ENDS and text[:1].isupper()
    return short and not any(char.isdigit() or char in SIGNS for char in text) and _says_something(words)


def _can_be_headed(following: Block) -> bool:
    listed = following.kind == "cell" or bool(following.within)
    return listed or (following.kind == "paragraph" and _is_text(following))


def _is_text(block: Block) -> bool:
    return block.text.rstrip(" \"'”’)")[-1:] in ".!?:" and len(block.text.split()) > MOST_WORDS // 2


def _says_something(words: list[str]) -> bool:
    """Whether it is no bare name, such as that of a person or a body."""
    capitals = [word for word in words if word[:1].isupper()]
    return (
        len(words) == 1 or len(capitals) < len(words) or len(words) > BARE_NAMES or words[0] in ("About", "How", "What")
    )

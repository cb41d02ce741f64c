"""Words that a release marks within a sentence: links must be found again in its translation, emphasis should be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from accessible_release.checking.translated.frame import Fixed, Frame
from accessible_release.model import Block, Mark
from accessible_release.translating.ladder import Ladder
from accessible_release.translating.rendering import Rendering
from accessible_release.translating.segments import Segment

FOUND = ("translated", "approved", "facts")
"""Ways in which words came about that can be looked for in a sentence."""
KINDS = ("link", "strong", "emphasis")


def marked_words(block: Block, found: Sequence[Segment]) -> Iterator[tuple[str, str, Segment]]:
    """Kind and words of each mark that covers a part of a segment, with that segment."""
    for mark in block.marks:
        if mark.kind in KINDS:
            yield from ((mark.kind, block.text[mark.start : mark.end], each) for each in found if _within(mark, each))


def in_other_words(words: Sequence[str], ladder: Ladder) -> Mapping[str, str]:
    """What marked words are by themselves in the other language, as far as an engine knows."""
    done = zip(words, ladder.climb(words), strict=True)
    return {each: made.text.rstrip(".") for each, made in done if made.how in FOUND and made.text}


def with_links(text: str, links: Sequence[str], marked: Mapping[str, str], frame: Frame) -> Frame | None:
    """The frame in which the links of a sentence keep their own translation; None where there is none for one."""
    if any(each not in marked for each in links) or not links:
        return None
    fixed = tuple(Fixed(each, (marked[each],), "link") for each in links if each in text)
    return replace(frame, fixed=(*fixed, *frame.fixed))


def is_found(words: str, made: Rendering, marked: Mapping[str, str]) -> bool:
    """Whether marked words can be found again in a translated sentence."""
    text = made.text.casefold()
    return any(text.count(form.casefold()) == 1 for form in (words, marked.get(words, "")) if form)


def _within(mark: Mark, segment: Segment) -> bool:
    covers = mark.start <= segment.start and segment.end <= mark.end
    return segment.start <= mark.start < mark.end <= segment.end and not covers

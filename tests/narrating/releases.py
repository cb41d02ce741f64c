"""Releases built by hand, so that narrating is tested without the reader."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from accessible_release.model import (
    Block,
    BlockKind,
    Contact,
    Container,
    Mark,
    Passage,
    Phone,
    Quotation,
    Release,
    Sentence,
    Span,
)

STOP_IT_NOW = Contact(
    "helpline",
    "Stop it Now!",
    phones=(
        Phone("0808 1000 900", "+448081000900", spoken="zero eight zero eight, one zero zero zero, nine zero zero"),
    ),
    urls=("www.get-help.stopitnow.org.uk",),
)
POLICE = Contact("emergency", "Police", phones=(Phone("999", None, "999", "nine nine nine"),))
SENTENCE = re.compile(r"\S.*?(?:[.!?:][”\"]?(?=\s+[A-Z“\"])|$)", re.DOTALL)


def block(
    place: int, text: str, kind: BlockKind = "paragraph", within: tuple[Container, ...] = (), **more: object
) -> Block:
    """A block whose sentences are `s<place>.1` and so on."""
    sentences = tuple(
        Sentence(f"s{place}.{number}", found[0], f"b{place}", 1, found.start(), found.end(), Span(0, 0))
        for number, found in enumerate(SENTENCE.finditer(text), start=1)
    )
    return replace(Block(f"b{place}", kind, text, 1, 1, sentences=sentences, within=within), **more)  # type: ignore[arg-type]


def paragraph(text: str, *ends: int, marks: tuple[Mark, ...] = ()) -> Block:
    """The first block: a paragraph of one sentence, or of several that end at `ends`."""
    sentences = tuple(
        Sentence(f"s0.{number}", text[start:end], "b0", 1, start, end, Span(0, 0))
        for number, (start, end) in enumerate(pairwise((0, *ends, len(text))), start=1)
    )
    return Block("b0", "paragraph", text, 1, 1, sentences=sentences, marks=marks)


def release(*blocks: Block | str, **more: object) -> Release:
    """A release of those blocks; a text is a paragraph."""
    made = tuple(block(place, each) if isinstance(each, str) else each for place, each in enumerate(blocks))
    plain = Release("Police act", made, "act", "act.md", "0", site_name="Suffolk Constabulary")
    return replace(plain, **more)  # type: ignore[arg-type]


def passage(place: int, text: str, words: str) -> Passage:
    """Where `words` stand in the text of block `place`."""
    start = text.index(words)
    return Passage(words, f"b{place}", start, start + len(words), 1)


def quotation(speaker: str | None, *passages: Passage) -> Quotation:
    return Quotation(speaker, None, passages)

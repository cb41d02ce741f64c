"""Easy-read drafts made by hand."""

from __future__ import annotations

from typing import Any

from accessible_release.model import Block, Contact, Phone, Release, Sentence, Span

CONTACT = Contact(
    "helpline",
    "Stop it Now!",
    phones=(Phone("101", short_code="101"), Phone("999", short_code="999"), Phone("0808 1000 900", "+448081000900")),
    text_numbers=("60777",),
    emails=("help@example.org",),
    urls=("www.example.org",),
)


def block(name: str, text: str, **changed: Any) -> Block:
    """A block of one sentence; its id is `s` and the digits of the name."""
    sentence = Sentence(name.replace("b", "s"), text, name, 1, 0, len(text), Span(0, len(text)))
    return Block(
        **{"id": name, "kind": "paragraph", "text": text, "line": 1, "end_line": 1, "sentences": (sentence,), **changed}
    )


def draft(*texts: str | Block, **changed: Any) -> Release:
    """A draft with one block a text: b0001, b0002 …"""
    blocks = tuple(
        each if isinstance(each, Block) else block(f"b{number:04}", each) for number, each in enumerate(texts, 1)
    )
    given = {"title": "News from the town", "level": "easy", "contacts": (CONTACT,), **changed}
    return Release(blocks=blocks, slug="news", source_name="news.md", sha256="", **given)

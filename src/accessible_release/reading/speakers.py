"""Who said what: quotations with their speakers, across paragraphs and block quotations.

In British style each paragraph of a quotation opens with a mark and only the last one closes; a
Markdown block quotation says nothing about the speaker. So one state is carried from paragraph to
paragraph: the quotation that is still open, who spoke last, and who was announced. Words are given
to somebody only where the text does so; otherwise they stay nobody's.
"""

from __future__ import annotations

from accessible_release.errors import quoted
from accessible_release.findings import Finding, finding
from accessible_release.model import Block, Passage, Quotation
from accessible_release.reading.conversation import Conversation
from accessible_release.reading.paragraph import Paragraph
from accessible_release.reading.people import People
from accessible_release.reading.pronouns import Attention
from accessible_release.reading.quotemarks import Quoted, quoted_parts
from accessible_release.reading.surroundings import closed_later

SHOWN_IN_FINDING = 60


def find_quotations(blocks: tuple[Block, ...]) -> tuple[tuple[Quotation, ...], tuple[Finding, ...]]:
    """The quotations of a release in reading order, and what was odd about them."""
    conversation = Conversation(Attention(People(block.text for block in blocks)))
    _listen(conversation, [block for block in blocks if block.kind in {"paragraph", "heading", "rule", "title"}])
    nobodys = [_unattributed(speech.passages[0]) for speech in conversation.made if speech.speaker is None]
    noticed = sorted((*conversation.findings, *nobodys), key=lambda each: each.line or 0)
    return tuple(each.finished() for each in conversation.made), tuple(noticed)


def _listen(conversation: Conversation, shown: list[Block]) -> None:
    marked = [quoted_parts(block.text) for block in shown]
    within = closed_later(shown, marked)
    for place, (block, parts) in enumerate(zip(shown, marked, strict=True)):
        if block.kind == "paragraph" and conversation.open and within[place]:
            conversation.go_on(block)
        elif block.kind == "paragraph" or _is_all_quoted(block, parts):
            conversation.paragraph(block, parts, shown[place + 1] if place + 1 < len(shown) else None)
        else:
            conversation.stop()
    conversation.stop()


def _unattributed(passage: Passage) -> Finding:
    message = f"Nobody is named for the quotation {quoted(passage.text[:SHOWN_IN_FINDING])}."
    return finding("quotation-unattributed", message, line=passage.line)


def _is_all_quoted(block: Block, parts: list[Quoted]) -> bool:
    """Whether a heading is nothing but words in marks: a quotation that was only styled as a heading."""
    return block.kind == "heading" and Paragraph(block, parts).all_quoted

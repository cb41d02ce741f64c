"""What is proposed to be left out: a body about itself, figures, notes for editors. Never what somebody may need.

Whatever tells of a danger, gives a number to ring or a day to come, says *not*, or sets a condition stays.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from accessible_release.analysis.spans.temporal import DATE
from accessible_release.errors import Unusable, choices, quoted
from accessible_release.model import Block
from accessible_release.simplifying.genre.ordering import Part
from accessible_release.simplifying.genre.purposes import PAST, Purposes, is_ahead, is_instruction

SHARE = 1 / 3
"""Of the words: where more would go than this, all goes unless the settings say otherwise."""
AUTO, SHORT, FULL = "auto", "short", "full"
LENGTHS = (AUTO, SHORT, FULL)
REASONS: Mapping[str, str] = {
    "about": "It is about the body, not about the news.",
    "figures": "These are figures behind the news.",
    "notes": "It is a note for editors.",
}
NEEDED = re.compile(
    r"\b(?:not|no(?!\.? ?\d)|never|nobody|none|cannot|without|unless|if|except|only|must|should|deadline|"
    r"danger\w*|warning|warn\w*|risk\w*|safe\w*|emergenc\w*|urgent\w*|avoid|harm\w*|abuse\w*|"
    r"poison\w*|recall\w*|allerg\w*|symptoms?|suicid\w*|helpline|999|111|101)\b|n[’']t\b",
    re.IGNORECASE,
)
FUTURE = re.compile(r"\b(?:will|from next|until|by the end of)\b", re.IGNORECASE)


def proposed(parts: Sequence[Part], reader: Purposes) -> dict[str, str]:
    """The paragraphs that might go: id → why."""
    return {
        block.id: REASONS[part.kind]
        for part in parts
        if part.kind in REASONS
        for block in part.blocks
        if block.sentences and not is_needed(block, reader)
    }


def is_needed(block: Block, reader: Purposes) -> bool:
    """Whether a paragraph holds what a reader may need; a list or table is not taken apart."""
    text = block.text
    dated = is_ahead(text) or (DATE.search(text) and not PAST.search(text))
    tells = NEEDED.search(text) or FUTURE.search(text) or reader.holds_contact(text) or dated
    return bool(tells) or is_instruction(text) or block.kind == "cell"


def gone(found: Mapping[str, str], parts: Sequence[Part], length: str) -> frozenset[str]:
    """What of the proposed paragraphs is left out, as `length` says.

    By itself all of it goes where it is more than a third of the text, and else only what is for editors. Raises
    `Unusable` for a length that there is not.
    """
    if length not in LENGTHS:
        what = f"there is no length {quoted(length)}."
        raise Unusable("length-unknown", what, where="length", hint=choices(length, LENGTHS))
    if length != AUTO:
        return frozenset(found) if length == SHORT else frozenset()
    counts = {block.id: len(block.text.split()) for part in parts for block in part.blocks}
    share = sum(count for name, count in counts.items() if name in found) / max(sum(counts.values()), 1)
    return frozenset(name for name, why in found.items() if share > SHARE or why == REASONS["notes"])

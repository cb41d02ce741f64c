"""ER32: three things or more in a row become a list with bullets (GDS, IE)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.scoring.issue import Issue
from accessible_release.scoring.text import Text

if TYPE_CHECKING:
    from spacy.tokens import Token


def check(text: Text) -> Iterator[Issue]:
    """One issue an enumeration with commas; an item of a list is not taken apart again."""
    for line in text.prose:
        if line.kind == "item":
            continue
        for token in text.parsed[line.id]:
            items = _row(token)
            if len(items) >= text.thresholds.list_items and "," in line.text[items[0].idx : items[-1].idx]:
                place = (items[0].idx, items[-1].idx + len(items[-1]))
                message = f"The sentence has a list of {len(items)} things."
                yield text.issue("ER32", line, place, message, "Make a list with one thing a line.")


def _row(token: Token) -> list[Token]:
    """A word and what is coordinated with it, where it is the first of them; else an empty list."""
    if token.dep_ == "conj" or token.pos_ not in {"NOUN", "PROPN", "ADJ"}:
        return []
    items = [token]
    while found := next((child for child in items[-1].children if child.dep_ == "conj"), None):
        items.append(found)
    return items

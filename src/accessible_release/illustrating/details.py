"""Contact details and days in a sentence, which call a picture as words do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from accessible_release.analysis.corpus import Place
from accessible_release.analysis.spans.temporal import DATE, TIME
from accessible_release.analysis.tokens import text_of
from accessible_release.model import Contact
from accessible_release.pictures.wordlists import choosing

if TYPE_CHECKING:
    from spacy.tokens import Doc

SHORT = 5
"""Digits of the longest short code that could be a count: 999, 88858."""


def details(doc: Doc, contacts: tuple[Contact, ...]) -> dict[str, Place]:
    """`{phone}`, `{text}`, `{web}`, `{email}` and `{date}`: where the first of each stands, if there is one."""
    text = text_of(doc)
    found: dict[str, Place] = {}
    for contact in contacts:
        for kind, printed in _printed(contact):
            place = _place(text, printed)
            if place and _is_detail(text, place) and (kind not in found or place < found[kind]):
                found[kind] = place
    day = DATE.search(text)
    if day and _tells_when(doc):
        found["{date}"] = day.span()
    return found


def has_clock_time(doc: Doc) -> bool:
    """Whether a time such as 9am is named: a drawn clock shows another."""
    return bool(TIME.search(text_of(doc)))


def _printed(contact: Contact) -> Iterator[tuple[str, str]]:
    yield from (("{phone}", each.printed) for each in contact.phones)
    yield from (("{text}", each) for each in contact.text_numbers)
    yield from (("{email}", each) for each in contact.emails)
    yield from (("{web}", each) for each in contact.urls)


def _place(text: str, printed: str) -> Place | None:
    found = re.search(rf"(?<![\w.@]){re.escape(printed)}(?!\w)", text) if printed else None
    return found.span() if found else None


def _is_detail(text: str, place: Place) -> bool:
    """Whether it is no mere count (“999 calls were made”): before a short number stands a word such as “call”."""
    printed = text[place[0] : place[1]]
    if not printed.isdigit() or len(printed) > SHORT:
        return True
    before = text[: place[0]].lower().split()
    return bool(before) and before[-1] in choosing("before_number")


def _tells_when(doc: Doc) -> bool:
    """“The market is on Saturday 6 June”: the verb says that something happens, now or to come."""
    root = next((token for token in doc if token.dep_ == "ROOT"), None)
    if root is None or root.lemma_ not in choosing("happening") or root.tag_ in ("VBD", "VBN", "VBG"):
        return False
    return not any(child.tag_ == "VBD" for child in root.children)

"""From drafts to contacts: each view of a detail once, a name that reads well on a card, hours, cost, audience."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from accessible_release.contacts.addresses import host_of
from accessible_release.contacts.audience import audience_in, condition_in
from accessible_release.contacts.cost import cost_in
from accessible_release.contacts.drafts import Draft
from accessible_release.contacts.hours import hours_in
from accessible_release.contacts.naming import AUDIENCE_COLUMN
from accessible_release.contacts.places import Places, line_at
from accessible_release.contacts.wordlists import words
from accessible_release.model import Contact, Role

HOURS_COLUMN = re.compile(r"\b(?:open|opening|hours|when|times?|availability|available)\b", re.IGNORECASE)
ABOUT_LINE = re.compile(rf"[\W_]*{words('details', 'about_line')}\b", re.IGNORECASE)
"""A sentence that begins so goes on about the line; another says when rooms, shops or roads are open."""
MOST_SCOPES = 12
"""A number that is printed oftener has its details by then."""
FALLBACK: dict[Role, str] = {
    "helpline": "Helpline",
    "report": "To report something",
    "emergency": "Emergency services",
    "enquiries": "Enquiries",
    "media": "Press office",
    "fundraising": "Donations",
    "other": "Contact",
}
"""Neutral names for lines that the release does not name."""


def contacts_of(drafts: list[Draft], places: Places) -> tuple[Contact, ...]:
    """The contacts of a release, in reading order."""
    # An emergency number beside a helpline does not make its hours or cost doubtful.
    others = (draft for draft in drafts if draft.role != "emergency")
    shared = Counter(block for draft in others for block in {each.block for each in draft.found})
    return tuple(_contact(draft, places, _alone(draft, shared, places)) for draft in drafts)


def _contact(draft: Draft, places: Places, alone: str) -> Contact:
    text = " ".join([*dict.fromkeys(draft.scopes)][:MOST_SCOPES])
    phones = {(each.phone.identity, each.phone.printed): each.phone for each in draft.found if each.phone}
    texts = {each.printed: each.word for each in draft.found if each.kind == "text"}
    return Contact(
        role=draft.role,
        name=draft.naming.name or _fallback(draft),
        phones=tuple(phones.values()),
        text_numbers=tuple(texts),
        text_words=tuple(texts.values()),
        relays=_printed(draft, "relay"),
        urls=_printed(draft, "url"),
        emails=_printed(draft, "email"),
        hours=hours_in(text) or hours_in(alone) or _cell(draft, places, HOURS_COLUMN),
        cost=cost_in(text) or cost_in(alone),
        audience=_cell(draft, places, AUDIENCE_COLUMN) or audience_in(draft.scopes[0]) or condition_in(draft.sentence),
        line=_line(draft, places),
    )


def _fallback(draft: Draft) -> str:
    """The host of a printed address stands for a name that is nowhere given, but never over a telephone number."""
    printed = next((each.printed for each in draft.found if each.kind == "url" and not each.linked), "")
    host = "" if draft.role == "media" else host_of(printed)
    # "Cybertip.ca" is a name; a host in small letters is none for a telephone number.
    is_name = host[:1].isupper() or not any(each.phone for each in draft.found)
    return host if host and is_name else FALLBACK[draft.role]


def _printed(draft: Draft, kind: str) -> tuple[str, ...]:
    """The details of a kind in order, each once, as it was first printed."""
    first: dict[str, str] = {}
    for each in draft.found:
        if each.kind == kind:
            first.setdefault(each.key, each.printed)
    return tuple(first.values())


def _alone(draft: Draft, shared: Counter[str], places: Places) -> str:
    """The sentences about a line, in the paragraphs in which the contact is the only one."""
    if draft.role == "emergency":
        return ""
    own = [block for block in dict.fromkeys(each.block for each in draft.found) if shared[block] == 1]
    return " ".join(
        sentence.text
        for block in (places.block(each) for each in own)
        for sentence in (block.sentences if block.kind != "cell" else ())
        if ABOUT_LINE.match(sentence.text)
    )


def _cell(draft: Draft, places: Places, header: re.Pattern[str]) -> str | None:
    """The cell of the contact's row under a header that says when or for whom it is."""
    cells = (
        cell.text
        for each in draft.found
        for cell in places.row(places.block(each.block))
        if cell.id != each.block and cell.text and _says(header, cell.header)
    )
    return next(cells, None)


@lru_cache(maxsize=1024)
def _says(what: re.Pattern[str], header: str) -> bool:
    """Whether a table's head says that; it stands over many cells."""
    return what.search(header) is not None


def _line(draft: Draft, places: Places) -> int:
    """The line of the source on which its first detail stands."""
    lines = []
    for each in draft.found:
        block = places.block(each.block)
        lines.append(line_at(block, each.start))
    return min(lines)
